import { combineLatest, map, shareReplay, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { Mention } from '../../model/mention'
import type { Portfolio } from '../../model/portfolio'
import type { AnnotationMode } from '../../presentation/annotations/annotateLines'
import type { View } from '../../presentation/view'
import { createView } from './createView'
import type { ReadMentions } from './createMentionCache'
import { settled, type LensState } from './lensStates'
import type { ReadSettings } from './readSettings'
import { visibleEditors } from './visibleEditors'

/** What the code views on the page mention, by what is loaded and as the settings say. */
export interface EditorReadings {
    readonly portfolio: Portfolio
    readonly view: View
    readonly annotations: AnnotationMode
    readonly editors: readonly { readonly editor: sourcegraph.CodeEditor; readonly mentions: readonly Mention[] }[]
}

/** Every code view with what it mentions, again whenever pages, settings or views change; none before pages are read. */
export const editorReadings = (
    host: typeof sourcegraph,
    states: Observable<LensState>,
    settings: Observable<ReadSettings>,
    read: ReadMentions
): Observable<EditorReadings> =>
    combineLatest([settled(states), settings, visibleEditors(host)]).pipe(
        map(([state, { settings }, editors]) => ({
            portfolio: state.portfolio,
            view: createView(host, state),
            annotations: settings.annotations,
            editors: editors.map(editor => ({ editor, mentions: read(state.finder, editor.document).mentions }))
        })),
        shareReplay({ bufferSize: 1, refCount: true })
    )
