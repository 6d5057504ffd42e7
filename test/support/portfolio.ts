import type { Diagnostic } from '../../src/model/diagnostic'
import type { SourceLocation } from '../../src/model/location'
import type { Mention } from '../../src/model/mention'
import type { GoalPassage, Result } from '../../src/model/plan'
import type {
    EntityId,
    FeatureId,
    GoalId,
    KeyResultId,
    LinkedDelivery,
    LinkedFeature,
    LinkedGoal,
    LinkedKeyResult,
    LinkedObjective,
    ObjectiveId,
    PageSummary,
    Portfolio,
    Team,
    TeamId
} from '../../src/model/portfolio'
import { defaultFiscalCalendar, spanOfQuarter, type Quarter } from '../../src/model/quarter'
import type { Link, RichText } from '../../src/model/richText'
import type { Status, StatusReading } from '../../src/model/status'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer One)[] ? One[] : T[Key] }

/** Lines one-based, as editors count them. */
export const placeAt = (uri: string, line: number): SourceLocation => ({
    uri,
    range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 80 } }
})

/** `FY22 Q2` of a fiscal year that starts in February. */
export function quarterOf(name: string): LinkedDelivery {
    const [, year, quarter] = /^FY(\d\d) Q([1-4])$/.exec(name) ?? []
    const value: Quarter = { era: 'FY', year: 2000 + Number(year), quarter: Number(quarter) as Quarter['quarter'] }
    return { quarter: value, span: spanOfQuarter(value, defaultFiscalCalendar) }
}

interface KeyResultFacts {
    readonly result?: string
    /** the key result to which “same result as the previous one” points */
    readonly sameAs?: LinkedKeyResult
    readonly status?: Status
    readonly basis?: StatusReading['basis']
    readonly because?: string
    readonly owner?: string
    readonly target?: string
    /** placeholders such as `$N`, wherever they stand */
    readonly figures?: readonly string[]
}

interface ObjectiveFacts extends KeyResultFacts {
    readonly teams?: readonly Team[]
    readonly quarter?: string
}

interface GoalFacts {
    readonly teams?: readonly Team[]
    readonly areas?: readonly string[]
    /** how success is measured */
    readonly measure?: string
    readonly links?: readonly Link[]
}

interface FeatureFacts {
    readonly teams?: readonly Team[]
    readonly goal?: LinkedGoal
    readonly goalArea?: string
    readonly quarter?: string
    readonly written?: string
    readonly keyResults?: readonly LinkedKeyResult[]
    /** key results that only speak of the same thing */
    readonly related?: readonly LinkedKeyResult[]
}

/** Puts a portfolio together as linking would, one line of one page for each thing, from line 1 on. */
export class PortfolioBuilder {
    private readonly teams = new Map<TeamId, Mutable<Team>>()
    private readonly goals = new Map<GoalId, Mutable<LinkedGoal>>()
    private readonly objectives = new Map<ObjectiveId, Mutable<LinkedObjective>>()
    private readonly keyResults = new Map<KeyResultId, LinkedKeyResult>()
    private readonly features = new Map<FeatureId, LinkedFeature>()
    private readonly diagnostics: Diagnostic[] = []
    private line = 0

    constructor(private readonly uri = 'handbook/goals.md') {}

    team(name: string): Team {
        const id = this.nextId<TeamId>('team')
        const team: Mutable<Team> = { kind: 'team', id, name, locations: [this.here()], objectives: [], goals: [], features: [] } // prettier-ignore
        this.teams.set(id, team)
        return team
    }

    goal(title: string, { teams = [], areas = [], measure, links = [] }: GoalFacts = {}): LinkedGoal {
        const id = this.nextId<GoalId>('goal')
        const passages: GoalPassage[] =
            measure === undefined ? [] : [{ role: 'measure', label: 'How we know', paragraphs: [this.rich(measure, [], links)] }] // prettier-ignore
        const goal: Mutable<LinkedGoal> = {
            kind: 'goal',
            id,
            title: this.rich(title),
            passages,
            teams: teams.map(team => team.id),
            keyResults: [],
            features: [],
            areas: [...areas],
            location: this.here()
        }
        this.goals.set(id, goal)
        teams.forEach(team => this.teams.get(team.id)?.goals.push(id))
        return goal
    }

