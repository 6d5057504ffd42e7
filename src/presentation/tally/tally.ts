import type { LinkedKeyResult } from '../../model/portfolio'
import { stateOf, states, worstFirst, type State } from '../status'

/** How many key results there are, and how they stand. */
export interface Tally {
    readonly total: number
    readonly done: number
    /** a result is written that does not say how it stands */
    readonly ungraded: number
    readonly unrecorded: number
    /** how often each state occurs, the worst first; states that do not occur are left out */
    readonly states: readonly { readonly state: State; readonly count: number }[]
}

/** Count key results, each once however often it is handed over. */
export function tallyOf(keyResults: Iterable<LinkedKeyResult>): Tally {
    const counts = new Map<State, number>()
    const distinct = new Map(Array.from(keyResults, keyResult => [keyResult.id, keyResult]))
    for (const keyResult of distinct.values()) {
        const state = stateOf(keyResult)
        counts.set(state, (counts.get(state) ?? 0) + 1)
    }
    const countOf = (state: State): number => counts.get(state) ?? 0
    return {
        total: distinct.size,
        done: countOf('done'),
        ungraded: countOf('unknown'),
        unrecorded: countOf('unrecorded'),
        states: worstFirst.map(state => ({ state, count: countOf(state) })).filter(({ count }) => count > 0)
    }
}

/** `2 of 5 done, 1 not graded, 1 with no result recorded`; `–` of nothing, which is neither all nor none. */
export function describeDone({ total, done, ungraded, unrecorded }: Tally): string {
    if (total === 0) {
        return '–'
    }
    const unsaid = [
        ungraded > 0 && `${ungraded} ${states.unknown.counted}`,
        unrecorded > 0 && `${unrecorded} ${states.unrecorded.counted}`
    ]
    return [`${done} of ${total} done`, ...unsaid].filter(Boolean).join(', ')
}
