import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language'
import { type Diagnostic, lintKeymap } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorSelection, EditorState } from '@codemirror/state'
import {
    drawSelection,
    EditorView,
    highlightActiveLine,
    highlightActiveLineGutter,
    keymap,
    lineNumbers,
    tooltips
} from '@codemirror/view'
import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser'
import { codeColours } from '../code/codeColours'
import { languageOf } from '../code/languageOf'
import { commentMarks } from './commentMarks'
import { settingsLanguage } from './settingsLanguage'
import type { JsonSchema } from './settingEntries'

/** What is wrong with the text, and where; line and column counted from one. */
export interface EditorProblem {
    readonly severity: 'error' | 'warning'
    readonly message: string
    readonly line: number
    readonly column: number
}

/** What an editor tells whoever made it. */
export interface SettingsEditorEvents {
    onChange(text: string): void
    onProblems(problems: readonly EditorProblem[]): void
    onSave(): void
}

/** The reader's settings as text to edit. */
export interface SettingsEditor {
    readonly element: HTMLElement
    text(): string
    /** Replace the text by another one that is not the reader's doing; it cannot be undone. */
    show(text: string): void
    /** Put the cursor there; both counted from one. */
    reveal(line: number, column: number): void
    /** Write a setting and select its value; where it is written already, only select. */
    insert(key: string, value: unknown): void
}

/** An editor with nothing in it yet. */
export async function createSettingsEditor(schema: JsonSchema, events: SettingsEditorEvents): Promise<SettingsEditor> {
    const language = await languageOf('settings.json')?.load()
    const toProblem = (view: EditorView, { from, severity, message }: Diagnostic): EditorProblem => {
        const line = view.state.doc.lineAt(from)
        return {
            severity: severity === 'error' ? 'error' : 'warning',
            message,
            line: line.number,
            column: from - line.from + 1
        }
    }
    const extensions = [
        lineNumbers(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('    '),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        search({ top: true }),
        syntaxHighlighting(codeColours),
        language ?? [],
        commentMarks,
        EditorState.languageData.of(() => [{ commentTokens: { line: '//', block: { open: '/*', close: '*/' } } }]),
        settingsLanguage(schema, problems => events.onProblems(problems.map(problem => toProblem(view, problem)))),
        tooltips({ position: 'fixed' }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Settings, JSON with comments', tabindex: '0' }),
        keymap.of([
            {
                key: 'Mod-s',
                run: () => {
                    events.onSave()
                    return true
                }
            },
            ...closeBracketsKeymap,
            ...completionKeymap,
            ...lintKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...defaultKeymap
        ]),
        EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) {
                events.onChange(state.sliceDoc())
            }
        })
    ]
    const stateOf = (text: string): EditorState => EditorState.create({ doc: text, extensions })
    const view = new EditorView({ state: stateOf('') })
    const select = (from: number, to: number): void => {
        view.dispatch({
            selection: EditorSelection.range(from, to),
            effects: EditorView.scrollIntoView(from, { y: 'center' })
        })
        view.focus()
    }
    return {
        element: view.dom,
        text: () => view.state.sliceDoc(),
        show: text => view.setState(stateOf(text)),
        reveal(line, column) {
            const { from, to } = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines))
            const offset = Math.min(from + column - 1, to)
            select(offset, offset)
        },
        insert(key, value) {
            const find = () => {
                const tree = parseTree(view.state.sliceDoc())
                return tree && findNodeAtLocation(tree, [key])
            }
            if (!find()) {
                const formattingOptions = { insertSpaces: true, tabSize: 4 }
                const edits = modify(view.state.sliceDoc(), [key], value, { formattingOptions })
                view.dispatch({
                    changes: edits.map(({ offset, length, content }) => ({
                        from: offset,
                        to: offset + length,
                        insert: content
                    })),
                    userEvent: 'input'
                })
            }
            const node = find()
            if (node) {
                select(node.offset, node.offset + node.length)
            }
        }
    }
}
