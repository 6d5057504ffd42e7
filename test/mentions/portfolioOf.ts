import type { SourceLocation } from '../../src/model/location'
import type {
    FeatureId,
    GoalId,
    LinkedFeature,
    LinkedGoal,
    LinkedObjective,
    ObjectiveId,
    Portfolio,
    Team,
    TeamId
} from '../../src/model/portfolio'
import type { RichText } from '../../src/model/richText'

/** What a test's portfolio holds, by names alone; ids are the names. */
export interface Names {
    readonly features?: readonly string[]
    /** titles of goals with the areas that roadmaps call them by */
    readonly goals?: Readonly<Record<string, readonly string[]>>
    readonly teams?: readonly string[]
    readonly objectives?: readonly string[]
    /** where an entity is written down, by its name; elsewhere than any document where it is not given */
    readonly locations?: Readonly<Record<string, SourceLocation>>
}

/** A one-line place in a page. */
export const lineOf = (uri: string, line: number): SourceLocation => ({
    uri,
    range: { start: { line, character: 0 }, end: { line, character: 1 } }
})

/** A portfolio with the named entities and nothing else. */
export function portfolioOf({
    features = [],
    goals = {},
    teams = [],
    objectives = [],
    locations = {}
}: Names): Portfolio {
    const locate = (name: string): SourceLocation => locations[name] ?? lineOf('elsewhere.md', 0)
    const rich = (text: string): RichText => ({ text, links: [], privateFigures: [], location: locate(text) })
    const feature = (name: string): LinkedFeature => ({
        kind: 'feature',
        id: name as FeatureId,
        name: rich(name),
        teams: [],
        keyResults: [],
        location: locate(name)
    })
    const goal = ([title, areas]: readonly [string, readonly string[]]): LinkedGoal => ({
        kind: 'goal',
        id: title as GoalId,
        title: rich(title),
        areas,
        passages: [],
        teams: [],
        keyResults: [],
        features: [],
        location: locate(title)
    })
    const team = (name: string): Team => ({
        kind: 'team',
        id: name as TeamId,
        name,
        locations: [locate(name)],
        objectives: [],
        goals: [],
        features: []
    })
    const objective = (title: string): LinkedObjective => ({
        kind: 'objective',
        id: title as ObjectiveId,
        title: rich(title),
        jointTeams: [],
        status: { status: 'unknown', basis: 'nothing', because: 'no result recorded' },
        teams: [],
        keyResults: [],
        location: locate(title)
    })
    const byId = <Id, E extends { readonly id: Id }>(entities: readonly E[]): ReadonlyMap<Id, E> =>
        new Map(entities.map(entity => [entity.id, entity]))
    return {
        pages: [],
        features: byId(features.map(feature)),
        goals: byId(Object.entries(goals).map(goal)),
        teams: byId(teams.map(team)),
        objectives: byId(objectives.map(objective)),
        keyResults: new Map(),
        diagnostics: []
    }
}
