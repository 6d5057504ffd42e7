import { foldWord } from './foldWord'
import { actionNouns, fillers, finiteVerbs, genericWords, leadingVerbs, smallWords } from './titleWords'

/** A phrase of a title, and how sure it is that the title is about it. */
export interface Subject {
    readonly phrase: string
    /** whether the title is about it, or only mentions it: the “Bitbucket Cloud” that integrations support */
    readonly isMain: boolean
    readonly because: string
}

type Part = 'verb' | 'small' | 'and' | 'mark' | 'thing'

interface Word {
    readonly text: string
    readonly lower: string
    readonly part: Part
}

/** Words, and the marks that separate phrases; hyphens, dots and apostrophes inside a word belong to it. */
const wordOrMark = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.+#\-/&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|[^\s\p{L}\p{N}\p{M}]/gu

const isAdverb = (lower: string): boolean =>
    /.ly$/.test(lower) && !/^(?:anomaly|assembly|family|reply|supply)$/.test(lower)

/** An acronym has capitals anywhere, so that they tell nothing. */
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)

/** Say of every word whether it can be part of a thing's name. */
function readParts(title: string): Word[] {
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
    const isVerb = finiteVerbs.has(lower) || (mayBeBaseVerb && isBaseVerb(lower, beforeThings))
    return isVerb ? 'verb' : 'thing'
}

function isBaseVerb(lower: string, isLeading: boolean): boolean {
    const stem = isLeading && lower.endsWith('ing') ? lower.slice(0, -3) : undefined
    return leadingVerbs.has(lower) || (stem !== undefined && (leadingVerbs.has(stem) || leadingVerbs.has(`${stem}e`)))
}

/** A run of words that may name a thing, and the word that ended it. */
interface Phrase {
    readonly words: readonly Word[]
    readonly endedBy?: Word
}

/** Runs of things; leading words that say nothing (“new”, “first”) are left off. */
function phrasesOf(words: readonly Word[]): Phrase[] {
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

/** The phrases a sentence is about: the first of two words or more before its verb, and those joined to it by “and”. */
function mainPhrases(phrases: readonly Phrase[]): Phrase[] {
    const first = phrases.findIndex(({ words }) => words.length > 1)
    if (first < 0 || phrases.slice(0, first).some(({ endedBy }) => endedBy?.part === 'verb')) {
        return []
    }
    let last = first
    while (phrases[last]?.endedBy?.part === 'and' && (phrases[last + 1]?.words.length ?? 0) > 1) {
        last++
    }
    return phrases.slice(first, last + 1)
}

/** Runs of two or more capitalised words: “Bitbucket Cloud”. Only for sentences, where capitals mean something. */
function properNames(words: readonly Word[]): Word[][] {
    const names: Word[][] = []
    let run: Word[] = []
    for (const word of [...words, undefined]) {
        if (word && isCapitalised(word.text)) {
            run.push(word)
            continue
        }
        if (run.length > 1) {
            names.push(run)
        }
        run = []
    }
    return names
}

const join = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
const isSpecific = (words: readonly Word[]): boolean =>
    words.length > 1 && words.some(({ lower }) => !genericWords.has(foldWord(lower)))

/** The title without a parenthesis at its end: “Extension partnership (private)”. */
export function withoutParenthesis(title: string): string {
    const plain = title.trim()
    const opening = plain.endsWith(')') ? plain.lastIndexOf('(') : -1
    return opening > 0 ? plain.slice(0, opening).trim() : plain
}

/**
 * What the title of a feature or goal is about, in two words or more, likeliest first: “extensions marketplace” of
 * “Complete extensions marketplace redesign”; nothing for a title that already is a plain name.
 */
export function findSubjects(title: string): readonly Subject[] {
    const words = readParts(withoutParenthesis(title))
    const subjects: Subject[] = []
    const add = (found: readonly Word[], isMain: boolean, because: string): void => {
        const phrase = join(found)
        if (isSpecific(found) && !subjects.some(other => other.phrase === phrase)) {
            subjects.push({ phrase, isMain, because })
        }
    }

    const isSentence = words.some(({ part }) => part === 'verb')
    const phrases = phrasesOf(words)
    // A name such as “Precise navigation for Go” is no sentence: its first half would name something wider.
    const main = isSentence ? mainPhrases(phrases) : phrases.length === 1 ? phrases : []
    for (const { words: found } of main) {
        if (isSentence) {
            add(found, true, 'what its title is about')
        }
        if (actionNouns.has(found.at(-1)?.lower ?? '')) {
            add(found.slice(0, -1), true, `what its title is about, without “${found.at(-1)?.text}”`)
        }
        const proper = isSentence ? properNames(found)[0] : undefined
        if (proper && proper[0] === found[0]) {
            add(proper, true, 'the proper name its title starts with')
        }
    }
    if (isSentence) {
        for (const { words: found } of phrases) {
            for (const proper of properNames(found)) {
                add(proper, false, 'a proper name in its title')
            }
        }
    }
    return subjects
}
