import { map, merge, of, startWith, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { fromSubscribable } from './fromSubscribable'

/** The code views on the page as it is: a comparison has many, only one of them active. */
export const editorsOf = (host: typeof sourcegraph): readonly sourcegraph.CodeEditor[] =>
    (host.app.activeWindow?.visibleViewComponents ?? []).filter(viewer => viewer.type === 'CodeEditor')

/** The code views on the page, at once and whenever a host tells that one was added or another became active. */
export const visibleEditors = (host: typeof sourcegraph): Observable<readonly sourcegraph.CodeEditor[]> =>
    fromSubscribable(host.app.activeWindowChanges).pipe(
        startWith(host.app.activeWindow),
        switchMap(window =>
            window
                ? merge(
                      fromSubscribable(window.activeViewComponentChanges),
                      fromSubscribable(host.workspace.openedTextDocuments)
                  )
                : of(undefined)
        ),
        map(() => editorsOf(host))
    )
