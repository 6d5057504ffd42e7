/** Whether a file may be a page by its name: Markdown, or a list in YAML. */
export const isPageName = (name: string): boolean => /\.(?:md|mkd|mkdown|markdown|mdx|ya?ml)$/i.test(name)
