import { isCalendarDate, type FiscalCalendar, type Quarter } from '../../model/quarter'
import { toYear } from './parseQuarter'

/** “Q3 of fiscal year 2031, running from 2030-08-01 until 2030-10-31”, the quarter optional. */
const statement =
    /(?:\bQ(?<quarter>[1-4])\b[^.]{0,60}?)?\b(?:fiscal year|FY)\s?(?<year>(?:20)?\d{2})\b[^.]{0,60}?\b(?:runs|lasts|is|running|from)\b[^.\d]{0,20}(?<first>\d{4}-\d{2}-\d{2})\s*(?:to|until|through|–|-)\s*(?<last>\d{4}-\d{2}-\d{2})/i

/** A fiscal calendar as a page states it. */
export interface CalendarStatement {
    readonly calendar: FiscalCalendar
    /** the quarter that the statement is about */
    readonly quarter?: Quarter
    /** a date of the statement that is no day of the calendar, such as `2021-04-31` */
    readonly impossible?: string
}

/**
 * Read the fiscal calendar from a sentence that gives the first and last day of a fiscal year or of one of its
 * quarters. The first day decides: a year starts with its first quarter.
 */
export function parseCalendar(text: string): CalendarStatement | undefined {
    const { quarter, year, first, last } = statement.exec(text)?.groups ?? {}
    if (year === undefined || first === undefined || last === undefined) {
        return undefined
    }
    const firstMonth = Number(first.slice(5, 7))
    if (firstMonth < 1 || firstMonth > 12) {
        return undefined
    }
    const months =
        (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - firstMonth + 1
    const number = months <= 4 && quarter !== undefined ? (Number(quarter) as Quarter['quarter']) : undefined
    if (number === undefined && months < 11) {
        return undefined
    }
    const impossible = [first, last].find(date => !isCalendarDate(date))
    return {
        calendar: { startMonth: ((firstMonth - 1 - 3 * ((number ?? 1) - 1) + 12) % 12) + 1 },
        ...(number && { quarter: { ...toYear('FY', year), quarter: number } }),
        ...(impossible && { impossible })
    }
}
