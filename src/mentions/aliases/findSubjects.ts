import { foldWord } from '../text/foldWord'
import { nounForms } from './nounForms'
import { type Phrase, phrasesOf, readParts, type Word, wordCount } from './titlePhrases'
import { causativeVerbs, deeds, genericWords, joiningWords } from './titleWords'

/** A phrase of a title, and how sure it is that the title is about it. */
export interface Subject {
    readonly phrase: string
    /** whether the title is about it, or only mentions it: the “Bitbucket Cloud” that integrations support */
    readonly isMain: boolean
    readonly because: string
}

/** What stands between a word and the thing that it is about. */
const leadsOn = new Set(['and', 'for', 'of', 'to', 'with'])

/** The phrases a sentence is about: the first of two words or more before its verb, and those joined to it by “and”. */
function mainPhrases(phrases: readonly Phrase[]): Phrase[] {
    const first = phrases.findIndex(({ words }) => wordCount(words) > 1)
    // “Barriers to integration adoption” is about that adoption, “notices out of the spam folder” not about the folder.
    if (first < 0 || phrases.slice(0, first).some(({ endedBy }) => !leadsOn.has(endedBy?.lower ?? ''))) {
        return []
    }
    let last = first
    while (phrases[last]?.endedBy?.part === 'and' && phrases[last + 1]) {
        last++
    }
    return phrases.slice(first, last + 1)
}

/** An acronym has capitals anywhere, so that they tell nothing. */
const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word) && /\p{Ll}/u.test(word)

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
/** Whether the words are at least two, hyphens counted, and not all of them mean anything. */
const isSpecific = (words: readonly Word[]): boolean =>
    wordCount(words) > 1 && words.some(({ lower }) => lower.split('-').some(word => !genericWords.has(foldWord(word))))

/** The title without a parenthesis at its end: “Extension partnership (private)”. */
export function withoutParenthesis(title: string): string {
    const plain = title.trim()
    const opening = plain.endsWith(')') ? plain.lastIndexOf('(') : -1
    return opening > 0 ? plain.slice(0, opening).trim() : plain
}

/** The phrases that a name starts with: the first, and those joined to it by “and”. */
function headPhrases(phrases: readonly Phrase[]): readonly Phrase[] {
    const last = phrases.findIndex(({ endedBy }) => endedBy?.part !== 'and')
    return phrases.slice(0, last + 1)
}

/**
 * What the title of a feature or goal is about, in two words or more, likeliest first: “extensions marketplace” of
 * “Complete extensions marketplace redesign”, “outage map” of “Outage map for grid operators”.
 */
export function findSubjects(title: string): readonly Subject[] {
    const words = readParts(withoutParenthesis(title))
    const whole = join(words)
    const subjects: Subject[] = []
    const add = (found: readonly Word[], isMain: boolean, because: string): void => {
        const phrase = join(found)
        if (phrase !== whole && isSpecific(found) && !subjects.some(other => other.phrase === phrase)) {
            subjects.push({ phrase, isMain, because })
        }
    }

    const [firstWord] = words
    const phrases = phrasesOf(words)
    if (!firstWord || causativeVerbs.has(firstWord.lower) || phrases[0]?.endedBy?.text === ',') {
        return []
    }
    const isSentence = words.some(({ part }) => part === 'verb')
    const main = isSentence ? mainPhrases(phrases) : headPhrases(phrases)
    // “Head-end”, “self-service” are said of much else as well.
    const isLong = (found: readonly Word[]): boolean => found.length > 1
    for (const { words: found } of main) {
        add(found, isLong(found), 'what its title is about')
        const proper = isSentence ? properNames(found)[0] : undefined
        if (proper && proper[0] === found[0]) {
            add(proper, true, 'the proper name its title starts with')
        }
    }
    // A sentence speaks of more than one thing; of “Complete audit trail export” the end names it.
    const isOneThing = main.length === 1 && phrases.length === 1
    for (const { words: found, because, part } of nounForms(main)) {
        if (part === undefined || !isSentence || (part === 'end' && isOneThing)) {
            add(found, part === undefined || (part !== 'ends' && isLong(found)), because)
        }
    }
    const deed = isSentence && main[0] ? deeds.get(firstWord.lower) : undefined
    if (deed !== undefined) {
        add([...main[0]!.words, { text: deed, lower: deed, part: 'thing' }], true, `what its title says to do`)
    }
    const last = main.at(-1)
    const purpose = last && phrases[phrases.indexOf(last) + 1]
    if (!isSentence && last && purpose && joiningWords.has(last.endedBy?.lower ?? '')) {
        const joint = last.endedBy!
        if (joint.lower === 'of') {
            add([last.words.at(-1)!, joint, ...purpose.words], true, 'the end of its title')
        } else {
            const because = `its title without “${joint.text}”`
            add([...purpose.words, ...last.words], true, because)
            add([purpose.words[0]!, ...last.words], true, because)
            add([purpose.words.at(-1)!, last.words.at(-1)!], true, because)
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
