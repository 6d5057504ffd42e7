import { entitiesOf, nameOf, type Portfolio } from '../model/portfolio'
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

const namesByKey = (portfolio: Portfolio): ReadonlyMap<string, string> =>
    new Map(Array.from(entitiesOf(portfolio), entity => [keyOfName(nameOf(entity)), nameOf(entity)]))

/** Those of the names, in any case, that no entity of the portfolio has; `*` stands for all and is never among them. */
export function notNamed(portfolio: Portfolio, names: Iterable<string>): readonly string[] {
    const known = namesByKey(portfolio)
    return [...names].filter(name => name !== '*' && !known.has(keyOfName(name)))
}

/** The same, each with the name that is most like it: every name is compared with every one that is known. */
export function unknownNames(portfolio: Portfolio, names: Iterable<string>): readonly UnknownName[] {
    const known = namesByKey(portfolio)
    return notNamed(portfolio, names).map(written => {
        const asked = keyOfName(written)
        let [most, near]: [number, string | undefined] = [leastLikeness, undefined]
        for (const [key, name] of known) {
            const likeness = Math.max(likenessOf(asked, key), 0.9 * likenessOf(asked, startLike(key, asked)))
            if (likeness > most) {
                ;[most, near] = [likeness, name]
            }
        }
        return { written, ...(near !== undefined && { near }) }
    })
}
