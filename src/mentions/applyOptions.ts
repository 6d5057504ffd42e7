import { nameOf, type Entity } from '../model/portfolio'
import type { Alias } from './alias'
import { keyOfWord } from './foldWord'
import type { MentionOptions } from './mentionFinder'

/** What two spellings of one name share: words in lower case and singular, “and” for “&”. */
const keyOf = (spelling: string): string =>
    (spelling.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? []).map(keyOfWord).join(' ')

function byName(lists: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, readonly string[]>()
    for (const [name, spellings] of Object.entries(lists)) {
        found.set(keyOf(name), [...(found.get(keyOf(name)) ?? []), ...spellings])
    }
    return found
}

/** An added spelling stands alone. Written in capitals, it counts in capitals only. */
const addedAlias = (entity: Entity, spelling: string): Alias => ({
    spelling,
    entity,
    form: keyOf(spelling) === keyOf(nameOf(entity)) ? 'name' : 'alias',
    because: 'the settings add it',
    ...(!/\s/.test(spelling.trim()) && /\p{Lu}/u.test(spelling) && !/\p{Ll}/u.test(spelling) && { keepsCase: true })
})

/** Adds to an entity's aliases and takes from them what the settings say; what is both added and banned is banned. */
export function applyOptions(options: MentionOptions): (entity: Entity, aliases: readonly Alias[]) => readonly Alias[] {
    const added = byName(options.add)
    const banned = new Map(
        Array.from(byName(options.ban), ([name, spellings]) => [name, new Set(spellings.map(keyOf))] as const)
    )
    if (added.size + banned.size === 0) {
        return (_, aliases) => aliases
    }
    const everywhere = banned.get('*')
    return (entity, aliases) => {
        const name = keyOf(nameOf(entity))
        const here = banned.get(name)
        const more = (added.get(name) ?? [])
            .filter(spelling => /[\p{L}\p{N}]/u.test(spelling))
            .map(spelling => addedAlias(entity, spelling))
        return [...more, ...aliases].filter(({ spelling }) => {
            const key = keyOf(spelling)
            return !here?.has(key) && !everywhere?.has(key)
        })
    }
}
