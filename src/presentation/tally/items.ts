import type { LinkedFeature, LinkedGoal, LinkedKeyResult, LinkedObjective, Portfolio } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { isUnanswered } from '../describeFeatures'
import { lookUp } from '../lookUp'
import { outcomeOf } from '../outcome'
import type { State } from '../status'

/** What can be due in itself: a key result, a feature, or an objective that no key result measures. */
export type Item = LinkedKeyResult | LinkedFeature | LinkedObjective

const isUnmeasured = ({ keyResults }: LinkedObjective): boolean => keyResults.length === 0

/** Everything that can be due, each once: key results, then features, then objectives without key results. */
export const itemsOf = ({ keyResults, features, objectives }: Portfolio): readonly Item[] => [
    ...keyResults.values(),
    ...features.values(),
    ...[...objectives.values()].filter(isUnmeasured)
]

/** The items that tell of a goal or an objective. */
export const itemsBelow = ({ keyResults, features }: Portfolio, aim: LinkedGoal | LinkedObjective): readonly Item[] => [
    ...lookUp(keyResults, aim.keyResults),
    ...(aim.kind === 'goal' ? lookUp(features, aim.features) : isUnmeasured(aim) ? [aim] : [])
]

/** How an item stands; an item always stands somehow, if only with no result recorded. */
export const stateOfItem = (portfolio: Portfolio, item: Item): State => outcomeOf(portfolio, item).state ?? 'unrecorded'

const compareDays = (a: CalendarDate = '', b: CalendarDate = ''): number => (a === b ? 0 : a < b ? -1 : 1)

/** The items whose quarter is over without a word, the longest overdue first. */
export const pastDueOf = (portfolio: Portfolio, items: Iterable<Item>, today: CalendarDate): readonly Item[] =>
    [...new Set(items)]
        .filter(item => isUnanswered(portfolio, item, today))
        .sort((a, b) => compareDays(a.delivery?.span.last, b.delivery?.span.last))
