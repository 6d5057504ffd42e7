import { entitiesOf, nameOf, type Portfolio } from '../model/portfolio'
import { inSteps, type Stepwise } from '../model/stepwise'
import { keyOfName } from './aliases/keyOfName'
import { likenessOf } from './likenessOf'

/** A name that options speak of and no entity has. */
export interface UnknownName {
    readonly written: string
    /** the entity's name that is most like it, where one is */
    readonly near?: string
}

/** Less alike, and it is another name rather than the same one misspelled. */
const leastLikeness = 0.5

/** The words with which a key begins, as many as the other key has: people name a feature by how its row begins. */
const startLike = (key: string, other: string): string => key.split(' ').slice(0, other.split(' ').length).join(' ')

/**
 * Those of the names, in any case, that no entity of the portfolio has, in steps; `*` stands for all and is never unknown.
 *
 * @param mostCompared the name that is most like it is told for so many of them: it is compared with every one that is known
 */
export function* unknownNames(
    portfolio: Portfolio,
    names: readonly string[],
    mostCompared: number
): Stepwise<readonly UnknownName[]> {
    const asked = names.filter(name => name !== '*')
    const known = new Map<string, string>()
    if (asked.length > 0) {
        yield* inSteps(entitiesOf(portfolio), entity => known.set(keyOfName(nameOf(entity)), nameOf(entity)))
    }
    const unknown = asked.filter(written => !known.has(keyOfName(written)))
    const compared: UnknownName[] = []
    for (const written of unknown.slice(0, mostCompared)) {
        const key = keyOfName(written)
        let [most, near]: [number, string | undefined] = [leastLikeness, undefined]
        yield* inSteps(known, ([other, name]) => {
            const likeness = Math.max(likenessOf(key, other), 0.9 * likenessOf(key, startLike(other, key)))
            if (likeness > most) {
                ;[most, near] = [likeness, name]
            }
        })
        compared.push({ written, ...(near !== undefined && { near }) })
    }
    return [...compared, ...unknown.slice(mostCompared).map(written => ({ written }))]
}
