import type { LinkedDelivery } from '../../model/portfolio'
import { dateOf, type CalendarDate, type Quarter } from '../../model/quarter'

/** A quarter that the pages speak of, and the first day that they give for it. */
export interface KnownQuarter {
    readonly quarter: Quarter
    readonly first: CalendarDate
}

/** Longer stretches are plans of years, which no quarter tells. */
const longest = 8

/** The quarter as it stands in an address: `FY22-Q3`. */
export const quarterKey = ({ era, year, quarter }: Quarter): string =>
    `${era}${String(year % 100).padStart(2, '0')}-Q${quarter}`

const after = ({ era, year, quarter }: Quarter): Quarter =>
    quarter === 4 ? { era, year: year + 1, quarter: 1 } : { era, year, quarter: (quarter + 1) as Quarter['quarter'] }

const isBefore = (one: Quarter, other: Quarter): boolean =>
    one.year === other.year ? one.quarter < other.quarter : one.year < other.year

/** Every quarter that a delivery lies in: two of “Q2/Q3”. */
export function quartersOf({ quarter, through }: LinkedDelivery): readonly Quarter[] {
    const quarters = [quarter]
    for (
        let last = quarter;
        through?.era === quarter.era && isBefore(last, through) && quarters.length < longest;
        quarters.push(last)
    ) {
        last = after(last)
    }
    return quarters
}

/** The quarters of some deliveries in order of time, each once. */
export function knownQuarters(deliveries: Iterable<LinkedDelivery | undefined>): readonly KnownQuarter[] {
    const known = new Map<string, KnownQuarter>()
    for (const delivery of deliveries) {
        for (const [index, quarter] of (delivery ? quartersOf(delivery) : []).entries()) {
            const first = monthsLater(delivery!.span.first, 3 * index)
            const before = known.get(quarterKey(quarter))
            if (!before || first < before.first) {
                known.set(quarterKey(quarter), { quarter, first })
            }
        }
    }
    return [...known.values()].sort((a, b) => (a.first === b.first ? 0 : a.first < b.first ? -1 : 1))
}

const monthsLater = (day: CalendarDate, months: number): CalendarDate =>
    months === 0 ? day : dateOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) + months, 1)
