import type { Entity, Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { isUnanswered } from '../describeFeatures'

/** Whether the quarter is over without a word. Goals and teams are not due in themselves. */
export const isPastDue = (portfolio: Portfolio, entity: Entity, today: CalendarDate): boolean =>
    entity.kind !== 'goal' && entity.kind !== 'team' && isUnanswered(portfolio, entity, today)
