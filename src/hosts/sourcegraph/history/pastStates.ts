import { combineLatest, map, tap, type Observable } from 'rxjs'
import type { History } from '../../../history/createHistory'
import { plansOn } from '../../../history/plansOn'
import { buildPortfolio } from '../../../linking/buildPortfolio'
import type { Portfolio } from '../../../model/portfolio'
import type { CalendarDate } from '../../../model/quarter'
import type { LoadState } from '../loading/loadState'
import type { ReadSettings } from '../readSettings'
import type { AsOf } from './asOf'
import type { Histories, HistoryState } from './createHistories'

/** What is loaded, with how it came to be so; or as it stood on another day. */
export interface PastState extends LoadState {
    readonly past?: HistoryState
    readonly asOf?: AsOf
}

/**
 * Join what is loaded with its history, and replace it by what the pages told on the day that is wanted. That day's history is
 * loaded at once; until it is known nothing is settled.
 */
export function pastStates(
    loads: Observable<LoadState>,
    histories: Histories,
    days: Observable<AsOf | undefined>,
    settings: Observable<ReadSettings>
): Observable<PastState> {
    let last: { readonly history: History; readonly key: string; readonly portfolio: Portfolio } | undefined

    const portfolioOn = (history: History, day: CalendarDate, month: number | undefined): Portfolio => {
        const key = JSON.stringify([day, month])
        if (last?.history !== history || last.key !== key) {
            const plans = plansOn(history.versions, day).map(value => ({ value, diagnostics: [] }))
            const calendar = month === undefined ? {} : { calendar: { startMonth: month } }
            last = { history, key, portfolio: buildPortfolio(plans, calendar) }
        }
        return last.portfolio
    }
    return combineLatest([loads, histories.states, days, settings]).pipe(
        tap(([load, , wanted]) => wanted && histories.want(load)),
        map(([load, past, asOf, { settings }]): PastState => {
            if (!asOf) {
                return { ...load, past }
            }
            const history = past.kind === 'known' ? past.history : undefined
            return {
                ...load,
                past,
                asOf,
                isSettled: load.isSettled && history !== undefined,
                portfolio: history ? portfolioOn(history, asOf.day, settings.load.fiscalYearStart) : load.portfolio
            }
        })
    )
}
