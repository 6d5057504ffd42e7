import type { PlanningYear, Quarter } from '../model/quarter'

const year = String.raw`(?<era>FY|CY)\s?['’-]?\s?(?<year>(?:20)?\d{2})`
const quarter = String.raw`Q(?<quarter>[1-4])`
const gap = String.raw`\s?[-–]?\s?`

/** Forms of a quarter with its year, the year first or last, then of a quarter alone. */
const quarterForms = [`${year}${gap}${quarter}`, `${quarter}${gap}${year}`, quarter].map(
    form => new RegExp(String.raw`(?<![\p{L}\p{N}])${form}(?![\p{L}\p{N}])`, 'iu')
)
const yearForm = new RegExp(String.raw`(?<![\p{L}\p{N}])${year}(?!\d)`, 'iu')
const spelledYear = /\bfiscal year (?<year>\d{4})\b/i

const toYear = (era: string | undefined, digits: string): PlanningYear => ({
    era: era?.toUpperCase() === 'CY' ? 'CY' : 'FY',
    year: 2000 + (Number(digits) % 100)
})

/** Find a planning year in a text: `FY22`, `FY2022`, `FY-22`, `CY19`, “fiscal year 2021”. */
export function parseYear(text: string): PlanningYear | undefined {
    const { era, year } = (yearForm.exec(text) ?? spelledYear.exec(text))?.groups ?? {}
    return year === undefined ? undefined : toYear(era, year)
}

/**
 * Find the first quarter in a text: `FY22-Q3`, `FY22 Q3`, `FY22Q3`, `FY-22-Q3`, `Q3 FY22`, `CY19-Q4`, or a bare `Q3`
 * in the year that the surroundings give.
 *
 * @returns `undefined` where no quarter is written, or none whose year is known
 */
export function parseQuarter(text: string, surroundingYear?: PlanningYear): Quarter | undefined {
    for (const form of quarterForms) {
        const groups = form.exec(text)?.groups
        if (groups) {
            const own = groups.year === undefined ? surroundingYear : toYear(groups.era, groups.year)
            return own && { ...own, quarter: Number(groups.quarter) as Quarter['quarter'] }
        }
    }
    return undefined
}
