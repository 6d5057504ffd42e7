import type { LinkedDelivery, LinkedKeyResult, Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { formatDelivery } from '../describeDelivery'
import { compareStates, stateOf } from '../status'
import { pastDueOf, type Item } from '../tally/items'
import { tallyOf, type Tally } from '../tally/tally'

/** How far some items are, seen from today. */
export interface Progress {
    readonly tally: Tally
    /** the longest overdue first */
    readonly pastDue: readonly Item[]
    readonly weakest?: LinkedKeyResult
    /** of the first item that is still to come: `FY22 Q3` */
    readonly due?: string
}

const isKeyResult = (item: Item): item is LinkedKeyResult => item.kind === 'keyResult'

/** Each item counts once. */
export function progressOf(portfolio: Portfolio, items: readonly Item[], today: CalendarDate): Progress {
    const keyResults = items.filter(isKeyResult)
    let weakest: LinkedKeyResult | undefined
    for (const keyResult of keyResults) {
        if (!weakest || compareStates(stateOf(keyResult), stateOf(weakest)) < 0) {
            weakest = keyResult
        }
    }
    let next: LinkedDelivery | undefined
    for (const { delivery } of items) {
        if (delivery && delivery.span.last >= today && (!next || delivery.span.last < next.span.last)) {
            next = delivery
        }
    }
    return {
        tally: tallyOf(keyResults),
        pastDue: pastDueOf(portfolio, items, today),
        ...(weakest && { weakest }),
        ...(next && { due: formatDelivery(next) })
    }
}
