import type { Actual } from './actuals'
import { inUnitOf } from './changes'
import { countedOf, isFiller, isLead, ownNoun, stem } from './counted'
import type { Figure } from './figures'
import type { Target } from './targets'

/** A figure that was promised, and one that may show whether it was reached. */
export interface Pair {
    readonly target: Target
    readonly actual: Actual
}

const isSameDimension = (target: Target, actual: Actual): boolean =>
    target.dimension === actual.dimension ||
    (target.dimension === 'count' && target.scale > 1 && actual.dimension === 'money')

/** Whether an actual figure may speak of a target: a change of a change, a level of a level, not what is still to come. */
function isComparable(target: Target, actual: Actual): boolean {
    if (actual.isRest && target.side !== 'ceiling') {
        return false
    }
    return target.change
        ? actual.base !== undefined || (actual.dimension === target.dimension && !actual.isRest)
        : actual.change === undefined && isSameDimension(target, actual)
}

/** Pairs of figures that count the same thing by name: “5 user tests” and “3 tests”. */
const pairByName = (targets: readonly Target[], actuals: readonly Actual[]): readonly Pair[] =>
    targets.flatMap(target => {
        const names = new Set(countedOf(target))
        const actual = actuals.find(
            actual =>
                isSameDimension(target, actual) &&
                isComparable(target, actual) &&
                countedOf(actual).some(word => names.has(word))
        )
        return actual ? [{ target, actual }] : []
    })

/** Figures in the dimension of the only target where they, or it, are written without a unit: “from 6h to 2h” and “1.8”. */
function inDimensionOf(target: Target, actuals: readonly Actual[]): readonly Actual[] {
    const [head] = actuals
    if (!head || actuals.some(({ dimension }) => dimension === target.dimension)) {
        return actuals
    }
    if (head.dimension === 'count' && !head.isPart && ownNoun(head) === undefined) {
        return actuals.map(actual => ({ ...actual, ...inUnitOf(target, actual) }))
    }
    const isBare = target.dimension === 'count' && target.scale === 1 && ownNoun(target) === undefined
    return isBare
        ? actuals.map(actual => ({ ...actual, dimension: 'count', value: actual.value / actual.scale }))
        : actuals
}

/** At most this many words before a figure with a unit may be strange to the promise. One without a unit may count anything. */
const mostStrangeWords = 2

/** Tell the words of a promise, and the initials of those that follow each other: “DSO” of “days sales outstanding”. */
function vocabularyOf(promise: string): (word: string) => boolean {
    const words = promise.split(/[^\p{L}]+/u).filter(word => word !== '')
    const stems = new Set(words.map(stem))
    const initials = words.map(([first = '']) => first.toLowerCase()).join('')
    return word => stems.has(stem(word)) || (/^\p{Lu}{3,5}$/u.test(word) && initials.includes(word.toLowerCase()))
}

/** The words of a figure's clause that stand before it. */
const wordsBefore = (result: string, { start }: Figure): string => {
    const sentence = result.slice(Math.max(0, start - 80), start).replace(/^.*[.:!?]\s/s, '')
    return sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf(';')) + 1).trim()
}

/** “2.6% of all runs” ends there; “40% of the pages moved” tells of something else. */
const isWholeClause = (result: string, { end }: Figure): boolean =>
    /^(?:\s+(?!\p{L}+ed\b)\p{L}+){1,4}\s*(?:$|[.,;(])/u.test(result.slice(end, end + 60))

/** Whether a figure is a level, such as a score, and counts nothing. */
const isLevel = ({ value, following }: Figure): boolean => !Number.isInteger(value) || following.length === 0

/** Figures that speak of the only target of their dimension by where they stand: at the head of a clause, or as a list. */
function pairByPlace(promise: string, result: string, target: Target, actuals: readonly Actual[]): readonly Pair[] {
    const same = actuals.filter(
        actual => isComparable(target, actual) && !(target.dimension === 'count' && actual.isPart)
    )
    const [first] = same
    if (!first) {
        return []
    }
    const isKnown = vocabularyOf(promise)
    const before = wordsBefore(result, first)
    const strange = before
        .split(/[^\p{L}]+/u)
        .filter(word => word !== '' && !isFiller(word) && !isLead(word) && !isKnown(word))
    const isList =
        same.length > 1 && same.length === actuals.length && (target.dimension !== 'count' || same.every(isLevel))
    if (strange.length > (target.dimension === 'count' ? 0 : mostStrangeWords) + (isList ? 2 : 0)) {
        return []
    }
    if (isList) {
        return same.map(actual => ({ target, actual }))
    }
    const noun = ownNoun(first)
    const isOwn =
        noun === undefined ||
        isKnown(noun) ||
        target.change !== undefined ||
        (target.dimension === 'percent' && before === '' && (first.start < 3 || isWholeClause(result, first))) ||
        (target.value === 0 && first.value === 0)
    return isOwn ? [{ target, actual: first }] : []
}

/** Whether a share of the work is reported where a level or a change was promised: “80%” of “from 5% to 3%”. */
const isShareOfWork = ({ target, actual }: Pair): boolean =>
    target.dimension === 'percent' &&
    actual.dimension === 'percent' &&
    actual.change === undefined &&
    actual.value > (target.change ? 2 : 3) * Math.max(target.value, target.base ?? 0)

/** The figures of a result that measure what a promise does, each with the target it measures. */
export function pairFigures(
    promise: string,
    result: string,
    targets: readonly Target[],
    actuals: readonly Actual[]
): readonly Pair[] {
    const named = pairByName(targets, actuals)
    const others = actuals.filter(actual => !named.some(pair => pair.actual === actual))
    const placed = targets
        .filter(target => !named.some(pair => pair.target === target))
        .filter(target => targets.every(other => other === target || other.dimension !== target.dimension))
        .flatMap(target =>
            pairByPlace(promise, result, target, targets.length === 1 ? inDimensionOf(target, others) : others)
        )
    return [...named, ...placed].filter(pair => !isShareOfWork(pair))
}
