import type { PlanningYear, Quarter } from '../../model/quarter'

const before = String.raw`(?<![\p{L}\p{N}])`
const after = String.raw`(?![\p{L}\p{N}])`
const year = String.raw`(?:(?<era>FY|CY)\s?['’-]?\s?(?<year>(?:20)?\d{2})|(?<plainYear>20\d\d))`
const quarter = String.raw`F?Q(?<quarter>[1-4])`
const gap = String.raw`,?\s?[-–/(]?\s?`

/** Forms of a quarter with its year, the year first or last, then of a quarter alone. */
const quarterForms = [
    `${before}${year}${gap}${quarter}${after}`,
    `${before}${quarter}${gap}(?:of\\s)?${year}${after}`,
    `${before}${quarter}${after}`
]
const anyQuarter = new RegExp(
    quarterForms
        .map((form, index) => form.replace(/\?<(?<name>\w+)>/g, (_, name: string) => `?<${name}${index}>`))
        .join('|'),
    'giu'
)
const yearForm = new RegExp(
    String.raw`${before}(?<era>FY|CY)\s?['’-]?\s?(?<year>(?:20)?\d{2})(?:[-–/](?:20)?(?<next>\d{2}))?(?!\d)`,
    'iu'
)
const spelledYear = /\b(?:fiscal|financial) year (?<year>\d{4})\b/i

const ordinals = ['first', 'second', 'third', 'fourth'] as const
const spelledQuarter = /\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?: of)?/gi

/** A text with “third quarter of fiscal year 2023” as `Q3 FY2023`. */
const inFigures = (text: string): string =>
    text
        // What it was before is not when it comes.
        .replace(/\((?:was|were|from|moved from|originally|previously)\b[^()]*\)/gi, ' ')
        .replace(spelledQuarter, (_, ordinal: string) => {
            const spelled = ordinals.findIndex(name => name === ordinal.toLowerCase())
            return `Q${spelled < 0 ? ordinal[0] : spelled + 1}`
        })
        .replace(/\b(?:fiscal|financial) year (?=\d)/gi, 'FY')

/** Whether a text names a quarter, with its year or without. */
export const namesQuarter = (text: string): boolean => parseQuarter(text, { era: 'FY', year: 2000 }) !== undefined

export const toYear = (era: string | undefined, digits: string): PlanningYear => ({
    era: era?.toUpperCase() === 'FY' ? 'FY' : 'CY',
    year: 2000 + (Number(digits) % 100)
})

/** Find a planning year in a text: `FY22`, `FY2022`, `FY-22`, `CY19`, “fiscal year 2021”. */
export function parseYear(text: string): PlanningYear | undefined {
    const marked = yearForm.exec(text)?.groups
    if (marked?.year !== undefined) {
        const year = toYear(marked.era, marked.year)
        // “FY2025-26” ends in 2026.
        return marked.next !== undefined && Number(marked.next) === (year.year + 1) % 100
            ? { ...year, year: year.year + 1 }
            : year
    }
    const spelled = spelledYear.exec(text)?.groups?.year
    return spelled === undefined ? undefined : toYear('FY', spelled)
}

/**
 * Find the quarters in a text, in reading order: `FY22-Q3`, `FY22 Q3`, `FY22Q3`, `FY-22-Q3`, `Q3 FY22`, `CY19-Q4`, `2019 Q4`
 * (of the calendar year), `FQ3`; a bare `Q3` is of the year of the quarter after it (“Q3–Q4 FY23”), else of the one before
 * it, else of the year that the surroundings give, and left out where there is none.
 */
export function quartersIn(text: string, surroundingYear?: PlanningYear): readonly Quarter[] {
    const found = Array.from(inFigures(text).matchAll(anyQuarter), ({ groups = {} }) => {
        const read = (name: string): string | undefined =>
            groups[`${name}0`] ?? groups[`${name}1`] ?? groups[`${name}2`]
        const plain = read('plainYear')
        const digits = read('year') ?? plain
        const number = Number(read('quarter')) as Quarter['quarter']
        return {
            number,
            own: digits === undefined ? undefined : toYear(plain === undefined ? read('era') : 'CY', digits)
        }
    })
    let previous: PlanningYear | undefined
    return found.flatMap(({ number, own }, index) => {
        const year = own ?? found[index + 1]?.own ?? previous ?? surroundingYear
        previous = own ?? previous
        return year ? [{ era: year.era, year: year.year, quarter: number }] : []
    })
}

/** Find the first quarter in a text; see {@link quartersIn}. */
export const parseQuarter = (text: string, surroundingYear?: PlanningYear): Quarter | undefined =>
    quartersIn(text, surroundingYear)[0]
