/** The words of a name, without marks and as they are written. */
export const wordsOf = (name: string): readonly string[] => name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
