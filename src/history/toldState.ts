import type { Status } from '../model/status'
import type { Entry } from './entry'

/** How a page tells that something stands: its status, or that nothing was recorded. */
export type ToldState = Status | 'unrecorded'

/** How something stands; a page that reports nothing is not one that reports what cannot be graded. `undefined`: it does not say. */
export const toldState = ({ status }: Entry): ToldState | undefined =>
    status && (status.basis === 'nothing' ? 'unrecorded' : status.status)
