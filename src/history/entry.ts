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

/** What an aim or a feature shares with every other one. */
const common = ({ team, owner, result, status, location }: Omit<Goal | Objective | Feature, 'delivery'>) => ({
    ...(team !== undefined && { team }),
    ...(owner !== undefined && { owner }),
    ...(result && { result: result.written.text }),
    ...(status && { status }),
    location
})

const time = (delivery: Delivery | undefined) => (delivery ? { delivery } : {})

/**
 * All that a page says, aims before their key results, in the order of the page.
 *
 * @param page the path of the page, where its address changes with every version
 */
export function entriesOf(plan: Plan, page = plan.uri): readonly Entry[] {
    const ofPage = timeOfPage(plan)
    const keyResultsOf = (aim: Goal | Objective, aimTime: Delivery | undefined): readonly Entry[] =>
        aim.keyResults.map(({ text, owner, target, result, status, delivery, location }: KeyResult, index) => ({
            kind: 'keyResult',
            page,
            title: text.text,
            ordinal: index + 1,
            of: aim.title.text,
            ...(aim.team !== undefined && { team: aim.team }),
            ...(owner !== undefined && { owner }),
            ...(target !== undefined && { target }),
            ...(result && { result: result.written.text }),
            status,
            ...time(delivery ?? aimTime),
            ...(!delivery && { dueWithAim: true as const }),
            location
        }))
    const aims = <A extends Goal | Objective>(kind: 'goal' | 'objective', all: readonly A[]): readonly Entry[] =>
        all.flatMap((aim, index) => {
            // A goal is not due with its page, as an objective is
            const due = aim.delivery ?? (kind === 'objective' ? ofPage : undefined)
            return [
                { kind, page, title: aim.title.text, ordinal: index + 1, ...common(aim), ...time(due) },
                ...keyResultsOf(aim, due)
            ]
        })
    const features = plan.features.map((feature, index): Entry => ({
        kind: 'feature',
        page,
        title: feature.name.text,
        ordinal: index + 1,
        ...(feature.goalArea && { goalArea: feature.goalArea.text }),
        ...common(feature),
        ...time(feature.delivery)
    }))
    return [...aims('goal', plan.goals), ...aims('objective', plan.objectives), ...features]
}
