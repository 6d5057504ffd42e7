import type { Delivery } from '../../model/plan'
import { dateOf, isCalendarDate, type DateSpan, type PlanningYear, type Quarter } from '../../model/quarter'
import { parseQuarter, parseYear, quartersIn } from './parseQuarter'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A month by its name or its usual short form; for the source of a regular expression. */
export const monthForm =
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

const month = String.raw`(?<month>${monthForm})\b\.?`

const dateForms: readonly RegExp[] = [
    /(?<![\d.-])(?<year>20\d\d)[-./](?<number>\d{2})(?:[-./](?<day>\d{2}))?(?![\d-])/u,
    new RegExp(String.raw`\b(?<day>\d{1,2})\.?\s+${month}\s+(?<year>20\d\d)\b`, 'iu'),
    new RegExp(String.raw`\b${month}\s+(?:(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<year>20\d\d)\b`, 'iu'),
    new RegExp(String.raw`\b(?<year>20\d\d)[-\s]${month}`, 'iu')
]

const pad = (value: number): string => String(value).padStart(2, '0')

/** A date in a text: a day, or a month as the span of its days; `undefined` where there is none; `impossible` for April 31. */
export function parseDate(text: string): { readonly days?: DateSpan; readonly impossible?: string } | undefined {
    for (const form of dateForms) {
        const match = form.exec(text)
        const groups = match?.groups
        if (match && groups?.year !== undefined) {
            const month = groups.number
                ? Number(groups.number)
                : monthNames.indexOf(groups.month!.slice(0, 3).toLowerCase()) + 1
            if (month < 1 || month > 12) {
                return { impossible: match[0] }
            }
            if (groups.day !== undefined) {
                const day = `${groups.year}-${pad(month)}-${pad(Number(groups.day))}`
                return isCalendarDate(day) ? { days: { first: day, last: day } } : { impossible: match[0] }
            }
            const year = Number(groups.year)
            return { days: { first: dateOf(year, month, 1), last: dateOf(year, month + 1, 0) } }
        }
    }
    return undefined
}

/** The quarters of a half-year, by the quarter it starts with. */
const halves: Readonly<Record<string, readonly [Quarter['quarter'], Quarter['quarter']]>> = { 1: [1, 2], 2: [3, 4] }
const halfForm = /(?<![\p{L}\p{N}])(?:H(?<half>[12])(?![\p{L}\p{N}])|(?<spelled>first|1st|second|2nd) half\b)/iu

/**
 * Find when something is to be delivered: a quarter in any spelling, two of them (“Q2/Q3”, “Q4 FY 2023; Q1 FY 2024”), a
 * half-year, “Q4+”, a month or a day. A quarter without its year has that of its surroundings.
 *
 * @returns `undefined` where nothing of the kind is written
 */
export function findDelivery(text: string, surroundingYear?: PlanningYear): Delivery | undefined {
    const quarters = quartersIn(text, surroundingYear)
    const [first] = quarters
    if (first) {
        const last = quarters.reduce((last, quarter) => (order(quarter) > order(last) ? quarter : last), first)
        const start = quarters.reduce((start, quarter) => (order(quarter) < order(start) ? quarter : start), first)
        const isOpen = /Q[1-4]\s?\+(?!\s?(?:F?Q[1-4]|FY))|\bor later\b|\bonwards?\b/i.test(text)
        return {
            written: text,
            quarter: start,
            ...(order(last) > order(start) && { through: last }),
            ...(isOpen && { orLater: true })
        }
    }
    const { half: number, spelled } = halfForm.exec(text)?.groups ?? {}
    const half = number ?? (spelled && (/^(?:first|1st)$/i.test(spelled) ? '1' : '2'))
    const year =
        half === undefined
            ? undefined
            : (parseQuarter(text.replace(halfForm, 'Q1'), surroundingYear) ?? surroundingYear)
    if (half !== undefined && year) {
        const [from, through] = halves[half]!
        const { era, year: named } = year
        return {
            written: text,
            quarter: { era, year: named, quarter: from },
            through: { era, year: named, quarter: through }
        }
    }
    const days = parseDate(text)?.days
    const named = days ? undefined : parseYear(text)
    return days ? { written: text, days } : named && { written: text, year: named }
}

const order = ({ year, quarter }: Quarter): number => year * 4 + quarter
