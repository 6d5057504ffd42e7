import { catchError, filter, map, type Observable, of, switchMap, take, timeout } from 'rxjs'
import type { HostState } from '../host/hostState'

/** Milliseconds that extensions have to start and to rewrite a query, as on Sourcegraph. */
const patience = 3000

/**
 * A query as extensions rewrite it: once all of them have started, or not at all. Where they fail or take too long it is
 * the query as it was written, as on Sourcegraph. Answers once.
 */
export const transformQuery = (hosts: Observable<HostState>, query: string): Observable<string> =>
    hosts.pipe(
        filter(isSettled),
        take(1),
        switchMap(host => (host.kind === 'ready' ? host.host.transformSearchQuery(query).pipe(take(1)) : of(query))),
        timeout({ first: patience, with: () => of(query) }),
        catchError(() => of(query)),
        map(transformed => (transformed.trim() === '' ? query : transformed))
    )

const isSettled = (host: HostState): boolean =>
    host.kind === 'failed' || (host.kind === 'ready' && host.extensions.every(({ activity }) => activity !== 'loading'))
