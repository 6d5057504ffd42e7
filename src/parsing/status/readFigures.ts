import type { Status, StatusReading } from '../../model/status'
import { compareFigures, type FigureComparison } from '../figures/compareFigures'
import { compareHeadcounts } from '../figures/compareHeadcounts'
import { isJudged, overrulesFigures } from './readJudgement'
import type { Report } from './report'
import { partOfWhole, shareOfPlan, type ReportedShare } from './reportedShares'

const statusOfShare = (share: number): Status => (share >= 1 ? 'done' : share <= 0 ? 'not-done' : 'in-progress')

function byShares(shares: readonly ReportedShare[]): StatusReading | undefined {
    const [status, ...others] = new Set(shares.map(({ share }) => statusOfShare(share)))
    return (
        status && {
            status: others.length > 0 ? 'in-progress' : status,
            basis: 'figures',
            because: `${shares.map(({ words }) => words).join(', ')} reported`
        }
    )
}

/** A level is no share of the work where a level was promised: “74%” of “Gross margin of 74%”. */
const isLevel = ({ target }: FigureComparison): boolean =>
    target !== undefined && (target.dimension === 'percent' || target.value === 0 || !Number.isInteger(target.value))

/** Words for a figure that did not move. */
const standstill =
    /\bstill (?:at |around |about )?[~€$£]?\d|\bstayed (?:flat|the same)\b|\bunchanged\b|\bsame as\b|\bno (?:improvement|change|effect)\b|\bworse\b/i

/** Read what the figures come to, where the result has any that tell: a share, or figures that measure what was promised. */
export function readFigures(report: Report): StatusReading | undefined {
    const { promise, result, shares } = report
    if (result.privateFigures.some(({ text }) => text.endsWith('%'))) {
        return { status: 'in-progress', basis: 'figures', because: 'a share that is private' }
    }
    if (isJudged(report) || (overrulesFigures(report) && shares.length === 0)) {
        return undefined
    }
    const isPrivate = result.privateFigures.length > 0
    const compared = isPrivate
        ? undefined
        : (compareHeadcounts(promise, result.text) ?? compareFigures(promise, result.text))
    const planned = shareOfPlan(result.text)
    const reported = planned ? [planned] : shares
    if (reported.length > 0 && !(compared && isLevel(compared))) {
        return byShares(reported)
    }
    if (!compared) {
        return undefined
    }
    const part = partOfWhole(result.text)
    if (
        compared.status === 'done' &&
        part &&
        part.share < 1 &&
        compared.target?.dimension === 'percent' &&
        part.share * 100 < compared.target.value - 1
    ) {
        return byShares([part])
    }
    // “We talked to five, none of them wanted it”: the figure is met, and more was meant.
    const denied = report.signals.find(({ status, matched }) => status === 'not-done' && matched !== 'no')
    if (compared.status === 'done' && denied) {
        return { status: 'in-progress', basis: 'figures', because: `${compared.because}, but “${denied.matched}”` }
    }
    const isStill = compared.status === 'in-progress' && standstill.test(result.text)
    return { status: isStill ? 'not-done' : compared.status, basis: 'figures', because: compared.because }
}

/** Read a part of a whole that stands amid words which say no more than that it was done: “validated on 2 of 3”. */
export function readPart({ result }: Report, words: StatusReading | undefined): StatusReading | undefined {
    const part = partOfWhole(result.text)
    return part && (words === undefined || words.status === 'done' || words.status === 'unknown')
        ? byShares([part])
        : words
}
