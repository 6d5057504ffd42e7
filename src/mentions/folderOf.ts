import type { TeamId } from '../model/portfolio'
import type { Alias } from './aliases/alias'

/** The folder of the document's path that is the team's, or that of a team to which the entity belongs. */
export const folderOf = ({ entity }: Alias, ownTeams: ReadonlyMap<TeamId, string>): string | undefined =>
    (entity.kind === 'team' ? [entity.id] : entity.teams).flatMap(id => ownTeams.get(id) ?? [])[0]
