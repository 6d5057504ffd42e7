import { combineLatest, defer, finalize, map, type Observable, of, startWith, switchMap } from 'rxjs'
import { load, loading } from '../loading'
import type { SearchRoute } from '../route'
import { loadSearchResults } from '../search/loadSearchResults'
import type { SearchState } from '../search/searchState'
import { transformQuery } from '../search/transformQuery'
import type { WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/** Search for what the address asks for; a search that is asked for no more is given up. */
export function runSearch({ store }: Pick<Workbench, 'store'>): void {
    const wanted = store.select(wantedSearch, isSameSearch)
    const host = store.select(state => state.host)
    const attempts = store.select(({ attempt }) => attempt)

    store
        .select(({ route }) => (route.kind === 'search' ? route : undefined))
        .subscribe(route => {
            if (route) {
                store.update({ searchBox: { query: route.query, patternType: route.patternType } })
            }
        })

    combineLatest([wanted, attempts])
        .pipe(
            switchMap(([search]) => (search ? searchStates(search, transformQuery(host, search.query)) : of(undefined)))
        )
        .subscribe(search => store.update({ search }))
}

function wantedSearch({ route }: WorkbenchState): SearchRoute | undefined {
    return route.kind === 'search' && route.query.trim() !== '' ? route : undefined
}

const isSameSearch = (a: SearchRoute | undefined, b: SearchRoute | undefined): boolean =>
    a?.query === b?.query && a?.patternType === b?.patternType

const searchStates = ({ query, patternType }: SearchRoute, transformed: Observable<string>): Observable<SearchState> =>
    transformed.pipe(
        switchMap(sent =>
            defer(() => {
                const ended = new AbortController()
                return load(() => loadSearchResults(sent, patternType, ended.signal)).pipe(
                    map(results => ({ query, patternType, sent, results })),
                    finalize(() => ended.abort())
                )
            })
        ),
        startWith({ query, patternType, results: loading })
    )
