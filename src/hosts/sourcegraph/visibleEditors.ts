import { debounceTime, map, merge, of, startWith, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { fromSubscribable } from './fromSubscribable'

/** The code views on the page as it is: a comparison has many, only one of them active. */
export const editorsOf = (host: typeof sourcegraph): readonly sourcegraph.CodeEditor[] =>
    (host.app.activeWindow?.visibleViewComponents ?? []).filter(viewer => viewer.type === 'CodeEditor')

/** How long after a document a code view of it may be added, in milliseconds: hosts do not tell of one that is not active. */
const untilShown = 100

/** The code views on the page, at once and whenever one was added or another became active. */
export function visibleEditors(host: typeof sourcegraph): Observable<readonly sourcegraph.CodeEditor[]> {
    const opened = fromSubscribable(host.workspace.openedTextDocuments)
    return fromSubscribable(host.app.activeWindowChanges).pipe(
        startWith(host.app.activeWindow),
        switchMap(window =>
            window
                ? merge(
                      fromSubscribable(window.activeViewComponentChanges),
                      opened,
                      opened.pipe(debounceTime(untilShown))
                  )
                : of(undefined)
        ),
        map(() => editorsOf(host))
    )
}
