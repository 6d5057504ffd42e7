import { entitiesOf, type Entity, type LinkedDelivery, type Portfolio } from '../model/portfolio'
import { standingOf, type CalendarDate, type Quarter, type Standing } from '../model/quarter'

/** A quarter, or quarters by where they lie seen from today. */
export type Due = Quarter | Exclude<Standing, 'later'>

const indexOf = ({ year, quarter }: Quarter): number => 4 * year + quarter

function isIn({ quarter, through = quarter, orLater }: LinkedDelivery, asked: Quarter): boolean {
    const at = indexOf(asked)
    return quarter.era === asked.era && indexOf(quarter) <= at && (orLater === true || at <= indexOf(through))
}

/** What is due in a quarter: features, goals, objectives and key results, in this order. */
export const dueIn = (portfolio: Portfolio, due: Due, today: CalendarDate): readonly Entity[] =>
    [...entitiesOf(portfolio)].filter(
        entity =>
            entity.kind !== 'team' &&
            entity.delivery &&
            (typeof due === 'string' ? standingOf(entity.delivery.span, today) === due : isIn(entity.delivery, due))
    )
