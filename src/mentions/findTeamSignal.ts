import { callingWords, leadingVerbs, smallWords } from './titleWords'
import type { Token } from './tokenise'

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
const separators = new Set([':', '='])
/** How many marks between a key and its value are looked at. */
const reach = 8

/** Whether the word “team” stands behind the tokens, or a key such as `team:` before them. */
export function findTeamSignal(
    text: string,
    tokens: readonly Token[],
    first: number,
    last: number
): TeamSignal | undefined {
    const next = tokens[last + 1]
    if (isTailOfName(text, tokens, first)) {
        return undefined
    }
    if (next?.key === 'team' && next.gap === 'blank' && next.opens && next.closes && tokens[last + 2]?.gap !== 'glue') {
        const because = `the word “${text.slice(next.start, next.end)}” follows`
        return { end: next.end, isTeamWord: true, because }
    }
    const key = findKey(tokens, first)
    if (!key || (next?.isWord && next.gap !== 'none')) {
        return undefined
    }
    const because = `it is the value of “${text.slice(key.start, key.end)}”`
    return { end: tokens[last]!.end, isTeamWord: false, because }
}

/** Whether the words end a longer name: “Business Operations team” is not the team Operations. */
function isTailOfName(text: string, tokens: readonly Token[], first: number): boolean {
    const [before, name] = [tokens[first - 1], tokens[first]!]
    const isCapital = ({ start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start, start + 2))
    return (
        before !== undefined &&
        before.isWord &&
        name.gap === 'blank' &&
        isCapital(before) &&
        isCapital(name) &&
        ![smallWords, leadingVerbs, callingWords].some(list => list.has(before.key))
    )
}

/** The key whose value starts at the token; none where the key ends a sentence such as “we are one team: …”. */
function findKey(tokens: readonly Token[], first: number): Token | undefined {
    let separated = 0
    for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
        const token = tokens[at]!
        if (separators.has(token.key)) {
            separated++
        } else if (!dressing.has(token.key)) {
            const isKey = keys.has(token.key) && token.opens && token.closes && token.gap !== 'glue'
            return isKey && separated === 1 && !tokens[at - 1]?.isWord ? token : undefined
        }
    }
    return undefined
}
