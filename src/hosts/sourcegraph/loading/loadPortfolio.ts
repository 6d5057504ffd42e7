import { catchError, defer, from, map, mergeMap, of, scan, startWith, type Observable } from 'rxjs'
import { buildPortfolio } from '../../../linking/buildPortfolio'
import type { Parsed } from '../../../model/diagnostic'
import type { Plan } from '../../../model/plan'
import type { Portfolio } from '../../../model/portfolio'
import { parsePage } from '../../../parsing/parsePage'
import { messageOf } from '../../messageOf'
import type { LoadSettings, Source } from '../readSettings'
import { loadSource, SourceError } from './loadSource'
import type { RequestGraphQL } from './requestGraphQL'

/** How far one source has been read. Times are milliseconds since 1970. */
export type SourceState =
    | { readonly state: 'loading'; readonly source: Source }
    | { readonly state: 'failed'; readonly source: Source; readonly problem: string }
    | {
          readonly state: 'read'
          readonly source: Source
          readonly commit: string
          readonly readAt: number
          readonly leftOut: number
          readonly plans: readonly Parsed<Plan>[]
      }

/** The portfolio as far as it is loaded. */
export interface LoadState {
    readonly portfolio: Portfolio
    readonly sources: readonly SourceState[]
    /** no source is still being read */
    readonly isSettled: boolean
}

function join(sources: readonly SourceState[], { fiscalYearStart }: LoadSettings): LoadState {
    const read = sources.flatMap(source => (source.state === 'read' ? source.plans : []))
    const calendar = fiscalYearStart === undefined ? {} : { calendar: { startMonth: fiscalYearStart } }
    return {
        portfolio: buildPortfolio(read, calendar),
        sources,
        isSettled: sources.every(({ state }) => state !== 'loading')
    }
}

const describe = (error: unknown): string =>
    error instanceof SourceError ? error.message : `the request failed: ${messageOf(error)}`

/**
 * Read all sources of the settings, a few at a time: emits at once what is being loaded, then after each source what
 * there is. A source that fails is a state in words; the others go on. Never errors.
 */
export function loadPortfolio(
    settings: LoadSettings,
    request: RequestGraphQL,
    now: () => number
): Observable<LoadState> {
    const { sources } = settings
    const initial: readonly SourceState[] = sources.map(source => ({ state: 'loading', source }))
    const load = (source: Source): Observable<SourceState> =>
        defer(() => loadSource(source, request)).pipe(
            map(({ commit, pages, leftOut }): SourceState => ({
                state: 'read',
                source,
                commit,
                leftOut,
                readAt: now(),
                plans: pages.map(parsePage)
            })),
            catchError((error: unknown) => of({ state: 'failed' as const, source, problem: describe(error) }))
        )
    return from(sources.map((source, index) => ({ source, index }))).pipe(
        mergeMap(({ source, index }) => load(source).pipe(map(state => ({ state, index }))), 3),
        scan((states, { state, index }) => states.map((before, at) => (at === index ? state : before)), initial),
        startWith(initial),
        map(states => join(states, settings))
    )
}
