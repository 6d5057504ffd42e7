import type { LinkedFeature, LinkedKeyResult, LinkedObjective, Portfolio } from '../model/portfolio'
import { standingOf, type CalendarDate } from '../model/quarter'
import { count } from './count'
import { isRecorded, outcomeOf } from './outcome'

/** Whether the quarter of what has one is over and nobody recorded what came of it. */
export const isUnanswered = (
    portfolio: Portfolio,
    entity: LinkedFeature | LinkedObjective | LinkedKeyResult,
    today: CalendarDate
): boolean =>
    entity.delivery !== undefined &&
    standingOf(entity.delivery.span, today) === 'past' &&
    !isRecorded(outcomeOf(portfolio, entity))

/** `8 features, 5 past their quarter with no result recorded`. */
export function countFeatures(portfolio: Portfolio, features: readonly LinkedFeature[], today: CalendarDate): string {
    const unanswered = features.filter(feature => isUnanswered(portfolio, feature, today)).length
    const past =
        unanswered > 0 && `${unanswered} past ${unanswered === 1 ? 'its' : 'their'} quarter with no result recorded`
    return `${count(features.length, 'feature')}${past ? `, ${past}` : ''}`
}

/** Order by quarter, the earliest first; features without one come last. */
export const compareDeliveries = (a: LinkedFeature, b: LinkedFeature): number => {
    const [first, second] = [a.delivery?.span.first ?? '~', b.delivery?.span.first ?? '~']
    return first === second ? 0 : first < second ? -1 : 1
}
