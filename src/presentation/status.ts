import type { Result } from '../model/plan'
import type { State, StatusReading } from '../model/status'

export type { State } from '../model/status'

interface StateWords {
    /** a shape that reads without colour and is no emoji */
    readonly glyph: string
    readonly word: string
    /** behind a number: “2 without a result” */
    readonly counted: string
}

/** Glyph and words of every state, the worst first. */
export const states: Readonly<Record<State, StateWords>> = {
    'not-done': { glyph: '✕', word: 'not done', counted: 'not done' },
    'at-risk': { glyph: '▲', word: 'at risk', counted: 'at risk' },
    'in-progress': { glyph: '◐', word: 'in progress', counted: 'in progress' },
    unknown: { glyph: '◇', word: 'result written, not graded', counted: 'not graded' },
    unrecorded: { glyph: '○', word: 'no result recorded', counted: 'with no result recorded' },
    'on-track': { glyph: '●', word: 'on track', counted: 'on track' },
    dropped: { glyph: '–', word: 'dropped', counted: 'dropped' },
    done: { glyph: '✓', word: 'done', counted: 'done' }
}

export const worstFirst = Object.keys(states) as readonly State[]

/** The state of a key result or objective. A mark such as a strike-through can tell a status without a result. */
export const stateOf = ({ result, status }: { readonly result?: Result; readonly status: StatusReading }): State =>
    result === undefined && status.status === 'unknown' ? 'unrecorded' : status.status

/** Order by state, the worst first: negative, zero or positive. */
export const compareStates = (a: State, b: State): number => worstFirst.indexOf(a) - worstFirst.indexOf(b)

/** The worst of several states; `undefined` of none. */
export const worstOf = (several: readonly State[]): State | undefined => [...several].sort(compareStates)[0]

/** `◐ in progress`. */
export const describeState = (state: State): string => `${states[state].glyph} ${states[state].word}`

/** `✓ 5 done, ◐ 1 in progress`: how often each state occurs, the best first. */
export const countStates = (several: readonly State[]): string =>
    [...worstFirst]
        .reverse()
        .map(state => ({ ...states[state], times: several.filter(one => one === state).length }))
        .filter(({ times }) => times > 0)
        .map(({ glyph, times, counted }) => `${glyph} ${times} ${counted}`)
        .join(', ')
