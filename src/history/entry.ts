import type { SourceLocation } from '../model/location'
import type { Delivery, Feature, Goal, KeyResult, Objective, Plan } from '../model/plan'
import type { StatusReading } from '../model/status'

/** What a page says of one goal, objective, key result or feature, as far as a change of it means something. */
export interface Entry {
    readonly kind: 'goal' | 'objective' | 'keyResult' | 'feature'
    /** the path of its page, the same at every version */
    readonly page: string
    /** its words, without marks */
    readonly title: string
    /** the place among those of its kind in its aim, from 1 */
    readonly ordinal: number
    /** the aim that a key result shows, by its words */
    readonly of?: string
    readonly team?: string
    readonly owner?: string
    /** the goal that a feature serves, as its row names it */
    readonly goalArea?: string
    readonly target?: string
    /** the words of its result; absent: none was recorded */
    readonly result?: string
    /** absent: the page says nothing of how it stands */
    readonly status?: StatusReading
    /** its own time, else that of its aim, else that of its page */
    readonly delivery?: Delivery
    /** whether the time is that of its aim */
    readonly dueWithAim?: true
    readonly location: SourceLocation
}

const timeOfPage = ({ quarter, year }: Plan): Delivery | undefined =>
    quarter ? { written: '', quarter } : year && { written: '', year }

type Facts = Pick<Entry, 'kind' | 'page' | 'title' | 'ordinal' | 'location'>
type MoreFacts = { readonly [Fact in Exclude<keyof Entry, keyof Facts>]: Entry[Fact] | undefined }

/** An entry without the facts that are not there. They are set on it: what `...` makes takes several times the memory in V8. */
function withFacts(entry: Facts & Record<string, unknown>, more: Partial<MoreFacts>): Entry {
    for (const [fact, value] of Object.entries(more)) {
        if (value !== undefined) {
            entry[fact] = value
        }
    }
    return entry
}

/** What an aim or a feature shares with every other one. */
const common = ({ team, owner, result, status }: Omit<Goal | Objective | Feature, 'delivery'>): Partial<MoreFacts> => ({
    team,
    owner,
    result: result?.written.text,
    status
})

/**
 * All that a page says, aims before their key results, in the order of the page.
 *
 * @param page the path of the page, where its address changes with every version
 */
export function entriesOf(plan: Plan, page = plan.uri): readonly Entry[] {
    const ofPage = timeOfPage(plan)
    const keyResultsOf = (aim: Goal | Objective, aimTime: Delivery | undefined): readonly Entry[] =>
        aim.keyResults.map(({ text, owner, target, result, status, delivery, location }: KeyResult, index) =>
            withFacts(
                { kind: 'keyResult', page, title: text.text, ordinal: index + 1, location },
                {
                    of: aim.title.text,
                    team: aim.team,
                    owner,
                    target,
                    result: result?.written.text,
                    status,
                    delivery: delivery ?? aimTime,
                    dueWithAim: delivery ? undefined : true
                }
            )
        )
    const aims = <A extends Goal | Objective>(kind: 'goal' | 'objective', all: readonly A[]): readonly Entry[] =>
        all.flatMap((aim, index) => {
            // A goal is not due with its page, as an objective is
            const due = aim.delivery ?? (kind === 'objective' ? ofPage : undefined)
            return [
                withFacts(
                    { kind, page, title: aim.title.text, ordinal: index + 1, location: aim.location },
                    { ...common(aim), delivery: due }
                ),
                ...keyResultsOf(aim, due)
            ]
        })
    const features = plan.features.map((feature, index) =>
        withFacts(
            { kind: 'feature', page, title: feature.name.text, ordinal: index + 1, location: feature.location },
            { ...common(feature), goalArea: feature.goalArea?.text, delivery: feature.delivery }
        )
    )
    return [...aims('goal', plan.goals), ...aims('objective', plan.objectives), ...features]
}
