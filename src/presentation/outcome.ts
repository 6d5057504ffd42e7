import type { LinkedFeature, LinkedGoal, LinkedKeyResult, LinkedObjective, Portfolio } from '../model/portfolio'
import { lookUp } from './lookUp'
import { compareStates, describeState, stateOf, worstOf, type State } from './status'

/** How something stands, with the key results that say so. */
export interface Outcome {
    /** absent where no key result is written that could say */
    readonly state?: State
    /** true where key results that differ were boiled down to the weakest one */
    readonly weakest: boolean
    /** the worst first */
    readonly keyResults: readonly LinkedKeyResult[]
}

/** The state of key results taken together is the state of the weakest; a result of the whole's own outweighs them. */
function boilDown(keyResults: readonly LinkedKeyResult[], own?: State): Outcome {
    const states = keyResults.map(stateOf)
    return {
        state: own ?? worstOf(states),
        weakest: own === undefined && new Set(states).size > 1,
        keyResults: [...keyResults].sort((a, b) => compareStates(stateOf(a), stateOf(b)))
    }
}

/** Key results tied to a feature: those that tell how it stands, and those that only relate to it. */
export interface TiedKeyResults {
    readonly telling: readonly LinkedKeyResult[]
    /** they speak of the same thing, or their quarter was over before the feature's own began */
    readonly related: readonly LinkedKeyResult[]
}

/** Part what measures a feature in its own time from what only relates to it. */
export function tiedKeyResults(
    { keyResults }: Portfolio,
    { delivery, keyResults: ties }: LinkedFeature
): TiedKeyResults {
    const telling: LinkedKeyResult[] = []
    const related: LinkedKeyResult[] = []
    for (const { to, measures } of ties) {
        const keyResult = keyResults.get(to)
        if (keyResult) {
            const isEarlier = delivery && keyResult.delivery && keyResult.delivery.span.last < delivery.span.first
            const side = measures && !isEarlier ? telling : related
            side.push(keyResult)
        }
    }
    return { telling, related }
}

/** What the page reports of the whole itself. */
function ownState({ result, status }: LinkedFeature | LinkedGoal | LinkedObjective): State | undefined {
    const state = status && stateOf({ status, ...(result && { result }) })
    return state === 'unrecorded' ? undefined : state
}

/** How the entity stands by what the pages say of it, and by nothing else. */
export function outcomeOf(
    portfolio: Portfolio,
    entity: LinkedFeature | LinkedGoal | LinkedObjective | LinkedKeyResult
): Outcome {
    const { keyResults } = portfolio
    switch (entity.kind) {
        case 'keyResult':
            return boilDown([entity])
        case 'goal':
        case 'objective':
            return boilDown(lookUp(keyResults, entity.keyResults), ownState(entity))
        case 'feature':
            return boilDown(tiedKeyResults(portfolio, entity).telling, ownState(entity))
    }
}

/** Whether any result was recorded, graded or not. */
export const isRecorded = ({ state, keyResults }: Outcome): boolean =>
    (state !== undefined && state !== 'unrecorded') || keyResults.some(keyResult => stateOf(keyResult) !== 'unrecorded')

/** `◐ in progress (weakest of 3)`; where nothing says how it stands, that no result is recorded. */
export const describeOutcome = ({ state = 'unrecorded', weakest, keyResults }: Outcome): string =>
    `${describeState(state)}${weakest ? ` (weakest of ${keyResults.length})` : ''}`

/** The same of a goal, which is not due in itself: without key results there is nothing that could be recorded. */
export const describeGoalOutcome = (outcome: Outcome): string =>
    outcome.keyResults.length === 0 && outcome.state === undefined
        ? 'no key result is written'
        : describeOutcome(outcome)
