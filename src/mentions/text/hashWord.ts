import { pluralEnding } from '../../linking/singularOf'

/**
 * The hash of a word with one more character in lower case. Hashes grow with what is read, so that a pass over a text
 * needs to keep nothing of a word. Two words may share a hash: what it leads to is compared with the text.
 */
export const addLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The hash of no characters. */
export const emptyHash = 0x811c9dc5 | 0

/** The hash of a word's or a mark's key (`keyOfWord`). */
export function hashWord(key: string): number {
    let hash = emptyHash
    for (let at = 0; at < key.length; at++) {
        hash = addLetter(hash, key.charCodeAt(at))
    }
    return hash
}

/**
 * The hash of a word's singular, which stands in a text in plain letters of any case.
 *
 * @param hash that of the word as it stands
 */
export function hashSingular(text: string, start: number, end: number, hash: number): number {
    const ending = pluralEnding(text, start, end)
    if (ending === 0) {
        return hash
    }
    let singular = emptyHash
    for (let at = start; at < end - ending; at++) {
        singular = addLetter(singular, text.charCodeAt(at) | 32)
    }
    return ending === 3 ? addLetter(singular, 'y'.charCodeAt(0)) : singular
}
