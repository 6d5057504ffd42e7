import type { SourceLocation } from '../model/location'
import type { FeatureId, GoalId, ObjectiveId, Team, TeamId } from '../model/portfolio'

/** Two spellings of one team: case, “&” for “and”, a trailing “team”. */
const teamKey = (name: string): string =>
    name
        .normalize('NFC')
        .toLowerCase()
        .replaceAll('&', ' and ')
        .replace(/\s+/g, ' ')
        .replace(/ team$/, '')
        .trim()

/** A team that is still being filled. */
interface GrowingTeam extends Team {
    readonly locations: SourceLocation[]
    readonly objectives: ObjectiveId[]
    readonly goals: GoalId[]
    readonly features: FeatureId[]
}

/** Teams as the plans name them, each under one id however it is spelled. */
export class TeamRegister {
    private readonly teams = new Map<TeamId, GrowingTeam>()

    /** The team of that name; met for the first time, it is entered as standing there. */
    public enter(name: string, location: SourceLocation): TeamId {
        const id = `team ${teamKey(name)}` as TeamId
        if (!this.teams.has(id)) {
            const empty = { objectives: [], goals: [], features: [] }
            this.teams.set(id, { kind: 'team', id, name, locations: [location], ...empty })
        }
        return id
    }

    /** Note another place that names the team. */
    public locate(id: TeamId, location: SourceLocation): void {
        const team = this.teams.get(id)
        if (team && !team.locations.includes(location)) {
            team.locations.push(location)
        }
    }

    /** Hang an objective, a goal or a feature on its teams. */
    public hang<Kind extends 'objectives' | 'goals' | 'features'>(
        kind: Kind,
        ids: readonly TeamId[],
        id: Team[Kind][number]
    ): void {
        for (const team of ids) {
            const hung = this.teams.get(team)?.[kind] as Team[Kind][number][] | undefined
            hung?.push(id)
        }
    }

    /** The teams in the order in which they were entered. */
    public all(): ReadonlyMap<TeamId, Team> {
        return this.teams
    }
}
