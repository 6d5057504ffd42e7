/** Whether a file has a page to show beside its text. */
export const isMarkdown = (path: string): boolean => /\.(?:md|mkdn?|mkdown|markdown)$/i.test(path)
