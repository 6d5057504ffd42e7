import type { Mention } from '../model/mention'
import { entityById, type Entity, type GoalId, type Portfolio } from '../model/portfolio'

/** The entities a mention means, without goals that one of its features serves: what is told of the feature names them. */
export function meant(portfolio: Portfolio, { refers }: Mention): readonly Entity[] {
    const entities = [...new Set(refers)].flatMap(id => entityById(portfolio, id) ?? [])
    const served = new Set<GoalId>(
        entities.flatMap(entity => (entity.kind === 'feature' && entity.goal ? [entity.goal.to] : []))
    )
    return entities.filter(entity => entity.kind !== 'goal' || !served.has(entity.id))
}

/** Everything that mentions mean, each once, in their order. */
export const allMeant = (portfolio: Portfolio, mentions: readonly Mention[]): readonly Entity[] => [
    ...new Set(mentions.flatMap(mention => meant(portfolio, mention)))
]
