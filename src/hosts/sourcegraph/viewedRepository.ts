import { distinctUntilChanged, map, of, scan, startWith, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { parseGitRoot } from '../gitUri'
import { fromSubscribable } from './fromSubscribable'

/**
 * The repository whose file or folder the reader views, at once and whenever it is another one. A page of neither, such as a
 * search, leaves it as it was; `undefined` where none was viewed yet.
 */
export const viewedRepository = (host: typeof sourcegraph): Observable<string | undefined> =>
    fromSubscribable(host.app.activeWindowChanges).pipe(
        startWith(host.app.activeWindow),
        switchMap(window => (window ? fromSubscribable(window.activeViewComponentChanges) : of(undefined))),
        map(viewer => viewer && parseGitRoot(addressOf(viewer))?.repository),
        scan((before: string | undefined, repository) => repository ?? before, undefined),
        distinctUntilChanged()
    )

const addressOf = (viewer: sourcegraph.ViewComponent): string =>
    viewer.type === 'CodeEditor' ? viewer.document.uri : String(viewer.directory.uri)
