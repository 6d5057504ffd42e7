import { singularOf } from '../../linking/singularOf'

/** What two spellings of one word share: composed (NFC), lower case, singular. `Extensions` and `extension` are one. */
export const foldWord = (word: string): string => singularOf(word.normalize('NFC').toLowerCase())

/** What a word or a mark is known by: “&” is “and”. */
export const keyOfWord = (written: string): string => (written === '&' ? 'and' : foldWord(written))
