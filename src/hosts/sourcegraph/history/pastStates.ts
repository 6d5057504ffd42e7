import { combineLatest, map, of, switchMap, tap, type Observable } from 'rxjs'
import { createHistory, type History } from '../../../history/createHistory'
import { plansOn } from '../../../history/plansOn'
import { buildPortfolioStepwise } from '../../../linking/buildPortfolio'
import type { Portfolio } from '../../../model/portfolio'
import type { CalendarDate } from '../../../model/quarter'
import type { Stepwise } from '../../../model/stepwise'
import { sliced } from '../sliced'
import type { LoadState } from '../loading/loadState'
import type { AsOf } from './asOf'
import type { Histories, HistoryState } from './createHistories'
import { pageOf } from './pageOf'
import { planReader } from './planReader'

/** What is loaded, with how it came to be so; or as it stood on another day. */
export interface PastState extends LoadState {
    readonly past?: HistoryState
    readonly asOf?: AsOf
}

/** What the pages told on a day, and what had become of them by then. */
interface Then {
    readonly portfolio: Portfolio
    readonly history: History
}

/**
 * Join what is loaded with its history, and replace it by what the pages told on the day that is wanted. That day's history is
 * loaded at once; until it is known nothing is settled.
 */
export function pastStates(
    loads: Observable<LoadState>,
    histories: Histories,
    days: Observable<AsOf | undefined>
): Observable<PastState> {
    let last: { readonly history: History; readonly key: string; readonly then: Then } | undefined

    function* on(history: History, day: CalendarDate, { options, sources }: LoadState): Stepwise<Then> {
        const key = JSON.stringify([day, options])
        if (last?.history !== history || last.key !== key) {
            const read = planReader(sources)
            const plans = yield* plansOn(history.versions, day, read)
            const versions = history.versions.filter(version => version.day <= day)
            last = {
                history,
                key,
                then: {
                    portfolio: yield* buildPortfolioStepwise(
                        plans.map(value => ({ value, diagnostics: [] })),
                        options
                    ),
                    history: yield* createHistory(versions, pageOf, history.isCut, read)
                }
            }
        }
        return last.then
    }
    return combineLatest([loads, histories.states, days]).pipe(
        tap(([load, , wanted]) => wanted && histories.want(load)),
        switchMap(([load, past, asOf]): Observable<PastState> => {
            if (!asOf) {
                return of({ ...load, past })
            }
            if (past.kind !== 'known') {
                return of({ ...load, past, asOf, isSettled: false })
            }
            return sliced(() => on(past.history, asOf.day, load)).pipe(
                map(({ portfolio, history }) => ({ ...load, past: { ...past, history }, asOf, portfolio }))
            )
        })
    )
}
