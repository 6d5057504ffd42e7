import type { Entry } from './entry'

/** A fact of an entry that two versions of a page tell differently; absent on a side: not told there. */
export interface FactChange {
    readonly fact: 'title' | 'status' | 'result' | 'quarter' | 'target' | 'team' | 'owner' | 'goalArea'
    readonly before?: string
    readonly after?: string
    /** whether a quarter moved to a later one */
    readonly slipped?: true
}

/** What became of one entry between two versions. `facts` is never empty. */
export type Change =
    | { readonly kind: 'added'; readonly after: Entry }
    | { readonly kind: 'removed'; readonly before: Entry }
    | { readonly kind: 'changed'; readonly before: Entry; readonly after: Entry; readonly facts: readonly FactChange[] }

/** What a change is about, as it is told last: in the later version, of what was removed in the earlier one. */
export const entryOf = (change: Change): Entry => (change.kind === 'removed' ? change.before : change.after)
