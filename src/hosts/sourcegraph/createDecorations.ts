import type * as sourcegraph from 'sourcegraph'
import { annotateLines, type Annotation } from '../../presentation/annotations/annotateLines'
import type { EditorDrawing } from './editorReadings'
import { editorsOf } from './visibleEditors'

/** Quiet beside code, and still read without effort: at least 5 to 1 on the backgrounds of either theme, selected lines too. */
const colours = { light: { color: '#515c72' }, dark: { color: '#a9b4cb' } }

const toDecoration = (
    host: typeof sourcegraph,
    { line, text, message, url }: Annotation
): sourcegraph.TextDocumentDecoration => ({
    range: new host.Range(line, 0, line, 0),
    after: {
        contentText: ` ${text}`,
        hoverMessage: message,
        ...(url !== undefined && { linkURL: url }),
        ...colours
    }
})

/**
 * Puts what goals say behind the lines of code views. Does nothing in hosts that do not tell the decorations of one
 * extension from those of another.
 */
export function createDecorations(host: typeof sourcegraph): EditorDrawing {
    if (!(host.app as Partial<typeof host.app>).createDecorationType) {
        return { draw: () => {}, unsubscribe: () => {} }
    }
    const type = host.app.createDecorationType()
    const drawn = new WeakMap<sourcegraph.CodeEditor, string>()
    const put = (editor: sourcegraph.CodeEditor, annotations: readonly Annotation[]): void => {
        const next = JSON.stringify(annotations)
        if ((drawn.get(editor) ?? '[]') !== next) {
            drawn.set(editor, next)
            editor.setDecorations(
                type,
                annotations.map(annotation => toDecoration(host, annotation))
            )
        }
    }
    return {
        draw: ({ editor, portfolio, mentions, annotations, view }) =>
            put(editor, annotateLines(portfolio, mentions, annotations, view)),
        unsubscribe: () => editorsOf(host).forEach(editor => put(editor, []))
    }
}
