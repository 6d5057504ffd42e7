import type { SourceLocation } from '../model/location'
import type { FeatureId, GoalId, ObjectiveId, Team, TeamId } from '../model/portfolio'

/** Spellings of one team: case, “&” for “and”, a trailing “team”, `code_search` and `code-search` for “Code Search”. */
const teamKey = (name: string): string =>
    name
        .normalize('NFC')
        .toLowerCase()
        .replaceAll('&', ' and ')
        .replace(/[\s_-]+/g, ' ')
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
    private readonly keys = new Map<string, TeamId>()

    /** The team of that name; met for the first time, it is entered as standing there. The first team to have a key keeps it. */
    public enter(name: string, location: SourceLocation, key?: string): TeamId {
        const id = `team ${teamKey(name)}` as TeamId
        if (!this.teams.has(id)) {
            const empty = { objectives: [], goals: [], features: [] }
            this.teams.set(id, { kind: 'team', id, name, locations: [location], ...empty })
        }
        if (key !== undefined) {
            this.keys.set(key, this.keys.get(key) ?? id)
        }
        return id
    }

    /** The team that is meant: the one with exactly that key, else the one of that name. */
    public refer(named: string, location: SourceLocation): TeamId {
        return this.keys.get(named) ?? this.enter(named, location)
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
