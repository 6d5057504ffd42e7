import type { State } from '../model/status'
import type { Entry } from './entry'

/** How something stands; a page that reports nothing is not one that reports what cannot be graded. `undefined`: it does not say. */
export const toldState = ({ status }: Entry): State | undefined =>
    status && (status.basis === 'nothing' ? 'unrecorded' : status.status)
