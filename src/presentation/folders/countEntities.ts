import type { Entity } from '../../model/portfolio'
import { count, enumerate } from '../count'

const nouns = { goal: 'goal', objective: 'objective', feature: 'feature', keyResult: 'key result' } as const

/** `2 goals, 1 objective and 5 key results`; teams are not counted. */
export const countEntities = (entities: readonly Entity[]): string =>
    enumerate(
        (Object.keys(nouns) as (keyof typeof nouns)[])
            .map(kind => ({ kind, times: entities.filter(entity => entity.kind === kind).length }))
            .filter(({ times }) => times > 0)
            .map(({ kind, times }) => count(times, nouns[kind]))
    )
