import { nameOf, type Entity, type Portfolio } from '../model/portfolio'
import { keyOfName } from './aliases/keyOfName'
import type { MentionFinder } from './mentionFinder'

/** Names by which an entity is called itself; of a goal also the short ones of roadmaps. */
const namesOf = (entity: Entity): readonly string[] => [nameOf(entity), ...(entity.kind === 'goal' ? entity.areas : [])]

/**
 * The entities that a reader means by a name, in any case and spelled as prose or identifier: those that are called so, else
 * those that it is another spelling of.
 */
export function entitiesNamed<One extends Entity>(
    entities: Iterable<One>,
    name: string,
    finder: MentionFinder
): readonly One[] {
    const key = keyOfName(name.replace(/^@(?:[\w.-]+\/)?/, '').replace(/[-_]+/g, ' '))
    const means = (names: readonly string[]): boolean =>
        names.some(one => keyOfName(one.replace(/[-_]+/g, ' ')) === key)
    const all = [...entities]
    const called = all.filter(entity => means(namesOf(entity)))
    return called.length > 0
        ? called
        : all.filter(({ id }) => {
              const { alone, asTeam } = finder.spellings(id)
              return means([...alone, ...asTeam])
          })
}

/** The entities of one kind, as a portfolio of their own. */
export const onlyKind = (portfolio: Portfolio, kind: 'teams' | 'goals' | 'features'): Portfolio => ({
    ...portfolio,
    teams: new Map(),
    goals: new Map(),
    features: new Map(),
    objectives: new Map(),
    keyResults: new Map(),
    [kind]: portfolio[kind]
})
