import type { LinkedFeature, LinkedGoal, LinkedKeyResult, LinkedObjective, Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import type { CalendarDate } from '../../model/quarter'
import { itemsBelow, itemsOf, pastDueOf, type Item } from '../tally/items'
import { passes, type DashboardFilter, type Facets } from './facet'

/** What of a portfolio a dashboard shows. */
export interface Selection {
    readonly items: readonly Item[]
    readonly keyResults: readonly LinkedKeyResult[]
    readonly features: readonly LinkedFeature[]
    /** those that pass themselves or have an item below them that does */
    readonly goals: readonly LinkedGoal[]
    readonly objectives: readonly LinkedObjective[]
    /** the longest overdue first */
    readonly pastDue: readonly Item[]
}

/** Choose what passes the filter, in steps. */
export function* select(
    portfolio: Portfolio,
    facets: Facets,
    filter: DashboardFilter,
    today: CalendarDate
): Stepwise<Selection> {
    const items = itemsOf(portfolio).filter(item => passes(facets, filter, item))
    const shown = new Set(items)
    yield
    const isShown = (aim: LinkedGoal | LinkedObjective): boolean =>
        passes(facets, filter, aim) || itemsBelow(portfolio, aim).some(item => shown.has(item))
    const objectives = [...portfolio.objectives.values()].filter(isShown)
    yield
    const pastDue = pastDueOf(portfolio, items, today)
    yield
    return {
        items,
        keyResults: items.filter(item => item.kind === 'keyResult'),
        features: items.filter(item => item.kind === 'feature'),
        goals: [...portfolio.goals.values()].filter(isShown),
        objectives,
        pastDue
    }
}
