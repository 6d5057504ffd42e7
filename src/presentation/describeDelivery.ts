import type { LinkedDelivery, LinkedFeature, LinkedKeyResult, LinkedObjective } from '../model/portfolio'
import {
    daysBetween,
    formatMonths,
    formatQuarter,
    standingOf,
    type CalendarDate,
    type DateSpan
} from '../model/quarter'
import { count, roughly } from './count'

/** How long until a quarter ends or starts, or since when it is over: “due this quarter, 27 days left”. */
export function describeStanding({ first, last }: DateSpan, today: CalendarDate): string {
    switch (standingOf({ first, last }, today)) {
        case 'past':
            return `ended ${roughly(daysBetween(last, today))} ago`
        case 'current':
            return today === last
                ? 'due this quarter, which ends today'
                : `due this quarter, ${count(daysBetween(today, last), 'day')} left`
        case 'next':
            return `due next quarter, starts in ${roughly(daysBetween(today, first))}`
        case 'later':
            return `due later, starts in ${roughly(daysBetween(today, first))}`
    }
}

/**
 * How long until a quarter ends or starts, or since when it is over: “ended 3 months ago with no result recorded”.
 *
 * @param recorded whether any result was recorded; a quarter that is over says so where none was
 */
export function describeDue({ span }: LinkedDelivery, today: CalendarDate, recorded: boolean): string {
    const unanswered = !recorded && standingOf(span, today) === 'past' ? ' with no result recorded' : ''
    return `${describeStanding(span, today)}${unanswered}`
}

/**
 * The months of a quarter and where they lie: “May – July 2021, ended 3 months ago with no result recorded”.
 *
 * @param recorded whether any result was recorded; a quarter that is over says so where none was
 */
export const describeDelivery = (delivery: LinkedDelivery, today: CalendarDate, recorded: boolean): string =>
    `${formatMonths(delivery.span)}, ${describeDue(delivery, today, recorded)}`

/** `FY22 Q2`, `FY22 Q2 – Q3`, `FY22 Q4 – FY23 Q1`, `FY22 Q4 or later`. */
export function formatDelivery({ quarter, through, orLater }: LinkedDelivery): string {
    const isSameYear = through?.year === quarter.year && through.era === quarter.era
    const last = through && (isSameYear ? `Q${through.quarter}` : formatQuarter(through))
    return `${formatQuarter(quarter)}${last ? ` – ${last}` : ''}${orLater ? ' or later' : ''}`
}

/** The quarter of what has one, as its page tells it. */
export const describeTime = (entity: LinkedFeature | LinkedObjective | LinkedKeyResult): string | undefined =>
    entity.kind === 'feature' ? describeQuarter(entity) : entity.delivery && formatDelivery(entity.delivery)

/** A feature's quarter; where none is written, that of its date beside the words, or the words alone: `“early next year”`. */
export const describeQuarter = ({ delivery, planned }: Pick<LinkedFeature, 'delivery' | 'planned'>): string => {
    if (delivery && planned && !planned.quarter) {
        return `${formatDelivery(delivery)} (“${planned.written}”)`
    }
    if (delivery) {
        return formatDelivery(delivery)
    }
    return planned?.written ? `“${planned.written}”` : 'no quarter written'
}
