import { RangeSetBuilder, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { createScanner } from 'jsonc-parser'

const mark = Decoration.mark({ class: 'settings-comment' })

/** Colours the comments of settings, which the grammar of JSON does not know. */
export const commentMarks = StateField.define<DecorationSet>({
    create: ({ doc }) => findComments(doc),
    update: (marks, { docChanged, newDoc }) => (docChanged ? findComments(newDoc) : marks),
    provide: field => EditorView.decorations.from(field)
})

/** The numbers that jsonc-parser gives to its tokens. */
const [lineComment, blockComment, endOfText] = [12, 13, 17]

function findComments(doc: Text): DecorationSet {
    const scanner = createScanner(doc.toString())
    const marks = new RangeSetBuilder<Decoration>()
    for (let token: number = scanner.scan(); token !== endOfText; token = scanner.scan()) {
        if (token === lineComment || token === blockComment) {
            const start = scanner.getTokenOffset()
            marks.add(start, start + scanner.getTokenLength(), mark)
        }
    }
    return marks.finish()
}
