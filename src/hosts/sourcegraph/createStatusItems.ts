import type * as sourcegraph from 'sourcegraph'
import { summarizeMentions } from '../../presentation/annotations/summarizeMentions'
import { panelId } from './createView'
import type { EditorDrawing } from './editorReadings'
import { editorsOf } from './visibleEditors'

/** A host cannot take an item away, but shows none without text. */
const nothing: sourcegraph.StatusBarItem = { text: '' }

/** Puts into the status bar of code views what their files mention, in one line; nothing where a file mentions nothing. */
export function createStatusItems(host: typeof sourcegraph): EditorDrawing {
    if (!(host.app as Partial<typeof host.app>).createStatusBarItemType) {
        return { draw: () => {}, unsubscribe: () => {} }
    }
    const type = host.app.createStatusBarItemType()
    return {
        draw: ({ editor, portfolio, mentions, view: { today } }) => {
            const summary = summarizeMentions(portfolio, mentions, today)
            editor.setStatusBarItem(
                type,
                summary ? { ...summary, command: { id: 'openPanel', args: [panelId] } } : nothing
            )
        },
        unsubscribe: () => editorsOf(host).forEach(editor => editor.setStatusBarItem(type, nothing))
    }
}
