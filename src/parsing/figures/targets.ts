import { blank } from './blank'
import { changesIn } from './changes'
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
/** “No return older than 10 days”. */
const noneBeyond = /\b(?:no|none|zero|never)\b[^.;,]*\b(?:than|over|above|beyond)\s+$/i
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

/** At most this many figures of a promise are looked at. */
const mostTargets = 40

/** The figures that a promise names as what is to be reached. */
export function targetsIn(promise: string): readonly Target[] {
    const text = blank(promise, before)
    const targets = changesIn(text)
        .slice(0, mostTargets)
        .map(({ from, to }): Target => {
            const clause = text.slice(Math.max(0, to.start - 80), to.start)
            const [left, right] = [clause.slice(-30), text.slice(to.end, to.end + 30)]
            const isLimit = limitBefore.test(left) || noneBeyond.test(clause)
            const isCeiling =
                !isLimit && !floorBefore.test(left) && (ceilingBefore.test(left) || ceilingAfter.test(right))
            const isFloor = !isLimit && !isCeiling && (floorBefore.test(left) || floorAfter.test(right))
            const isSized = byBefore.test(left)
            const falls = fallingVerb.test(clause)
            const change =
                (isSized && falls) || (to.dimension === 'percent' && (lowerAfter.test(right) || fallBefore.test(left)))
                    ? 'fall'
                    : (isSized && risingVerb.test(clause)) ||
                        (to.dimension === 'percent' && (higherAfter.test(right) || riseBefore.test(left)))
                      ? 'rise'
                      : undefined
            const isLower =
                isLimit ||
                isCeiling ||
                (!isFloor &&
                    (from
                        ? to.value < from.value
                        : to.value === 0 ||
                          (falls && toBefore.test(left)) ||
                          (to.dimension !== 'count' && burdens.test(clause))))
            return {
                ...to,
                side: isLower && !change ? 'ceiling' : 'floor',
                ...(from && { base: from.value }),
                ...(change && { change }),
                isLimit: isLimit || (isLower && (to.value === 0 || keeping.test(clause)))
            }
        })
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
