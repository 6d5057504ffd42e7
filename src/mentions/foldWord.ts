import { singularOf } from '../linking/singularOf'

/** What two spellings of one word share: composed (NFC), lower case, singular. `Extensions` and `extension` are one. */
export const foldWord = (word: string): string => singularOf(word.normalize('NFC').toLowerCase())
