import type { Mention } from '../model/mention'
import type { Entity, Portfolio } from '../model/portfolio'
import { layOut, type Card } from './hover/card'
import { featureCard } from './hover/featureCard'
import { goalCard } from './hover/goalCard'
import { keyResultCard } from './hover/keyResultCard'
import { objectiveCard } from './hover/objectiveCard'
import { sharedCard } from './hover/sharedCard'
import { teamCard } from './hover/teamCard'
import { meant } from './meant'
import type { View } from './view'

function cardOf(portfolio: Portfolio, entity: Entity, view: View): Card {
    switch (entity.kind) {
        case 'feature':
            return featureCard(portfolio, entity, view)
        case 'goal':
            return goalCard(portfolio, entity, view)
        case 'objective':
            return objectiveCard(portfolio, entity, view)
        case 'keyResult':
            return keyResultCard(portfolio, entity, view)
        case 'team':
            return teamCard(portfolio, entity, view)
    }
}

/**
 * The hover card of a mention as Markdown, at most about eight lines in a host's hover box.
 *
 * @returns empty text where none of the mention's entities is in the portfolio (any more)
 */
export function renderHover(portfolio: Portfolio, mention: Mention, view: View): string {
    const [first, ...others] = meant(portfolio, mention)
    if (first === undefined) {
        return ''
    }
    return others.length === 0
        ? layOut(cardOf(portfolio, first, view)).markdown
        : sharedCard(portfolio, [first, ...others], view).markdown
}
