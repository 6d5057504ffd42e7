/** A text with some words blanked; every other character keeps its place. */
export const blank = (text: string, words: RegExp): string => text.replace(words, match => ' '.repeat(match.length))
