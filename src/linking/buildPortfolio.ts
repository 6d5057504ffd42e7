import type { Diagnostic, Parsed } from '../model/diagnostic'
import { enter } from '../model/enter'
import type { SourceLocation } from '../model/location'
import type { Delivery, KeyResult, Plan } from '../model/plan'
import type {
    FeatureId,
    GoalId,
    KeyResultId,
    LinkedDelivery,
    LinkedFeature,
    LinkedGoal,
    LinkedKeyResult,
    LinkedObjective,
    ObjectiveId,
    Portfolio,
    TeamId,
    Tie
} from '../model/portfolio'
import { defaultFiscalCalendar, quarterOfDay, spanOfQuarter, type FiscalCalendar } from '../model/quarter'
import { complete, inSteps, type Stepwise } from '../model/stepwise'
import { createGoalAreaResolver, type GoalAreaResolution } from './createGoalAreaResolver'
import { createKeyResultTies } from './createKeyResultTies'
import { TeamRegister } from './teamRegister'

/** A delivery with its days; `undefined` where neither a quarter nor a date could be read. */
function linkDelivery(
    { quarter, through, orLater, days }: Partial<Delivery>,
    calendar: FiscalCalendar
): LinkedDelivery | undefined {
    if (!quarter) {
        return days && { quarter: quarterOfDay(days.last, calendar), span: days }
    }
    const { first, last } = spanOfQuarter(quarter, calendar)
    return {
        quarter,
        ...(through && { through }),
        ...(orLater && { orLater }),
        span: { first, last: through ? spanOfQuarter(through, calendar).last : last }
    }
}

/** The id of what a page defines: its kind and its place. Joined, for what `+` makes is kept as the tree of its parts. */
export const idOf = (kind: string, { uri, range }: SourceLocation): string =>
    [kind, ' ', uri, ':', range.start.line, ':', range.start.character].join('')

/**
 * What is linked beside what was written. With `...` each object would get a hidden class of its own in V8, which takes more
 * memory than all that the row says.
 */
const joined = <Own extends object, Written extends object, More extends object>(
    own: Own,
    written: Written,
    ...more: readonly (More | undefined)[]
): Own & Written & Partial<More> => Object.assign(own, written, ...more) as Own & Written & Partial<More>

/** What no key result is tied to shares one list. */
const nothing: readonly never[] = []

/** Goals to choose from, and how a goal area chooses one. */
interface Choice {
    readonly goals: readonly LinkedGoal[]
    /** whether they are those of the page or of its team, which it must mean */
    readonly isOwn: boolean
    readonly resolve: (area: string) => GoalAreaResolution
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1)

/** All that is told of a goal below its title. */
const tellingOf = ({ passages }: LinkedGoal): string =>
    passages.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ')

/** What holds for every page that does not say otherwise. */
export interface PortfolioOptions {
    /** the fiscal calendar of the settings; a page's own statement wins over it */
    readonly calendar?: FiscalCalendar
}

/**
 * Join the plans of all pages: goal areas to goals, features, objectives and key results to teams, key results to the
 * features that the pages tie them to. What cannot be joined without guessing is left open beside a diagnostic, after
 * those of the pages themselves.
 */
export const buildPortfolio = (parsed: readonly Parsed<Plan>[], options: PortfolioOptions = {}): Portfolio =>
    complete(buildPortfolioStepwise(parsed, options))

