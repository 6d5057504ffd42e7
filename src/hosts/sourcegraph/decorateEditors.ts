import { Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { annotateLines, type Annotation } from '../../presentation/annotations/annotateLines'
import type { EditorReadings } from './editorReadings'
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
 * Keep what stands behind the lines of all code views as it should be; on release nothing is left behind. Does nothing in
 * hosts that do not tell the decorations of one extension from those of another.
 */
export function decorateEditors(host: typeof sourcegraph, readings: Observable<EditorReadings>): Subscription {
    if (!(host.app as Partial<typeof host.app>).createDecorationType) {
        return Subscription.EMPTY
    }
    const type = host.app.createDecorationType()
    const drawn = new WeakMap<sourcegraph.CodeEditor, string>()
    const draw = (editor: sourcegraph.CodeEditor, annotations: readonly Annotation[]): void => {
        const next = JSON.stringify(annotations)
        if ((drawn.get(editor) ?? '[]') !== next) {
            drawn.set(editor, next)
            editor.setDecorations(
                type,
                annotations.map(annotation => toDecoration(host, annotation))
            )
        }
    }
    const drawing = readings.subscribe(({ portfolio, view, annotations, editors }) => {
        for (const { editor, mentions } of editors) {
            draw(editor, annotateLines(portfolio, mentions, annotations, view))
        }
    })
    drawing.add(() => editorsOf(host).forEach(editor => draw(editor, [])))
    return drawing
}
