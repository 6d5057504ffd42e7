import type { Status } from '../../model/status'
import { actualsIn, type Actual } from './actuals'
import { isFiller, isLead } from './counted'
import { figuresIn } from './figures'
import { pairFigures, type Pair } from './pairFigures'
import { targetsIn, type Target } from './targets'

/** What the figures of a result come to, held against those of its promise. */
export interface FigureComparison {
    readonly status: Extract<Status, 'done' | 'in-progress' | 'not-done'>
    /** for people: “3 of 5 user tests” */
    readonly because: string
    /** the share of the promise that is reached, of several figures the least: 1 or more where it is met */
    readonly share?: number
    /** what was promised, where one figure decided */
    readonly target?: Target
}

/** How many times a ceiling a figure has to be, where no start is told, for nothing to be won. */
const farFromCeiling = 1.5

/** By how much a figure changed, in the unit of a change that was promised; below zero where it fell. */
function sizeOf(actual: Actual, promised: 'rise' | 'fall', { dimension }: Target): number {
    if (actual.base !== undefined && dimension === 'percent' && actual.dimension !== 'percent') {
        return ((actual.value - actual.base) / actual.base) * 100
    }
    return (actual.change ?? promised) === 'fall' ? -actual.value : actual.value
}

/** The share of a promise that a figure reaches: 1 or more where it is met, 0 or less where nothing was won. */
function shareOf({ target, actual }: Pair): number {
    const { value, side, change } = target
    const base = target.base ?? actual.base
    if (change) {
        const size = sizeOf(actual, change, target)
        return (change === 'fall' ? -size : size) / value
    }
    if (side === 'ceiling' ? actual.value <= value : actual.value >= value) {
        return 1
    }
    if (base !== undefined && base !== value) {
        return (actual.value - base) / (value - base)
    }
    if (side === 'floor') {
        return actual.value / value
    }
    return target.isLimit || actual.value >= farFromCeiling * value ? 0 : value / actual.value
}

function describe({ target, actual }: Pair): string {
    const { change, base, side, written } = target
    if (change) {
        const size = actual.base === undefined ? `a ${actual.change ?? change} of` : 'a change to'
        return `${size} ${actual.written}, a ${change} of ${written} promised`
    }
    const end = target.following.findIndex(isFiller)
    const noun = target.dimension === 'count' ? target.following.slice(0, Math.min(2, end < 0 ? 2 : end)).join(' ') : ''
    const isCount = side === 'floor' && target.dimension === 'count'
    const promised = isCount ? `of ${written}` : `against ${side === 'ceiling' ? 'at most ' : ''}${written}`
    const isBack = base !== undefined && shareOf({ target, actual }) <= 0
    return `${actual.written} ${promised} ${noun}`.trim() + (isBack ? ', no better than at the start' : '')
}

/** Whether a figure is all that a result says, perhaps with words that only say that it was reached: “Closed 7”. */
const isAlone = (result: string, [only, ...others]: readonly Actual[]): boolean =>
    only !== undefined &&
    others.length === 0 &&
    `${result.slice(0, only.start)} ${result.slice(only.end)}`
        .split(/[^\p{L}]+/u)
        .every(word => word === '' || isFiller(word) || isLead(word))

/** The target that a figure alone is held against: the first of its dimension, for “96%” that of “in 48h for 95% of parcels”. */
const firstFor = ({ dimension }: Actual, targets: readonly Target[]): readonly Target[] => {
    const first = targets.find(target => target.dimension === dimension) ?? targets[0]
    return first ? [first] : []
}

/** How a key result stands of which a share was reached: 1 or more is all of it. */
export const statusOfShare = (share: number): FigureComparison['status'] =>
    share >= 1 ? 'done' : share <= 0 ? 'not-done' : 'in-progress'

/** Hold the points that a result lists, “(i) … (ii) …”, against the one number promised. */
function comparePoints([target, ...others]: readonly Target[], result: string): FigureComparison | undefined {
    const points = result.match(/\((?:i{1,3}|iv|v|\d|[a-e])\)/g)?.length ?? 0
    if (points < 2 || target?.dimension !== 'count' || others.length > 0) {
        return undefined
    }
    const because = `${points} of ${target.value} ${target.following.slice(0, 2).join(' ')}`
    const share = points / target.value
    return { status: statusOfShare(share), because, share }
}

/**
 * Hold the figures of a result against those of the promise that measure the same: “Run 5 user tests” and “3 user tests
 * conducted”, “from 6.1% to 5%” and “4.8%”, “under $400k” and “$438k”. Figures that measure different things are not
 * compared. Of several, the least fulfilled one is told; some met and some not are progress.
 *
 * @returns `undefined` where the two have no figure in common
 */
export function compareFigures(promise: string, result: string): FigureComparison | undefined {
    const actuals = actualsIn(result)
    const promised = targetsIn(promise)
    const targets = isAlone(result, actuals) ? firstFor(actuals[0]!, promised) : promised
    const pairs = pairFigures(promise, result, targets, actuals)
    const shares = pairs.map(shareOf)
    const least = pairs[shares.indexOf(Math.min(...shares))]
    if (!least) {
        return comparePoints(targets, result)
    }
    // “2 PMs, no designer”: a figure without a pair of its own was reached all the same.
    const isMore =
        pairs.length < targets.length &&
        actuals.some(({ start, value }) => value > 0 && pairs.every(({ actual }) => actual.start !== start))
    const isMixed = (isMore || shares.some(share => share > 0)) && shares.some(share => share < 1)
    const share = shareOf(least)
    const status = isMixed ? 'in-progress' : statusOfShare(share)
    return { status, because: describe(least), share, target: least.target }
}

/** Whether the promise is a measure that only a figure can show to be met: “below 3s”, “at least four customers”. */
export const promisesFigure = (promise: string): boolean =>
    /\b(?:at least|at most|below|under|above|over|less than|more than|fewer than|within|percentile)\b|[<>≥≤]|\d\s?%/i.test(
        promise
    ) && figuresIn(promise).length > 0
