import { combineLatest, EMPTY, Observable, switchMap } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { Mention } from '../../model/mention'
import type { Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import type { AnnotationMode } from '../../presentation/annotations/annotateLines'
import type { View } from '../../presentation/view'
import { createView } from './createView'
import type { ReadMentions } from './createMentionCache'
import { isSameList } from './isSameList'
import { settled, type LensState } from './lensStates'
import type { ReadSettings } from './readSettings'
import { sliced } from './sliced'
import { visibleEditors } from './visibleEditors'

/** What a code view on the page mentions, by what is loaded and as the settings say. */
export interface EditorReading {
    readonly editor: sourcegraph.CodeEditor
    readonly mentions: readonly Mention[]
    readonly portfolio: Portfolio
    readonly view: View
    readonly annotations: AnnotationMode
}

/** What of code views an extension keeps as it should be; on release nothing is left behind. */
export interface EditorDrawing {
    draw(reading: EditorReading): void
    unsubscribe(): void
}

/** All that a reading depends on. */
const keysOf = ({ mentions, portfolio, view, annotations }: EditorReading): readonly unknown[] => [
    mentions,
    portfolio,
    annotations,
    view.today,
    view.history
]

/**
 * What each code view mentions, a few at a time, and again whenever that is something else because pages, settings or the
 * text have changed; nothing before pages are read. A comparison may have hundreds of code views.
 */
export const editorReadings = (
    host: typeof sourcegraph,
    states: Observable<LensState>,
    settings: Observable<ReadSettings>,
    read: ReadMentions
): Observable<EditorReading> =>
    new Observable(subscriber => {
        const told = new WeakMap<sourcegraph.CodeEditor, readonly unknown[]>()
        function* tell(
            state: LensState,
            annotations: AnnotationMode,
            editors: readonly sourcegraph.CodeEditor[]
        ): Stepwise<void> {
            const view = createView(host, state)
            const { portfolio, finder } = state
            for (const editor of editors) {
                const { mentions } = read(finder, editor.document)
                const reading = { editor, mentions, portfolio, view, annotations }
                const keys = keysOf(reading)
                if (!isSameList(keys, told.get(editor))) {
                    told.set(editor, keys)
                    subscriber.next(reading)
                    yield
                }
            }
        }
        return combineLatest([settled(states), settings, visibleEditors(host)])
            .pipe(
                switchMap(([state, { settings }, editors]) =>
                    editors.length === 0 ? EMPTY : sliced(() => tell(state, settings.annotations, editors))
                )
            )
            .subscribe({ error: error => subscriber.error(error) })
    })
