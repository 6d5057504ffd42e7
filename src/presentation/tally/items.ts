import type { LinkedFeature, LinkedGoal, LinkedKeyResult, LinkedObjective, Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { isPastDue } from '../annotations/isPastDue'
import { lookUp } from '../lookUp'
import { outcomeOf } from '../outcome'
import type { State } from '../status'

/** What is counted: a key result, a feature, or a goal or objective that has neither. */
export type Item = LinkedKeyResult | LinkedFeature | LinkedObjective | LinkedGoal

const isUnmeasured = (aim: LinkedGoal | LinkedObjective): boolean =>
    aim.keyResults.length === 0 && (aim.kind === 'objective' || aim.features.length === 0)

/** Everything that is counted, each once: key results, features, objectives, goals. */
export const itemsOf = ({ keyResults, features, objectives, goals }: Portfolio): readonly Item[] => [
    ...keyResults.values(),
    ...features.values(),
    ...[...objectives.values(), ...goals.values()].filter(isUnmeasured)
]

/** The items that tell of a goal or an objective. */
export const itemsBelow = ({ keyResults, features }: Portfolio, aim: LinkedGoal | LinkedObjective): readonly Item[] =>
    isUnmeasured(aim)
        ? [aim]
        : [...lookUp(keyResults, aim.keyResults), ...(aim.kind === 'goal' ? lookUp(features, aim.features) : [])]

/** How something stands, if only with no result recorded. A goal that no key result measures stands nowhere. */
export const stateOfItem = (portfolio: Portfolio, item: Item): State | undefined =>
    outcomeOf(portfolio, item).state ?? (item.kind === 'goal' ? undefined : 'unrecorded')

const compareDays = (a: CalendarDate = '', b: CalendarDate = ''): number => (a === b ? 0 : a < b ? -1 : 1)

/** The items whose quarter is over without a word, the longest overdue first. */
export const pastDueOf = (portfolio: Portfolio, items: Iterable<Item>, today: CalendarDate): readonly Item[] =>
    [...new Set(items)]
        .filter(item => isPastDue(portfolio, item, today))
        .sort((a, b) => compareDays(a.delivery?.span.last, b.delivery?.span.last))
