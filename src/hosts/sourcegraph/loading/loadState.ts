import { buildPortfolio } from '../../../linking/buildPortfolio'
import type { Portfolio } from '../../../model/portfolio'
import { readingOf, type SourceState } from './sourceState'

/** The portfolio as far as it is loaded. */
export interface LoadState {
    readonly portfolio: Portfolio
    readonly sources: readonly SourceState[]
    /** every source has been read once, or failed; one that is being read again makes no difference */
    readonly isSettled: boolean
}

/** Joins what is known of sources. `fiscalYearStart` is a month, 1 to 12; absent: the usual one. */
export type JoinSources = (sources: readonly SourceState[], fiscalYearStart?: number) => LoadState

/** Join sources by joining their pages; the portfolio stays the same one as long as pages and calendar do. */
export function createSourceJoiner(): JoinSources {
    let last: { readonly by: readonly unknown[]; readonly portfolio: Portfolio } | undefined

    const portfolioOf = (sources: readonly SourceState[], fiscalYearStart: number | undefined): Portfolio => {
        const read = sources.flatMap(source => readingOf(source)?.pages ?? [])
        const by = [fiscalYearStart, ...read]
        if (last?.by.length === by.length && last.by.every((value, index) => value === by[index])) {
            return last.portfolio
        }
        // A page of two sources is one page
        const plans = new Map(read.map(({ page, plan }) => [page.uri, plan]))
        const calendar = fiscalYearStart === undefined ? {} : { calendar: { startMonth: fiscalYearStart } }
        last = { by, portfolio: buildPortfolio([...plans.values()], calendar) }
        return last.portfolio
    }
    return (sources, fiscalYearStart) => ({
        portfolio: portfolioOf(sources, fiscalYearStart),
        sources,
        isSettled: sources.every(({ state }) => state !== 'loading')
    })
}
