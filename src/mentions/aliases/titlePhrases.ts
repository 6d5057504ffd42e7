import { fillers, finiteVerbs, leadingVerbs, pluralVerbs, smallWords } from './titleWords'

/** What a word or a mark of a title is: part of a thing's name (`thing`), or what stands between names. */
type Part = 'verb' | 'small' | 'and' | 'mark' | 'thing'

/** A word of a title. */
export interface Word {
    readonly text: string
    readonly lower: string
    readonly part: Part
}

/** Words, and the marks that separate phrases; hyphens, dots and apostrophes inside a word belong to it. */
const wordOrMark = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.+#\-/&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}\p{M}]/gu

const isAdverb = (lower: string): boolean =>
    /.ly$/.test(lower) && !/(?:anoma|assemb|dai|ear|fami|friend|hour|month|quarter|rep|supp|week|year)ly$/.test(lower)

/** Say of every word whether it can be part of a thing's name. */
export function readParts(title: string): Word[] {
    const words: Word[] = []
    let beforeThings = true
    for (const [text] of title.matchAll(wordOrMark)) {
        const lower = text.toLowerCase()
        const part = partOf(text, lower, words, beforeThings)
        beforeThings &&= part !== 'thing'
        words.push({ text, lower, part })
    }
    return words
}

function partOf(text: string, lower: string, wordsBefore: readonly Word[], beforeThings: boolean): Part {
    const before = wordsBefore.at(-1)
    const subject = before && isAdverb(before.lower) ? wordsBefore.at(-2) : before
    if (text === '&' || lower === 'and') {
        return 'and'
    }
    if (!/^[\p{L}\p{N}]/u.test(text)) {
        return 'mark'
    }
    if (smallWords.has(lower) || /^\p{N}+$/u.test(text) || isAdverb(lower)) {
        return 'small'
    }
    // “integrations (natively) support …” is a sentence, “customer support” a thing.
    const mayBeBaseVerb =
        beforeThings || before?.lower === 'to' || (subject?.part === 'thing' && /[^s]s$/.test(subject.lower))
    const isVerb =
        finiteVerbs.has(lower) ||
        (mayBeBaseVerb && (isBaseVerb(lower, beforeThings) || (!beforeThings && pluralVerbs.has(lower))))
    return isVerb ? 'verb' : 'thing'
}

function isBaseVerb(lower: string, isLeading: boolean): boolean {
    const stem = isLeading && lower.endsWith('ing') ? lower.slice(0, -3) : undefined
    return leadingVerbs.has(lower) || (stem !== undefined && (leadingVerbs.has(stem) || leadingVerbs.has(`${stem}e`)))
}

/** A run of words that may name a thing, and the word that ended it. */
export interface Phrase {
    readonly words: readonly Word[]
    readonly endedBy?: Word
}

/** Runs of things; leading words that say nothing (“new”, “first”) are left off. */
export function phrasesOf(words: readonly Word[]): Phrase[] {
    const phrases: Phrase[] = []
    let run: Word[] = []
    const close = (endedBy?: Word): void => {
        if (run.length > 0) {
            phrases.push({ words: run, endedBy })
            run = []
        }
    }
    for (const word of words) {
        if (word.part !== 'thing') {
            close(word)
        } else if (run.length > 0 || !fillers.has(word.lower)) {
            run.push(word)
        }
    }
    close()
    return phrases
}

/** How many words there are, hyphens counted: two in “head-end”. */
export const wordCount = (words: readonly Word[]): number =>
    words.reduce((count, { lower }) => count + lower.split('-').length, 0)
