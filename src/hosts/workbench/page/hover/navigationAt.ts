import { catchError, combineLatest, filter, map, of, startWith, type Observable } from 'rxjs'
import type { Position } from '../../../../model/location'
import type { HostLocation, Loadable } from '../../extensionHost/extensionHost'
import type { OpenViewer } from '../host/openViewer'
import { locationRoute } from '../locationRoute'
import type { BlobRoute } from '../route'
import { referencesTab } from '../state'

/** Where extensions lead to from a place in a file. */
export interface Navigation {
    readonly definition?: BlobRoute
    /** the same place, with the tab of references open */
    readonly references?: BlobRoute
}

/** What extensions lead to from a place: nothing while they are asked, and nothing where they fail or know nothing. */
export function navigationAt({ host, uri }: OpenViewer, position: Position, route: BlobRoute): Observable<Navigation> {
    const found = (answers: Observable<Loadable<readonly HostLocation[]>>): Observable<readonly HostLocation[]> =>
        answers.pipe(
            filter(({ isLoading }) => !isLoading),
            map(({ result }) => result),
            catchError(() => of([])),
            startWith([])
        )
    return combineLatest([found(host.definition(uri, position)), found(host.references(uri, position))]).pipe(
        map(([[definition], references]) => {
            const to = definition && locationRoute(definition)
            const place = { line: position.line + 1, character: position.character + 1 }
            return {
                ...(to && { definition: to }),
                ...(references.length > 0 && { references: { ...route, place, tab: referencesTab } })
            }
        })
    )
}
