import type { SourceLocation } from '../model/location'
import type { FeatureId, GoalId, ObjectiveId, Team, TeamId } from '../model/portfolio'
import { clippings } from './clippings'

const unclipped = new Map(Array.from(clippings, ([word, clipped]) => [clipped, word]))

const wordsOf = (name: string): readonly string[] =>
    name
        .normalize('NFC')
        // Nobody can see these, so nobody means another team by them; letters of another script are another name
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .toLowerCase()
        .replaceAll('&', ' and ')
        .split(/[\s_-]+/)
        .filter(word => word !== '')

/**
 * Spellings of one team: case, “&” for “and”, a trailing “team”, `code_search` and `code-search` for “Code Search”, “Code
 * intel” for “Code intelligence”.
 */
const teamKey = (name: string): string =>
    wordsOf(name)
        .filter((word, index, all) => index === 0 || index < all.length - 1 || word !== 'team')
        .map(word => unclipped.get(word) ?? word)
        .join(' ')

/** How well a spelling serves as a name: “Code intelligence” better than “Code intel”, both better than `code_intel`. */
const fitness = (name: string): number =>
    (/\p{Lu}/u.test(name) && !name.includes('_') ? 2 : 0) + (wordsOf(name).some(word => unclipped.has(word)) ? 0 : 1)

/** A team that is still being filled. */
interface GrowingTeam extends Team {
    name: string
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
        const known = this.teams.get(id)
        if (!known) {
            const empty = { objectives: [], goals: [], features: [] }
            this.teams.set(id, { kind: 'team', id, name, locations: [location], ...empty })
        } else if (fitness(name) > fitness(known.name)) {
            known.name = name
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
