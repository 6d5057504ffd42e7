import { buildPortfolioStepwise, type PortfolioOptions } from '../../../linking/buildPortfolio'
import type { Portfolio } from '../../../model/portfolio'
import type { Stepwise } from '../../../model/stepwise'
import { isSameList } from '../isSameList'
import { isAwaited, readingOf, type SourceState } from './sourceState'

/** The portfolio as far as it is loaded. */
export interface LoadState {
    readonly portfolio: Portfolio
    readonly sources: readonly SourceState[]
    /** every source has been read once, failed, or is slow; one that is being read again makes no difference */
    readonly isSettled: boolean
    /** what the pages are joined by */
    readonly options: PortfolioOptions
}

/** Joins what is known of sources, in steps. `fiscalYearStart` is a month, 1 to 12; absent: the usual one. */
export type JoinSources = (sources: readonly SourceState[], fiscalYearStart?: number) => Stepwise<LoadState>

/** Join sources by joining their pages; the portfolio stays the same one as long as pages and calendar do. */
export function createSourceJoiner(): JoinSources {
    let last: { readonly by: readonly unknown[]; readonly portfolio: Portfolio } | undefined

    function* portfolioOf(sources: readonly SourceState[], options: PortfolioOptions): Stepwise<Portfolio> {
        const read = sources.flatMap(source => readingOf(source)?.pages ?? [])
        const by = [options.calendar?.startMonth, ...read]
        if (last && isSameList(last.by, by)) {
            return last.portfolio
        }
        // A page of two sources is one page
        const plans = new Map(read.map(({ page, plan }) => [page.uri, plan]))
        const portfolio = yield* buildPortfolioStepwise([...plans.values()], options)
        last = { by, portfolio }
        return portfolio
    }
    return function* (sources, fiscalYearStart) {
        const options = fiscalYearStart === undefined ? {} : { calendar: { startMonth: fiscalYearStart } }
        return {
            portfolio: yield* portfolioOf(sources, options),
            sources,
            isSettled: !sources.some(isAwaited),
            options
        }
    }
}
