import { nameOf, type Entity } from '../model/portfolio'
import type { Alias } from './aliases/alias'
import { keyOfName } from './aliases/keyOfName'
import type { MentionOptions } from './mentionFinder'

function byName(lists: Readonly<Record<string, readonly string[]>> = {}): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>()
    for (const [name, spellings] of Object.entries(lists)) {
        const key = keyOfName(name)
        const known = found.get(key) ?? []
        known.push(...spellings)
        found.set(key, known)
    }
    return found
}

const isAcronym = (spelling: string): boolean => /\p{Lu}/u.test(spelling) && !/[\s\p{Ll}]/u.test(spelling.trim())
const lettersIn = (spelling: string): number => spelling.match(/\p{L}/gu)?.length ?? 0

/** An added spelling stands alone. A name or up to three letters in capitals count in capitals only: `IT`, `R&P`. */
function addedAlias(entity: Entity, spelling: string): Alias {
    const form = keyOfName(spelling) === keyOfName(nameOf(entity)) ? 'name' : 'alias'
    const keepsCase = isAcronym(spelling) && (form === 'name' || lettersIn(spelling) <= 3)
    return { spelling, entity, form, because: 'the settings add it', isAdded: true, ...(keepsCase && { keepsCase }) }
}

/** Where people say what a thing is called, what is derived from its title counts only beside that. */
const withSupport = (alias: Alias): Alias =>
    alias.entity.kind === 'team' || alias.form === 'name' || alias.needs ? alias : { ...alias, needs: 'neighbour' }

/** Adds to an entity's aliases and takes from them what the settings say; what is both added and banned is banned. */
export function applyOptions(options: MentionOptions): (entity: Entity, aliases: readonly Alias[]) => readonly Alias[] {
    const added = byName(options.add)
    const banned = new Map(
        Array.from(byName(options.ban), ([name, spellings]) => [name, new Set(spellings.map(keyOfName))] as const)
    )
    if (added.size + banned.size === 0) {
        return (_, aliases) => aliases
    }
    const everywhere = banned.get('*')
    return (entity, aliases) => {
        const name = keyOfName(nameOf(entity))
        const here = banned.get(name)
        const more = (added.get(name) ?? [])
            .filter(spelling => /[\p{L}\p{N}]/u.test(spelling))
            .map(spelling => addedAlias(entity, spelling))
        const derived = more.length > 0 ? aliases.map(withSupport) : aliases
        return [...more, ...derived].filter(({ spelling }) => {
            const key = keyOfName(spelling)
            return !here?.has(key) && !everywhere?.has(key)
        })
    }
}
