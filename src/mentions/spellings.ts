import type { Alias } from './aliases/alias'

/** What a search for text can look for, to find where an entity is named. Names come first. */
export interface Spellings {
    /** spellings that count wherever they stand */
    readonly alone: readonly string[]
    /** spellings that count only where they are written as a team: “Web team”, `@acme/web`, `team: web` */
    readonly asTeam: readonly string[]
}

const isName = ({ form }: Alias): boolean => form === 'name'

/** Part the aliases of an entity by what a search must look for. Those that need a neighbour are left out: it is found. */
export function spellingsOf(aliases: readonly Alias[]): Spellings {
    const inOrder = [...aliases.filter(isName), ...aliases.filter(alias => !isName(alias))]
    const spelled = (counts: (alias: Alias) => boolean): readonly string[] => [
        ...new Set(inOrder.filter(counts).map(({ spelling }) => spelling))
    ]
    return {
        alone: spelled(({ needs }) => needs === undefined),
        asTeam: spelled(({ needs }) => needs === 'team' || needs === 'teamWord')
    }
}
