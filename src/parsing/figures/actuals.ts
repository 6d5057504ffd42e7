import { blank } from './blank'
import { changesIn, type Change } from './changes'
import { figuresIn, type Figure } from './figures'

/** A figure that was reached. */
export interface Actual extends Figure {
    /** where it came from, if told: 31 of “31 s → 14 s” */
    readonly base?: number
    /** the value is the size of a change: “-4%”, “grew by 12%” */
    readonly change?: 'rise' | 'fall'
    /** what is still to come: “two positions are open” */
    readonly isRest: boolean
    /** the part of a whole: 3 of “3 of 5” */
    readonly isPart: boolean
}

const unit = String.raw`(?:\s(?:%|percent|minutes?|hours?|days?|seconds?))?`

/** Figures of a result that are not what was reached: the time before, the target itself. */
const asides: readonly RegExp[] = [
    /\((?:was|were|last|previous|before|baseline|target|goal|plan|planned|up from|down from|from)\b[^()]*\)/gi,
    new RegExp(
        String.raw`\b(?:compared (?:to|with)|vs\.?|versus|against|instead of|out of|(?:target|goal)(?: (?:was|is|of))?:?|our)\s+[~$€£<>≤≥]?\d\S*${unit}`,
        'gi'
    )
]

const restAfter =
    /^(?:\s+\p{L}+){0,2}?\s+(?:left|open|missing|remaining|outstanding|pending|to go|short|more (?:planned|to))\b/iu
const riseBefore = /(?:[+]|\b(?:up|grew|rose|increased|improved|growth of|gained)\s+(?:by\s+)?(?:about\s+|~)?)$/i
const fallBefore =
    /(?:[-−]|\b(?:down|fell|dropped|decreased|declined|reduced|cut|shrank|lower)\s+(?:by\s+)?(?:about\s+|~)?)$/i
const riseAfter = /^\s*(?:higher|growth|increase|uplift)\b/i
const fallAfter = /^\s*(?:lower|less|fewer|faster|cheaper|shorter)\b/i
const partAfter = /^\s*(?:of|\/)\s*\d/

/** What stands before a figure of the time before. */
const fromBefore = /\bfrom\s+(?:about\s+|~)?$/i

/** What stands before the whole of a part: “2 ~of~ 3”. */
const wholeBefore = /(?<![\p{L}\d])\d+\s?(?:\/|(?:out )?of)(?: (?:the|our|all))?\s*$/iu

/** At most this many figures of a result are looked at. */
const mostActuals = 40

function toActual({ from, to }: Change, left: string, right: string): Actual {
    const isTo = from !== undefined || /\bto\s+$/i.test(left)
    const isFall = !isTo && (fallBefore.test(left) || fallAfter.test(right))
    const isRise = !isTo && !isFall && (riseBefore.test(left) || riseAfter.test(right))
    return {
        ...to,
        ...(from && { base: from.value }),
        ...((isFall || isRise) && { change: isFall ? 'fall' : 'rise' }),
        isRest: restAfter.test(right),
        isPart: partAfter.test(right)
    }
}

/** What a result says that there is none of, as zeros: “no rollbacks”. */
const zerosIn = (text: string): readonly Actual[] =>
    [...text.matchAll(/(?<![\p{L}\p{N}-])(?:[Nn]o|[Nn]one of the|[Nn]either)\s+(?=\p{L})/gu)]
        .slice(0, mostActuals)
        .flatMap(({ 0: words, index }) => {
            const end = index + words.length
            const [zero] = figuresIn(`0 ${text.slice(end, end + 60)}`)
            return zero ? [{ ...zero, written: '0', start: index, end: end - 1, isRest: false, isPart: false }] : []
        })

/** The figures that a result says were reached, in the order in which they stand; “no visitors” are zero of them. */
export function actualsIn(result: string): readonly Actual[] {
    const text = asides.reduce(blank, result)
    const figures = changesIn(text)
        .slice(0, mostActuals)
        .map(change => ({
            change,
            left: text.slice(Math.max(0, change.to.start - 30), change.to.start),
            right: text.slice(change.to.end, change.to.end + 40)
        }))
        .filter(({ change, left }) => !wholeBefore.test(left) && (change.from || !fromBefore.test(left)))
        .map(({ change, left, right }) => toActual(change, left, right))
    return [...figures, ...zerosIn(text)].sort((one, other) => one.start - other.start)
}
