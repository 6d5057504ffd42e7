import { lastChange, type Trace } from '../../history/trace'
import type { SourceLocation } from '../../model/location'
import { daysBetween, type CalendarDate } from '../../model/quarter'
import { roughly } from '../count'
import type { View } from '../view'

/** Days between a row and its file from which on the file's own date is told beside it. */
const misleading = 30

const ago = (days: number): string => (days < 1 ? 'today' : `${roughly(days)} ago`)

/**
 * When what a row says last changed, and that its file looks fresher than it is: “row unchanged for 9 months, file changed
 * 3 days ago”. White space, form and place are no change.
 *
 * @param fileChanged the day on which anything in its file changed
 */
export function describeFreshness(trace: Trace, today: CalendarDate, fileChanged?: CalendarDate): string {
    const row = lastChange(trace).day
    const age = daysBetween(row, today)
    const told = age < misleading ? `row changed ${ago(age)}` : `row unchanged for ${roughly(age)}`
    const looksFresher = fileChanged !== undefined && daysBetween(row, fileChanged) >= misleading
    return looksFresher ? `${told}, file changed ${ago(daysBetween(fileChanged, today))}` : told
}

/** The same of what is written at a place; `undefined` where its history is not known. */
export function freshnessOf(location: SourceLocation, { today, history }: View): string | undefined {
    const trace = history?.traceAt(location)
    return trace && describeFreshness(trace, today, history?.changedOn(location.uri))
}
