import type { StatusReading } from '../../model/status'
import { compareFigures, statusOfShare, type FigureComparison } from '../figures/compareFigures'
import { compareHeadcounts } from '../figures/compareHeadcounts'
import { isJudged, overrulesFigures } from './readJudgement'
import type { Report } from './report'
import { partOfWhole, shareOfPlan, type ReportedShare } from './reportedShares'

/** More than all is all, and less than nothing is nothing. */
const within = (share: number): number => Math.min(1, Math.max(0, share))

function byShares(shares: readonly ReportedShare[]): StatusReading | undefined {
    const [status, ...others] = new Set(shares.map(({ share }) => statusOfShare(share)))
    return (
        status && {
            status: others.length > 0 ? 'in-progress' : status,
            basis: 'figures',
            because: `${shares.map(({ words }) => words).join(', ')} reported`,
            share: within(shares.reduce((sum, { share }) => sum + share, 0) / shares.length)
        }
    )
}

/** A level is no share of the work where a level was promised: “74%” of “Gross margin of 74%”. */
const isLevel = ({ target }: FigureComparison): boolean =>
    target !== undefined && (target.dimension === 'percent' || target.value === 0 || !Number.isInteger(target.value))

/** Words for a figure that did not move. */
const standstill =
    /\bstill (?:at |around |about )?[~€$£]?\d|\bstayed (?:flat|the same)\b|\bunchanged\b|\bsame as\b|\bno (?:improvement|change|effect)\b|\bworse\b/i

/** What a comparison comes to beside the words of the result. */
function qualify(compared: FigureComparison, { result, signals }: Report): StatusReading {
    const { status, because, target, share } = compared
    const told = share === undefined ? {} : { share: within(share) }
    const part = partOfWhole(result.text)
    // “Above 90% in 11 of 13 weeks”
    const isPart = target?.dimension === 'percent' && part !== undefined && part.share * 100 < target.value - 1
    if (status === 'done' && isPart && part.share < 1) {
        return { status: 'in-progress', basis: 'figures', because: `${part.words} reported`, ...told }
    }
    // “We talked to five, none of them wanted it”: the figure is met, and more was meant.
    const denied = signals.find(({ status, matched }) => status === 'not-done' && matched !== 'no')
    if (status === 'done' && denied) {
        return { status: 'in-progress', basis: 'figures', because: `${because}, but “${denied.matched}”` }
    }
    const isStill = status === 'in-progress' && standstill.test(result.text)
    return { status: isStill ? 'not-done' : status, basis: 'figures', because, ...told }
}

/** Read what the figures come to, where the result has any that tell: a share, or figures that measure what was promised. */
export function readFigures(report: Report): StatusReading | undefined {
    const { promise, result, shares } = report
    if (result.privateFigures.some(({ text }) => text.endsWith('%'))) {
        return { status: 'in-progress', basis: 'figures', because: 'a share that is private' }
    }
    // “0%, the crane was delayed” gives a reason; “70%, behind plan” judges.
    const isWhole = shares.some(({ share }) => share <= 0 || share >= 1)
    if (!isWhole && (isJudged(report) || (overrulesFigures(report) && shares.length === 0))) {
        return undefined
    }
    const isPrivate = result.privateFigures.length > 0
    const compared = isPrivate
        ? undefined
        : (compareHeadcounts(promise, result.text) ?? compareFigures(promise, result.text))
    const planned = shareOfPlan(result.text)
    const reported = planned ? [planned] : shares
    return reported.length > 0 && !(compared && isLevel(compared))
        ? byShares(reported)
        : compared && qualify(compared, report)
}

/** Read a part of a whole that stands amid words which say no more than that it was done: “validated on 2 of 3”. */
export function readPart({ result }: Report, words: StatusReading | undefined): StatusReading | undefined {
    const part = partOfWhole(result.text)
    return part && (words === undefined || words.status === 'done' || words.status === 'unknown')
        ? byShares([part])
        : words
}
