/** Words that say nothing of what a title is about. */
const stopWords = new Set(
    'a an the and or of for to in on at by with from into our your their its is are be been as that this it we all both each any more most than via per not no'.split(
        ' '
    )
)

const wordsOf = (text: string): readonly string[] =>
    text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The words of a text in lower case, without those that say nothing. Digits count as words. */
export const contentWords = (text: string): readonly string[] => wordsOf(text).filter(word => !stopWords.has(word))

/** The words with which a title begins, up to the first that only joins others: what it is about, before what is said of it. */
export function headWords(title: string): readonly string[] {
    const words = wordsOf(title)
    const start = words.findIndex(word => !stopWords.has(word))
    const end = words.findIndex((word, index) => index > start && stopWords.has(word))
    return start < 0 ? [] : words.slice(start, end < 0 ? undefined : end)
}

/** The letters that two words have in common at least, to be alike without being the same. */
const leastCommon = 5

/** How a word starts, as far as every word does that is like it at all. */
export const startOf = (word: string): string => word.slice(0, leastCommon)

/** How alike two words in the singular are: 1 for the same, 0.8 for the same root (“maintenance”, “maintain”), else 0. */
export function likeness(one: string, other: string): number {
    if (one === other) {
        return 1
    }
    const shorter = Math.min(one.length, other.length)
    let common = 0
    while (common < shorter && one[common] === other[common]) {
        common++
    }
    return common >= leastCommon && common >= 0.6 * shorter ? 0.8 : 0
}
