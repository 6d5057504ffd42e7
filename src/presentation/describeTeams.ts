import type { Portfolio, TeamId } from '../model/portfolio'
import { enumerate } from './count'
import { clean, isolated } from './escape'
import { lookUp } from './lookUp'

/** `Web`, of a team called `Web` or `Web team`, for sentences that say “team” themselves. */
export const plainTeam = (name: string): string => name.replace(/\steam$/i, '')

/** `Web team`, `Web and Search teams`; nothing where the pages name no team. */
export function describeTeams({ teams }: Portfolio, ids: readonly TeamId[]): string | undefined {
    const names = lookUp(teams, ids)
        .map(({ name }) => isolated(clean(plainTeam(name))))
        .filter(name => name !== '')
    return names.length === 0 ? undefined : `${enumerate(names)} ${names.length === 1 ? 'team' : 'teams'}`
}
