import { blank } from './blank'
import { changesIn, type Change } from './changes'
import { figuresIn, type Dimension, type Figure } from './figures'

/** A figure that a key result promises. */
export interface Target extends Figure {
    /** the side of the value on which the promise is met */
    readonly side: 'floor' | 'ceiling'
    /** the value to start from, where the promise tells it: 19 of “from 19 to 8” */
    readonly base?: number
    /** the value is the size of a change: “by 20%”, “5% lower” */
    readonly change?: 'rise' | 'fall'
    /** something to be kept, so that missing it is a failure and no progress: “no more than 3 rollbacks” */
    readonly isLimit: boolean
}

/** Figures of the time before: “(was 26)”, “(last quarter: 7 late starts)”. Blanked, so that places stay. */
const before =
    /\((?:was|were|last|previous|currently?|now|today|baseline|before|up from|down from|from)\b[^()]*\)|\bcompared (?:to|with)\b[^,;]*/gi

const about = String.raw`\s*(?:[~≈]|about|around|roughly|approximately|a|an|the)?\s*$`
/** “No return older than 10 days”. */
const noneBeyond = /\b(?:no|none|zero|never)\b[^.;,]*\b(?:than|over|above|beyond)\s+$/i
const limitBefore = new RegExp(
    String.raw`(?:\b(?:no|not) more than|\bat most|\bnot exceed(?:ing)?|\bnever (?:above|over|more than)|\bmax(?:imum)?(?: of)?\.?)${about}`,
    'iu'
)
const floorBefore = new RegExp(
    String.raw`(?:\b(?:above|over|more than|greater than|higher than|at least|minimum(?: of)?|(?:no|not) (?:less|fewer|lower) than|at or above)|min\.|≥|>=|>)${about}`,
    'iu'
)
const ceilingBefore = new RegExp(
    String.raw`(?:\b(?:below|under|less than|lower than|fewer than|shorter than|faster than|within|inside|down to|at or below)|≤|<=|<)${about}`,
    'iu'
)
const floorAfter = /^\s*(?:\+|or (?:more|above|higher|better|over)\b|and (?:more|above)\b)/i
const ceilingAfter = /^\s*(?:or (?:less|fewer|below|lower|under|faster)\b|at most\b|max(?:imum)?\b)/i

const fallingVerb =
    /\b(?:reduc|cut|decreas|lower|shrink|shorten|drop|fall|halv|minimi[sz]|bring(?:ing)?\b[^.;,]{0,40}\bdown\b|fewer\b|less\b|speed up)\p{L}*[^.;,]*$/iu
const risingVerb = /\b(?:grow|increas|rais|lift|improv|expand|boost|ris|rise|gain|up)\p{L}*[^.;,]*$/iu
/** Measures of which less is better, where the promise names a level and no more. */
const burdens =
    /\b(?:backlog|latency|churn|downtime|(?:error|failure|crash|bounce|drop-?out|return|defect|turnover|absence) rate|(?:lead|response|wait(?:ing)?|cycle|load|build|processing|delivery|handling|resolution|recovery|restore) times?|delays?|cost per|burn)\b/i
const toBefore = /\b(?:to|by at most)\s+(?:[~≈]|about|around|roughly)?\s*$/i
const byBefore = /\bby\s+(?:at least|more than|over|about|around|roughly|another|[~≈>≥])?\s*$/i
const fallBefore = /(?:\s[-−]|\bdown\s+(?:by\s+)?)$/i
const riseBefore = /(?:\s\+|\bup\s+(?:by\s+)?)$/i
const lowerAfter = /^\s*(?:lower|less|fewer|faster|cheaper|shorter|smaller|reduction|decrease|drop|cut)\b/i
const higherAfter = /^\s*(?:more|higher|larger|longer|growth|increase|uplift|improvement)\b/i
const keeping = /\b(?:keep|keeps|stay|stays|remain|remains|hold|holds|maintain|maintains)\b[^.;]*$/i

