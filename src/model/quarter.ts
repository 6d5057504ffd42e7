/** A day without a time zone, `YYYY-MM-DD`; days compare as strings. */
export type CalendarDate = string

/** `FY`: a fiscal year, named for the year it ends in; `CY`: a calendar year. */
export type Era = 'FY' | 'CY'

/** A planning year; `year` has four digits. */
export interface PlanningYear {
    readonly era: Era
    readonly year: number
}

/** A quarter of a planning year, such as FY22 Q3. */
export interface Quarter extends PlanningYear {
    readonly quarter: 1 | 2 | 3 | 4
}

/** How a company counts its fiscal years. */
export interface FiscalCalendar {
    /** month in which a fiscal year starts, 1 to 12 */
    readonly startMonth: number
}

/** First and last day, both included. */
export interface DateSpan {
    readonly first: CalendarDate
    readonly last: CalendarDate
}

/** Where a quarter lies, seen from a day: `next` is the one after the current one. */
export type Standing = 'past' | 'current' | 'next' | 'later'

/** The calendar that holds where neither page nor settings say otherwise: February to January. */
export const defaultFiscalCalendar: FiscalCalendar = { startMonth: 2 }

const pad = (value: number): string => String(value).padStart(2, '0')

/** The day `day` of the month that lies `month - 1` months after January of `year`; `month` may run past 12 or below 1. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
    const date = new Date(Date.UTC(year, month - 1, day))
    return `${String(date.getUTCFullYear()).padStart(4, '0')}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

/** Whether the text is a day of the calendar: `2021-04-31` is not. */
export const isCalendarDate = (text: string): boolean =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOf(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10)) === text

/** The days of a quarter: FY22 Q2 of a February calendar is 2021-05-01 to 2021-07-31. */
export function spanOfQuarter({ era, year, quarter }: Quarter, { startMonth }: FiscalCalendar): DateSpan {
    // A fiscal year that starts in January is the calendar year; any other one starts in the year before its name.
    const [startYear, start] = era === 'CY' || startMonth === 1 ? [year, 1] : [year - 1, startMonth]
    const month = start + 3 * (quarter - 1)
    return { first: dateOf(startYear, month, 1), last: dateOf(startYear, month + 3, 0) }
}

/** Where the days of a quarter lie, seen from today. */
export function standingOf({ first, last }: DateSpan, today: CalendarDate): Standing {
    if (last < today) {
        return 'past'
    }
    if (first <= today) {
        return 'current'
    }
    const startOfQuarterBefore = dateOf(+first.slice(0, 4), +first.slice(5, 7) - 3, +first.slice(8, 10))
    return startOfQuarterBefore <= today ? 'next' : 'later'
}

/** Days from one day to another; negative where the other came before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
    Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The quarter in which a day lies, by a fiscal calendar: 2021-06-15 is FY22 Q2 of a February calendar. */
export function quarterOfDay(day: CalendarDate, { startMonth }: FiscalCalendar): Quarter {
    const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
    const since = (month - startMonth + 12) % 12
    const startYear = month >= startMonth ? year : year - 1
    const quarter = (Math.floor(since / 3) + 1) as Quarter['quarter']
    return { era: 'FY', year: startMonth === 1 ? startYear : startYear + 1, quarter }
}

/** `FY22`, `CY19`. */
export const formatYear = ({ era, year }: PlanningYear): string => `${era}${pad(year % 100)}`

/** `FY22 Q2`. */
export const formatQuarter = (quarter: Quarter): string => `${formatYear(quarter)} Q${quarter.quarter}`

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore

/** `May – July 2021`, or `November 2021 – January 2022`. */
export function formatMonths({ first, last }: DateSpan): string {
    const name = (date: CalendarDate): string => months[+date.slice(5, 7) - 1] ?? date
    const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)]
    return `${name(first)}${firstYear === lastYear ? '' : ` ${firstYear}`} – ${name(last)} ${lastYear}`
}
