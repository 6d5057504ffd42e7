import type { LinkedKeyResult } from '../../model/portfolio'
import { stateOf, states, worstFirst, type State } from '../status'

/** How much of what was promised is reached, of the key results whose figures tell. Words, “done” or not, are no share. */
export interface Reached {
    /** 0 to 1, each of them counting alike */
    readonly mean: number
    /** how many have a share, or figures that are held against those promised */
    readonly known: number
}

/** How much of a key result is reached, by its figures. What is dropped is no part of the whole. */
const shareReached = (keyResult: LinkedKeyResult): number | undefined =>
    stateOf(keyResult) === 'dropped' ? undefined : keyResult.status.share

/** How many key results there are, and how they stand. */
export interface Tally {
    readonly total: number
    readonly done: number
    /** a result is written that does not say how it stands */
    readonly ungraded: number
    readonly unrecorded: number
    /** what figures come to; absent where none tell */
    readonly reached?: Reached
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
    const shares = [...distinct.values()].flatMap(keyResult => shareReached(keyResult) ?? [])
    const countOf = (state: State): number => counts.get(state) ?? 0
    return {
        total: distinct.size,
        done: countOf('done'),
        ungraded: countOf('unknown'),
        unrecorded: countOf('unrecorded'),
        ...(shares.length > 0 && {
            reached: { mean: shares.reduce((sum, share) => sum + share, 0) / shares.length, known: shares.length }
        }),
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

/** `71 % of 7, 4 left out`: the mean of what figures tell, and of how many they do not; `–` where none do. */
export function describeReached({ reached, total }: Tally): string {
    if (!reached) {
        return '–'
    }
    const left = total - reached.known
    return `${Math.round(reached.mean * 100)} % of ${reached.known}${left > 0 ? `, ${left} left out` : ''}`
}

/** `✕ 3 not done, ◐ 4 in progress, ✓ 7 done`: how often each state occurs, the worst first; `–` of nothing. */
export const describeStates = ({ states: counts }: Tally): string =>
    counts.map(({ state, count }) => `${states[state].glyph} ${count} ${states[state].counted}`).join(', ') || '–'
