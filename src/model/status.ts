/**
 * How a key result stands. `not-done`: reported without being achieved; `dropped`: given up on purpose; `unknown`: a
 * result is written but does not say.
 */
export type Status = 'done' | 'on-track' | 'in-progress' | 'at-risk' | 'not-done' | 'dropped' | 'unknown'

/** How something stands for a reader: its status, or that nobody recorded a result. */
export type State = Status | 'unrecorded'

/** What a status was read from. */
export type StatusBasis = 'words' | 'emoji' | 'mark' | 'figures' | 'link' | 'previous' | 'nothing'

/** A status with what led to it, so that a reader can judge: “3 of 5 user tests”, “the words ‘not yet’”. */
export interface StatusReading {
    readonly status: Status
    readonly basis: StatusBasis
    /** one phrase for people */
    readonly because: string
    /** how much of what was promised is reached, by the figures of the result: 0 to 1; absent where no figures tell */
    readonly share?: number
}
