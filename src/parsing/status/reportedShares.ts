import { numberOf, spelledNumbers } from '../figures/spelledNumbers'

/** A share that a result reports: 1 for all, with its words. */
export interface ReportedShare {
    readonly share: number
    readonly words: string
}

const number = String.raw`\d{1,6}|${spelledNumbers.slice(1).join('|')}`

/** A share as it leads a result: `20%`, `90% done`, `3/5`, `4 of 6 fitted`, a score from 0 to 1. */
const leading: readonly RegExp[] = [
    /^(?:(?:closed|reached|at|about|around|roughly|[~≈]) ?)*(?<percent>\d{1,4}(?:\.\d+)?)\s?%(?: (?:done|completed?|finished|there|of the way|as of .*))?$/,
    /^(?<part>\d{1,6})\s?(?:\/|(?:out )?of)\s?(?<whole>\d{1,6})(?:\s.*)?$/,
    /^(?:score\s)?(?<score>[01](?:\.\d{1,2})?)$/
]

/** A share of what was planned, and a part of a whole, wherever they stand: “78% of plan”, “two of four labs fitted”. */
const ofPlan =
    /(?<percent>\d{1,4}(?:\.\d+)?)\s?% of (?:the |our |its |this )?(?:\p{L}+ )?(?:plan|targets?|goals?|quota|forecast)\b/iu
const ofWhole = new RegExp(
    String.raw`(?<![\p{L}\p{N}.,-])(?<part>${number})\s?(?:\/|(?:out )?of)(?: (?:the|our|all))?\s?(?<whole>${number})(?![\p{L}\p{N}%/-]|[.,]\d)`,
    'iu'
)

function toShare(match: RegExpExecArray | null | undefined): ReportedShare | undefined {
    const { percent, part = '', whole = '', score } = match?.groups ?? {}
    const share =
        percent !== undefined
            ? Number(percent) / 100
            : score !== undefined
              ? Number(score)
              : numberOf(part) <= numberOf(whole)
                ? numberOf(part) / numberOf(whole)
                : NaN
    return match && Number.isFinite(share) ? { share, words: match[0].trim() } : undefined
}

const ofShare = /\b(?:for|on|in|to|across) (?:about |around |[~≈])?(?<percent>\d{1,2}(?:\.\d+)?)\s?% of\b/iu

/** The shares that a result starts with, one a clause. */
export function leadingShares(clauses: readonly string[]): readonly ReportedShare[] {
    const shares: ReportedShare[] = []
    for (const clause of clauses) {
        const share = toShare(leading.map(form => form.exec(clause)).find(match => match))
        if (!share) {
            break
        }
        shares.push({ ...share, words: clause })
    }
    return shares
}

/** A share of the plan that a result tells anywhere: “$1.2M, 86% of target”. */
export const shareOfPlan = (result: string): ReportedShare | undefined => toShare(ofPlan.exec(result))

/** A part of a whole that a result tells anywhere: “validated on 2 of 3”, “enabled for 60% of guests”. */
export const partOfWhole = (result: string): ReportedShare | undefined =>
    toShare(ofWhole.exec(result) ?? ofShare.exec(result))
