import type { LinkedKeyResult, Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import type { CalendarDate } from '../../model/quarter'
import { link, table, text, type Markdown } from '../markdown'
import { pastDueOf, type Item } from '../tally/items'
import { describeReached, describeStates, tallyOf, type Tally } from '../tally/tally'
import type { View } from '../view'
import { addressOf } from './addressOf'
import { groupBy, type Choice, type DashboardFilter, type Facet } from './facet'

/** What of the items shown is of one choice of a facet. */
export interface Part {
    readonly choice: Choice
    readonly tally: Tally
    readonly pastDue: number
    /** where the dashboard shows only that */
    readonly address: string
}

const isKeyResult = (item: Item): item is LinkedKeyResult => item.kind === 'keyResult'

/** The items shown by the choices of a facet, in their order; an item of several choices counts for each. In steps. */
export function* breakDown(
    portfolio: Portfolio,
    items: readonly Item[],
    facet: Facet,
    filter: DashboardFilter,
    view: View
): Stepwise<readonly Part[]> {
    const partOf = (choice: Choice, found: readonly Item[], today: CalendarDate): Part => ({
        choice,
        tally: tallyOf(found.filter(isKeyResult)),
        pastDue: pastDueOf(portfolio, found, today).length,
        address: addressOf(view, filter, facet.name, choice)
    })
    const groups = groupBy(facet, items)
    yield
    const parts: Part[] = []
    for (const choice of facet.choices) {
        const found = groups.get(choice)
        if (found) {
            parts.push(partOf(choice, found, view.today))
            yield
        }
    }
    return parts
}

/** A row for each part: how many key results, how many of them stand how, what figures tell, what is past due. */
export const breakdownTable = (heading: string, parts: readonly Part[]): Markdown | undefined =>
    table(
        [heading, 'Key results', 'How they stand, the worst first', 'Reached, by figures', 'Past due'],
        parts.map(({ choice, tally, pastDue, address }) => [
            link(text(choice.label, 80), address),
            tally.total,
            describeStates(tally),
            describeReached(tally),
            pastDue
        ])
    )