/** Words for a share, or for the size of a change. */
const sizeWords: readonly { readonly words: RegExp; readonly change?: 'rise' | 'fall'; readonly percent: number }[] = [
    { words: /\b(?:at least |more than )?half (?:of|the)\b/i, percent: 50 },
    { words: /\b(?:halve[sd]?|halving|(?:by|in) half)\b/i, change: 'fall', percent: 50 },
    { words: /\b(?:double[sd]?|doubling)\b/i, change: 'rise', percent: 100 },
    { words: /\b(?:triple[sd]?|tripling)\b/i, change: 'rise', percent: 200 }
]

/** The words beside a figure, cut where they grow long. */
interface Beside {
    /** up to 80 characters before it, to find the verb */
    readonly clause: string
    /** up to 30 characters before it */
    readonly left: string
    /** up to 30 characters after it */
    readonly right: string
}

const besideOf = (text: string, { start, end }: Figure): Beside => ({
    clause: text.slice(Math.max(0, start - 80), start),
    left: text.slice(Math.max(0, start - 30), start),
    right: text.slice(end, end + 30)
})

/** Whether a figure is the size of a change, and of which. */
function changeOf({ dimension }: Figure, { clause, left, right }: Beside): Target['change'] {
    const isSized = byBefore.test(left)
    const isShare = dimension === 'percent'
    if ((isSized && fallingVerb.test(clause)) || (isShare && (lowerAfter.test(right) || fallBefore.test(left)))) {
        return 'fall'
    }
    return (isSized && risingVerb.test(clause)) || (isShare && (higherAfter.test(right) || riseBefore.test(left)))
        ? 'rise'
        : undefined
}

/** Whether a figure is one to stay below: its comparison says so, else where the change began, else what is measured. */
function isCeiling({ from, to }: Change, { clause, left, right }: Beside): boolean {
    if (floorBefore.test(left)) {
        return false
    }
    if (ceilingBefore.test(left) || ceilingAfter.test(right)) {
        return true
    }
    if (floorAfter.test(right)) {
        return false
    }
    if (from) {
        return to.value < from.value
    }
    return (
        to.value === 0 ||
        (fallingVerb.test(clause) && toBefore.test(left)) ||
        (to.dimension !== 'count' && burdens.test(clause))
    )
}

function toTarget(step: Change, beside: Beside): Target {
    const { from, to } = step
    const { clause, left } = beside
    const change = changeOf(to, beside)
    const isBound = limitBefore.test(left) || noneBeyond.test(clause)
    const isLower = !change && (isBound || isCeiling(step, beside))
    return {
        ...to,
        side: isLower ? 'ceiling' : 'floor',
        ...(from && { base: from.value }),
        ...(change && { change }),
        isLimit: isBound || (isLower && (to.value === 0 || keeping.test(clause)))
    }
}

/** At most this many figures of a promise are looked at. */
const mostTargets = 40

/** The figures that a promise names as what is to be reached; “no rollbacks” promises zero of them. */
export function targetsIn(promise: string): readonly Target[] {
    const text = blank(promise, before)
    const targets = changesIn(text)
        .slice(0, mostTargets)
        .map(change => toTarget(change, besideOf(text, change.to)))
    const none = /^no\s+(?!more\b)(?<counted>\p{L}[^.;,:(]*)/iu.exec(promise)?.groups?.counted
    const [zero] = none === undefined ? [] : figuresIn(`0 ${none}`)
    if (zero) {
        return [{ ...zero, side: 'ceiling', isLimit: true }, ...targets]
    }
    const sized = targets.length === 0 ? sizeWords.find(({ words }) => words.test(promise)) : undefined
    return sized ? [shareTarget(sized.percent, sized.change)] : targets
}

const shareTarget = (value: number, change: 'rise' | 'fall' | undefined): Target => ({
    value,
    scale: 1,
    dimension: 'percent' satisfies Dimension,
    written: `${value}%`,
    following: [],
    start: 0,
    end: 0,
    side: 'floor',
    ...(change && { change }),
    isLimit: false
})
