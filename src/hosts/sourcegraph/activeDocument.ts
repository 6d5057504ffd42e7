import { map, of, startWith, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { fromSubscribable } from './fromSubscribable'

/** The file that the reader has open, at once and whenever another one takes its place; `undefined` while there is none. */
export const activeDocument = (host: typeof sourcegraph): Observable<sourcegraph.TextDocument | undefined> =>
    fromSubscribable(host.app.activeWindowChanges).pipe(
        startWith(host.app.activeWindow),
        switchMap(window => (window ? fromSubscribable(window.activeViewComponentChanges) : of(undefined))),
        map(viewer => (viewer?.type === 'CodeEditor' ? viewer.document : undefined))
    )
