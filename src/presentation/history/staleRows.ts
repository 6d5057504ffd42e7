import { lastChange } from '../../history/trace'
import { nameOf, type LinkedFeature, type LinkedKeyResult, type Portfolio } from '../../model/portfolio'
import { daysBetween, standingOf, type CalendarDate } from '../../model/quarter'
import { inSteps, type Stepwise } from '../../model/stepwise'
import { describeTime } from '../describeDelivery'
import { link, paragraphs, phrase, table, text, type Markdown } from '../markdown'
import { describeOutcome, outcomeOf } from '../outcome'
import type { View } from '../view'
import { freshnessOf } from './describeFreshness'

/** A row that should have moved and did not. */
interface StaleRow {
    readonly entity: LinkedFeature | LinkedKeyResult
    /** when what it says last changed */
    readonly since: CalendarDate
}

/** Days without a change after which a row that is due is stale: a quarter. */
const staleDays = 90

/** Rows that are told at most. */
const most = 50

/** Features and key results that are due or past, neither done nor dropped, and have said the same for a quarter; the oldest first; in steps. */
export function* findStaleRows(portfolio: Portfolio, { today, history }: View): Stepwise<readonly StaleRow[]> {
    const { features, keyResults } = portfolio
    const stale: StaleRow[] = []
    if (!history) {
        return stale
    }
    yield* inSteps([...features.values(), ...keyResults.values()], entity => {
        const standing = entity.delivery && standingOf(entity.delivery.span, today)
        if (standing !== 'past' && standing !== 'current') {
            return
        }
        const trace = history.traceAt(entity.location)
        const since = trace && lastChange(trace).day
        const { state } = outcomeOf(portfolio, entity)
        if (since !== undefined && state !== 'done' && state !== 'dropped' && daysBetween(since, today) >= staleDays) {
            stale.push({ entity, since })
        }
    })
    return stale.sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0))
}

/** The rows that nobody touched though they were due; `undefined` where there are none, or no history is known. */
export function* staleRows(portfolio: Portfolio, view: View): Stepwise<Markdown | undefined> {
    const stale = yield* findStaleRows(portfolio, view)
    const rows = stale
        .slice(0, most)
        .map(({ entity }) => [
            link(text(nameOf(entity), 160), view.links.source(entity.location)),
            describeOutcome(outcomeOf(portfolio, entity)),
            describeTime(entity) ?? 'no quarter written',
            freshnessOf(entity.location, view)
        ])
    return rows.length === 0
        ? undefined
        : paragraphs(
              table(['Row', 'Status', 'Quarter', 'Last changed'], rows),
              stale.length > most && phrase`${stale.length - most} more.`
          )
}
