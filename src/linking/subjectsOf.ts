import { headWords } from './words'

/** Two capitalised words or more at the start: a proper name such as “Browser Extension”. */
const properName = /^\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)+/u

/**
 * What a title is about, as runs of two to four words in lower case: the proper name it starts with, and all that stands
 * before the first joining word where that is short. “Departure feed for partners” is about the departure feed; of “All
 * code host integrations natively support …” nothing is known.
 */
export function subjectsOf(title: string): readonly (readonly string[])[] {
    const proper = properName.exec(title)?.[0].toLowerCase().split(/[ -]/) ?? []
    return [proper, headWords(title)].filter(
        (words, index, all) => words.length >= 2 && words.length <= 4 && words.join(' ') !== all[index - 1]?.join(' ')
    )
}
