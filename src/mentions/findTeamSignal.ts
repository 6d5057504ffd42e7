import { foldWord } from './text/foldWord'
import { callingWords, leadingVerbs, smallWords } from './aliases/titleWords'
import type { Tokens } from './text/tokens'

/** What shows that an ordinary word is a team's name. */
export interface TeamSignal {
    /** where the mention ends: behind the word “team” where that follows; a UTF-16 offset */
    readonly end: number
    readonly isTeamWord: boolean
    readonly because: string
}

/** Keys whose value is a team: `team: web`, `Owner: Web`. */
const keys = new Set(['team', 'owner', 'squad'])
/** Marks that may stand between key and value: `**Team**: [Web](…)`, `"team": "web"`. */
const dressing = new Set(['*', '"', "'", '`', '[', '_'])
/** Marks that may close between a name and the word “team”: `**Web** team`, “Web” team. */
const closing = new Set(['*', '_', '`', '"', "'", '”', '’'])
const separators = new Set([':', '='])
/** How many marks between a key and its value are looked at. */
const reach = 8

/** Whether the word “team” stands behind the tokens from `first` to `last`, or a key such as `team:` before them. */
export function findTeamSignal(tokens: Tokens, first: number, last: number): TeamSignal | undefined {
    const next = last + 1
    if (isTailOfName(tokens, first)) {
        return undefined
    }
    const word = wordBehind(tokens, last)
    const isTeamWord =
        tokens.gap(word) === 'blank' &&
        tokens.opens(word) &&
        tokens.closes(word) &&
        tokens.gap(word + 1) !== 'glue' &&
        foldWord(tokens.written(word)) === 'team'
    if (isTeamWord) {
        // Between the marks stands the name alone.
        const end = tokens.ends[word === next ? word : last]!
        return { end, isTeamWord, because: `the word “${tokens.written(word)}” follows` }
    }
    const key = findKey(tokens, first)
    if (key === undefined || (tokens.isWord(next) && tokens.gap(next) !== 'none')) {
        return undefined
    }
    return { end: tokens.ends[last]!, isTeamWord, because: `it is the value of “${tokens.written(key)}”` }
}

/** The token behind a name and the marks that close right behind it. */
function wordBehind(tokens: Tokens, last: number): number {
    let at = last + 1
    while (at <= last + 3 && tokens.gap(at) === 'none' && closing.has(tokens.written(at))) {
        at++
    }
    return at
}

/** Whether the words end a longer name: “Business Operations team” is not the team Operations. */
function isTailOfName(tokens: Tokens, first: number): boolean {
    const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens.written(at))
    const before = first - 1
    if (!tokens.isWord(before) || tokens.gap(first) !== 'blank' || !isCapital(before) || !isCapital(first)) {
        return false
    }
    const word = foldWord(tokens.written(before))
    return ![smallWords, leadingVerbs, callingWords].some(list => list.has(word))
}

/**
 * The key whose value starts at the token; none where the key ends a sentence such as “we are one team: …”. Attributes
 * stand one behind the other: `LABEL team="web"`.
 */
function findKey(tokens: Tokens, first: number): number | undefined {
    let separated = 0
    let isAttribute = false
    for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
        const written = tokens.isWord(at) ? '' : tokens.written(at)
        if (separators.has(written)) {
            separated++
            isAttribute = written === '=' && tokens.gap(at) === 'none'
        } else if (!dressing.has(written)) {
            const isKey =
                keys.has(foldWord(tokens.written(at))) &&
                tokens.opens(at) &&
                tokens.closes(at) &&
                tokens.gap(at) !== 'glue'
            return isKey && separated === 1 && (isAttribute || !tokens.isWord(at - 1)) ? at : undefined
        }
    }
    return undefined
}
