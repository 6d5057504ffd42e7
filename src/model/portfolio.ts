import type { Diagnostic } from './diagnostic'
import type { SourceLocation } from './location'
import type { Delivery, Feature, Goal, KeyResult, Objective, PageHeading, PlanKind } from './plan'
import type { DateSpan, Quarter } from './quarter'

declare const brand: unique symbol
type Id<Of extends string> = string & { readonly [brand]: Of }

export type TeamId = Id<'team'>
export type GoalId = Id<'goal'>
export type ObjectiveId = Id<'objective'>
export type KeyResultId = Id<'keyResult'>
export type FeatureId = Id<'feature'>
export type EntityId = TeamId | GoalId | ObjectiveId | KeyResultId | FeatureId

/** One thing joined to another, with the reason: “shares ‘integration’ and ‘maintain’ with the goal's title”. */
export interface Tie<To extends EntityId> {
    readonly to: To
    readonly because: string
}

/** A key result joined to a feature. Only one that measures the feature tells how it stands. */
export interface KeyResultTie extends Tie<KeyResultId> {
    /** the pages say so; else the two only speak of the same thing */
    readonly measures: boolean
}

/** A team with all that the pages hang on it. `locations`: each place that names it as a section or a page. */
export interface Team {
    readonly kind: 'team'
    readonly id: TeamId
    readonly name: string
    readonly locations: readonly SourceLocation[]
    readonly objectives: readonly ObjectiveId[]
    readonly goals: readonly GoalId[]
    readonly features: readonly FeatureId[]
}

/** A key result, and the one thing it measures. */
export interface LinkedKeyResult extends Omit<KeyResult, 'delivery'> {
    readonly kind: 'keyResult'
    readonly id: KeyResultId
    readonly of: ObjectiveId | GoalId
    readonly teams: readonly TeamId[]
    /** the quarter of its page */
    readonly delivery?: LinkedDelivery
}

export interface LinkedObjective extends Omit<Objective, 'keyResults' | 'delivery'> {
    readonly kind: 'objective'
    readonly id: ObjectiveId
    readonly teams: readonly TeamId[]
    readonly keyResults: readonly KeyResultId[]
    readonly delivery?: LinkedDelivery
}

export interface LinkedGoal extends Omit<Goal, 'keyResults' | 'delivery'> {
    readonly kind: 'goal'
    readonly id: GoalId
    readonly teams: readonly TeamId[]
    readonly keyResults: readonly KeyResultId[]
    readonly delivery?: LinkedDelivery
    /** the features whose goal area stands for this goal, in roadmap order */
    readonly features: readonly FeatureId[]
    /** the short names by which roadmaps call it: “Extensions ecosystem” */
    readonly areas: readonly string[]
}

/** A quarter with its days, by the fiscal calendar that holds for the page. */
export interface LinkedDelivery {
    /** as written, or that of the day or month that is written */
    readonly quarter: Quarter
    /** the last quarter, where several are named */
    readonly through?: Quarter
    readonly orLater?: true
    /** from the first day of the first quarter to the last day of the last one; of a date, its own days */
    readonly span: DateSpan
}

export interface LinkedFeature extends Omit<Feature, 'delivery'> {
    readonly kind: 'feature'
    readonly id: FeatureId
    readonly teams: readonly TeamId[]
    readonly goal?: Tie<GoalId>
    /** the quarter, where it could be read */
    readonly delivery?: LinkedDelivery
    /** the time as the page gives it */
    readonly planned?: Delivery
    /** key results that the pages tie to this feature itself; those of its goal stand with the goal */
    readonly keyResults: readonly KeyResultTie[]
}

export type Entity = Team | LinkedGoal | LinkedObjective | LinkedKeyResult | LinkedFeature

/** What was read from one page, for “where the data comes from”. */
export interface PageSummary {
    readonly uri: string
    readonly kind: PlanKind
    readonly title?: string
    /** in reading order; absent: none */
    readonly headings?: readonly PageHeading[]
}

/** All pages joined. Maps keep reading order; every id met in one of them is a key of its own map. */
export interface Portfolio {
    readonly pages: readonly PageSummary[]
    readonly teams: ReadonlyMap<TeamId, Team>
    readonly goals: ReadonlyMap<GoalId, LinkedGoal>
    readonly objectives: ReadonlyMap<ObjectiveId, LinkedObjective>
    readonly keyResults: ReadonlyMap<KeyResultId, LinkedKeyResult>
    readonly features: ReadonlyMap<FeatureId, LinkedFeature>
    readonly diagnostics: readonly Diagnostic[]
}

/** Every entity of the portfolio: teams, goals, features, objectives, key results. */
export function* entitiesOf(portfolio: Portfolio): Iterable<Entity> {
    yield* portfolio.teams.values()
    yield* portfolio.goals.values()
    yield* portfolio.features.values()
    yield* portfolio.objectives.values()
    yield* portfolio.keyResults.values()
}

/** Whether the pages tell of no goal, objective or feature. */
export const isEmpty = ({ goals, objectives, features }: Portfolio): boolean =>
    goals.size + objectives.size + features.size === 0

/** Whether the pages name anything at all, if only a team. */
export function namesAnything(portfolio: Portfolio): boolean {
    const [first] = entitiesOf(portfolio)
    return first !== undefined
}

/** What an entity is, in words: “key result”. */
export const kindOf = ({ kind }: Pick<Entity, 'kind'>): string => (kind === 'keyResult' ? 'key result' : kind)

/** The name people know an entity by. */
export function nameOf(entity: Entity): string {
    switch (entity.kind) {
        case 'team':
            return entity.name
        case 'feature':
            return entity.name.text
        case 'goal':
        case 'objective':
            return entity.title.text
        case 'keyResult':
            return entity.text.text
    }
}

/** Every place that an entity is written at: its row or heading; of a team each section and page. */
export const locationsOf = (entity: Entity): readonly SourceLocation[] =>
    entity.kind === 'team' ? entity.locations : [entity.location]

/** Find an entity by its id, whatever its kind. */
export function entityById(
    { teams, goals, features, objectives, keyResults }: Portfolio,
    id: EntityId
): Entity | undefined {
    return (
        teams.get(id as TeamId) ??
        goals.get(id as GoalId) ??
        features.get(id as FeatureId) ??
        objectives.get(id as ObjectiveId) ??
        keyResults.get(id as KeyResultId)
    )
}
