import type { LinkedDelivery } from '../model/portfolio'
import { standingOf, type CalendarDate } from '../model/quarter'

/**
 * The quarter that a reader most likely asks about: the one that is under way; else the last one that is over; else
 * the first one to come.
 */
export function focusQuarter(
    deliveries: readonly (LinkedDelivery | undefined)[],
    today: CalendarDate
): LinkedDelivery | undefined {
    const dated = deliveries
        .filter(delivery => delivery !== undefined)
        .sort((a, b) => (a.span.first < b.span.first ? -1 : 1))
    return (
        dated.find(({ span }) => standingOf(span, today) === 'current') ??
        dated.filter(({ span }) => standingOf(span, today) === 'past').pop() ??
        dated[0]
    )
}