    objective(title: string, { teams = [], quarter, owner, ...facts }: ObjectiveFacts = {}): LinkedObjective {
        const id = this.nextId<ObjectiveId>('objective')
        const objective: Mutable<LinkedObjective> = {
            kind: 'objective',
            id,
            title: this.rich(title),
            jointTeams: [],
            teams: teams.map(team => team.id),
            keyResults: [],
            location: this.here(),
            ...this.outcome(facts),
            ...(owner !== undefined && { owner }),
            ...(quarter !== undefined && { delivery: quarterOf(quarter) })
        }
        this.objectives.set(id, objective)
        teams.forEach(team => this.teams.get(team.id)?.objectives.push(id))
        return objective
    }

    keyResult(of: LinkedObjective | LinkedGoal, text: string, facts: KeyResultFacts = {}): LinkedKeyResult {
        const id = this.nextId<KeyResultId>('keyResult')
        const delivery = of.kind === 'objective' ? of.delivery : undefined
        const keyResult: LinkedKeyResult = {
            kind: 'keyResult',
            id,
            text: this.rich(
                text,
                facts.figures?.filter(figure => text.includes(figure))
            ),
            of: of.id,
            teams: of.teams,
            location: this.here(),
            ...this.outcome(facts),
            ...(facts.owner !== undefined && { owner: facts.owner }),
            ...(facts.target !== undefined && { target: facts.target }),
            ...(delivery !== undefined && { delivery })
        }
        this.keyResults.set(id, keyResult)
        const whole = this.objectives.get(of.id as ObjectiveId) ?? this.goals.get(of.id as GoalId)
        whole?.keyResults.push(id)
        return keyResult
    }

    feature(name: string, facts: FeatureFacts = {}): LinkedFeature {
        const id = this.nextId<FeatureId>('feature')
        const { goal, goalArea, quarter, written = quarter, teams = [], keyResults = [], related = [] } = facts
        const feature: LinkedFeature = {
            kind: 'feature',
            id,
            name: this.rich(name),
            teams: teams.map(team => team.id),
            keyResults: [
                ...keyResults.map(to => ({ to: to.id, measures: true, because: 'the row links to it' })),
                ...related.map(to => ({ to: to.id, measures: false, because: 'speaks of the same' }))
            ],
            location: this.here(),
            ...(goal && { goal: { to: goal.id, because: 'shares “extensions” with the goal' } }),
            ...(goalArea !== undefined && { goalArea: this.rich(goalArea) }),
            ...(quarter !== undefined && { delivery: quarterOf(quarter) }),
            ...(written !== undefined && {
                planned: { written, ...(quarter !== undefined && { quarter: quarterOf(quarter).quarter }) }
            })
        }
        this.features.set(id, feature)
        teams.forEach(team => this.teams.get(team.id)?.features.push(id))
        if (goal !== undefined) {
            this.goals.get(goal.id)?.features.push(id)
        }
        return feature
    }

    diagnostic(diagnostic: Diagnostic): void {
        this.diagnostics.push(diagnostic)
    }

    build(): Portfolio {
        const { teams, goals, objectives, keyResults, features, diagnostics, line } = this
        const pages: PageSummary[] = line === 0 ? [] : [{ uri: this.uri, kind: 'goals', title: 'Goals' }]
        return { pages, teams, goals, objectives, keyResults, features, diagnostics }
    }

    private nextId<Id extends EntityId>(kind: string): Id {
        this.line++
        return `${kind}:${this.line}` as Id
    }

    private readonly here = (): SourceLocation => placeAt(this.uri, this.line)

    private readonly rich = (text: string, figures: readonly string[] = [], links: readonly Link[] = []): RichText => ({
        text,
        links,
        privateFigures: figures.map(figure => ({ text: figure })),
        location: this.here()
    })

    private outcome({ result, sameAs, status, basis, because, figures = [] }: KeyResultFacts): {
        readonly result?: Result
        readonly status: StatusReading
    } {
        const reading: StatusReading = {
            status: status ?? 'unknown',
            basis: basis ?? (result === undefined ? 'nothing' : 'words'),
            because: because ?? (result === undefined ? 'no result is written' : `the words ‘${result}’`)
        }
        if (result === undefined) {
            return { status: reading }
        }
        const written = this.rich(
            result,
            figures.filter(figure => result.includes(figure))
        )
        return { status: reading, result: { written, ...(sameAs && { sameAs: sameAs.location }) } }
    }
}

/** A mention of entities, at the start of the given one-based line. */
export function mentionOf(refers: readonly { readonly id: EntityId }[], line = 1): Mention {
    const [first, ...others] = refers.map(({ id }) => id)
    if (first === undefined) {
        throw new Error('a mention refers to at least one entity')
    }
    return {
        range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 10 } },
        text: 'somewhere',
        refers: [first, ...others],
        form: 'alias',
        strength: 'strong',
        why: 'it is a name of the first entity'
    }
}
