import type { Change } from './change'

/** A team that all its entries call otherwise now. */
export interface RenamedTeam {
    readonly before: string
    readonly after: string
    /** how many entries call it so */
    readonly entries: number
}

/** Entries that have to change their team alike before that is told of the team. */
const fewest = 2

/** Take the new name of a team out of the changes of its entries: it is one change, not one of each. */
export function foldTeamNames(changes: readonly Change[]): {
    readonly renamed: readonly RenamedTeam[]
    readonly changes: readonly Change[]
} {
    const counts = new Map<string, RenamedTeam>()
    for (const { before, after } of changes.flatMap(teamFacts)) {
        const key = JSON.stringify([before, after])
        counts.set(key, { before, after, entries: (counts.get(key)?.entries ?? 0) + 1 })
    }
    const renamed = [...counts.values()].filter(({ entries }) => entries >= fewest)
    const isTold = (before?: string, after?: string): boolean =>
        renamed.some(team => team.before === before && team.after === after)
    return {
        renamed,
        changes: changes.flatMap((change): readonly Change[] => {
            if (change.kind !== 'changed') {
                return [change]
            }
            const facts = change.facts.filter(({ fact, before, after }) => fact !== 'team' || !isTold(before, after))
            return facts.length > 0 ? [{ ...change, facts }] : []
        })
    }
}

const teamFacts = (change: Change): readonly { readonly before: string; readonly after: string }[] =>
    change.kind === 'changed'
        ? change.facts.flatMap(({ fact, before, after }) =>
              fact === 'team' && before !== undefined && after !== undefined ? [{ before, after }] : []
          )
        : []
