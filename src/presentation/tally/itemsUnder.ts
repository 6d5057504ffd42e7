import type { Entity, Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { currentObjectives } from '../describeObjectives'
import { lookUp } from '../lookUp'
import { tiedKeyResults } from '../outcome'
import { itemsBelow, type Item } from './items'

/**
 * All that tells how something stands today: of a goal its key results, its features and what measures those; of a team
 * the objectives of the quarter that counts, its goals and its features.
 */
export function itemsUnder(portfolio: Portfolio, entity: Entity, today: CalendarDate): readonly Item[] {
    switch (entity.kind) {
        case 'keyResult':
            return [entity]
        case 'feature':
            return [entity, ...tiedKeyResults(portfolio, entity).telling]
        case 'objective':
            return itemsBelow(portfolio, entity)
        case 'goal':
            return itemsBelow(portfolio, entity).flatMap(item => [
                item,
                ...(item.kind === 'feature' ? tiedKeyResults(portfolio, item).telling : [])
            ])
        case 'team':
            return [
                ...currentObjectives(portfolio, entity, today),
                ...lookUp(portfolio.goals, entity.goals),
                ...lookUp(portfolio.features, entity.features)
            ].flatMap(below => itemsUnder(portfolio, below, today))
    }
}
