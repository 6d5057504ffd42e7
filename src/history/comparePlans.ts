import type { Plan } from '../model/plan'
import { complete, type Stepwise } from '../model/stepwise'
import type { Change } from './change'
import { compareEntries } from './compareEntries'
import { entriesOf } from './entry'
import { pairEntries } from './pairEntries'

/**
 * What two versions of pages tell differently: what was added, removed, or tells another status, result, number, quarter,
 * text, team or owner. Order, place, page, formatting and white space are no change.
 *
 * @returns changes in the order of the later version; what it does not have any more comes last
 */
export const comparePlans = (before: readonly Plan[], after: readonly Plan[]): readonly Change[] =>
    complete(comparePlansStepwise(before, after))

/** The same, in steps. */
export function* comparePlansStepwise(before: readonly Plan[], after: readonly Plan[]): Stepwise<readonly Change[]> {
    const pairs = yield* pairEntries(
        before.flatMap(plan => entriesOf(plan)),
        after.flatMap(plan => entriesOf(plan))
    )
    return pairs.flatMap((pair): readonly Change[] => {
        if (pair.before === undefined) {
            return [{ kind: 'added', after: pair.after }]
        }
        if (pair.after === undefined) {
            return [{ kind: 'removed', before: pair.before }]
        }
        const facts = compareEntries(pair.before, pair.after)
        return facts.length > 0 ? [{ kind: 'changed', before: pair.before, after: pair.after, facts }] : []
    })
}
