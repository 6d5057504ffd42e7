import { Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { summarizeMentions } from '../../presentation/annotations/summarizeMentions'
import { panelId } from './createView'
import type { EditorReadings } from './editorReadings'
import { editorsOf } from './visibleEditors'

/** A host cannot take an item away, but shows none without text. */
const nothing: sourcegraph.StatusBarItem = { text: '' }

/** Keep the status bar of all code views as it should be: what the file mentions in one line, nothing where it mentions nothing. */
export function showStatus(host: typeof sourcegraph, readings: Observable<EditorReadings>): Subscription {
    if (!(host.app as Partial<typeof host.app>).createStatusBarItemType) {
        return Subscription.EMPTY
    }
    const type = host.app.createStatusBarItemType()
    const showing = readings.subscribe(({ portfolio, view: { today }, editors }) => {
        for (const { editor, mentions } of editors) {
            const summary = summarizeMentions(portfolio, mentions, today)
            editor.setStatusBarItem(
                type,
                summary ? { ...summary, command: { id: 'openPanel', args: [panelId] } } : nothing
            )
        }
    })
    showing.add(() => editorsOf(host).forEach(editor => editor.setStatusBarItem(type, nothing)))
    return showing
}