/** The same, in steps: a page is one. */
export function* buildPortfolioStepwise(
    parsed: readonly Parsed<Plan>[],
    options: PortfolioOptions = {}
): Stepwise<Portfolio> {
    const plans = parsed.map(({ value }) => value)
    const teams = new TeamRegister()
    const goals = new Map<GoalId, LinkedGoal & { features: FeatureId[]; areas: string[] }>()
    const objectives = new Map<ObjectiveId, LinkedObjective>()
    const keyResults = new Map<KeyResultId, LinkedKeyResult>()
    const features = new Map<FeatureId, LinkedFeature>()
    const goalsByPage = new Map<string, readonly GoalId[]>()
    const goalsByFolder = new Map<string, GoalId[]>()
    const diagnostics: Diagnostic[] = parsed.flatMap(({ diagnostics }) => diagnostics)

    const teamsNamed = (names: readonly (string | undefined)[], location: SourceLocation): readonly TeamId[] => [
        ...new Set(names.flatMap(name => (name === undefined ? [] : [teams.refer(name, location)])))
    ]
    /** most rows share a few of them */
    const deliveries = new Map<string, LinkedDelivery | undefined>()
    /** Quarters with their days: the page's own calendar, else that of the settings, else the usual one. */
    const deliveryBy =
        ({ calendar = options.calendar ?? defaultFiscalCalendar }: Plan) =>
        ({ quarter, through, orLater, days }: Partial<Delivery> = {}): LinkedDelivery | undefined => {
            const key = JSON.stringify([calendar, quarter, through, orLater, days])
            const delivery = deliveries.has(key) ? deliveries.get(key) : linkDelivery({ quarter, through, orLater, days }, calendar) // prettier-ignore
            deliveries.set(key, delivery)
            return delivery
        }
    const addKeyResults = (
        of: ObjectiveId | GoalId,
        teams: readonly TeamId[],
        found: readonly KeyResult[],
        deliveryOf: (planned?: Delivery) => LinkedDelivery | undefined,
        ofAim?: LinkedDelivery
    ) =>
        found.map(({ delivery: own, ...keyResult }) => {
            const id = idOf('keyResult', keyResult.location) as KeyResultId
            const delivery = deliveryOf(own) ?? ofAim
            keyResults.set(
                id,
                joined({ kind: 'keyResult' as const, id, of, teams }, keyResult, delivery && { delivery })
            )
            return id
        })

    for (const plan of plans) {
        const deliveryOf = deliveryBy(plan)
        const pageDelivery = deliveryOf(plan)
        for (const { name, key, location } of plan.teams) {
            teams.locate(teams.enter(name, location, key), location)
        }
        for (const { keyResults: found, delivery: own, ...objective } of plan.objectives) {
            const delivery = deliveryOf(own) ?? pageDelivery
            const id = idOf('objective', objective.location) as ObjectiveId
            const owners = teamsNamed([objective.team, ...objective.jointTeams], objective.location)
            const ids = addKeyResults(id, owners, found, deliveryOf, delivery)
            const linked = { kind: 'objective' as const, id, teams: owners, keyResults: ids }
            objectives.set(id, joined(linked, objective, delivery && { delivery }))
            teams.hang('objectives', owners, id)
        }
        const ofPage: GoalId[] = []
        for (const { keyResults: found, delivery: own, ...goal } of plan.goals) {
            const delivery = deliveryOf(own)
            const id = idOf('goal', goal.location) as GoalId
            const owners = teamsNamed([goal.team], goal.location)
            const ids = addKeyResults(id, owners, found, deliveryOf, delivery)
            const linked = { kind: 'goal' as const, id, teams: owners, keyResults: ids, features: [], areas: [] }
            goals.set(id, joined(linked, goal, delivery && { delivery }))
            teams.hang('goals', owners, id)
            ofPage.push(id)
        }
        if (ofPage.length > 0) {
            goalsByPage.set(plan.uri, ofPage)
            ofPage.forEach(id => enter(goalsByFolder, folderOf(plan.uri), id))
        }
        yield
    }

    const choices = new Map<string, Choice>()
    const choose = (key: string, ids: Iterable<GoalId>, isOwn: boolean): Choice => {
        const known = choices.get(key)
        if (known) {
            return known
        }
        const chosen = Array.from(ids, id => goals.get(id)!)
        const choice = {
            goals: chosen,
            isOwn,
            resolve: createGoalAreaResolver(
                chosen.map(({ title }) => title.text),
                chosen.map(tellingOf)
            )
        }
        choices.set(key, choice)
        return choice
    }
    /**
     * The goals that a goal area may stand for: those of its page, else those of its team, else those of the pages in the
     * same folder, else all.
     */
    const goalsNear = (uri: string, owners: readonly TeamId[]): Choice => {
        const ofPage = goalsByPage.get(uri)
        if (ofPage) {
            return choose(uri, ofPage, true)
        }
        const ofTeams = new Set(owners.flatMap(team => teams.all().get(team)?.goals ?? []))
        if (ofTeams.size > 0) {
            return choose(owners.join('\n'), ofTeams, true)
        }
        const inFolder = goalsByFolder.get(folderOf(uri))
        return inFolder ? choose(folderOf(uri), inFolder, false) : choose('all', goals.keys(), false)
    }

    for (const plan of plans) {
        const deliveryOf = deliveryBy(plan)
        for (const { delivery: planned, ...feature } of plan.features) {
            const id = idOf('feature', feature.location) as FeatureId
            const owners = teamsNamed([feature.team], feature.location)
            const delivery = deliveryOf(planned)
            let goal: Tie<GoalId> | undefined
            const near = feature.goalArea && goalsNear(plan.uri, owners)
            if (feature.goalArea && near && near.goals.length > 0) {
                const { text: written, location } = feature.goalArea
                const resolution = near.resolve(written)
                if (resolution.kind === 'resolved') {
                    goal = { to: near.goals[resolution.index]!.id, because: resolution.because }
                    const linked = goals.get(goal.to)
                    linked?.features.push(id)
                    if (linked && !linked.areas.includes(written)) {
                        linked.areas.push(written)
                    }
                } else if (near.isOwn && resolution.kind === 'ambiguous') {
                    const candidates = resolution.indices.map(index => near.goals[index]!.title.text)
                    diagnostics.push({ code: 'goal.ambiguous', location, written, candidates })
                } else if (near.isOwn) {
                    diagnostics.push({ code: 'goal.unknown', location, written })
                }
            }
            const linked = { kind: 'feature' as const, id, teams: owners, keyResults: nothing }
            const more = { ...(goal && { goal }), ...(delivery && { delivery }), ...(planned && { planned }) }
            features.set(id, joined(linked, feature, more))
            teams.hang('features', owners, id)
        }
        yield
    }

    const linked = { teams: teams.all(), goals, objectives, keyResults }
    const tiesOf = yield* createKeyResultTies(linked)
    yield* inSteps(features, ([id, feature]) => {
        const keyResults = tiesOf(feature)
        if (keyResults.length > 0) {
            features.set(id, Object.assign(feature, { keyResults }))
        }
    })
    return {
        ...linked,
        pages: plans.map(({ uri, kind, title, headings }) => ({
            uri,
            kind,
            ...(title !== undefined && { title }),
            ...(headings && { headings })
        })),
        features,
        diagnostics
    }
}
