import {
    type CompletionContext,
    type CompletionResult,
    snippet,
    autocompletion,
    type Completion
} from '@codemirror/autocomplete'
import { type Diagnostic, linter, lintGutter } from '@codemirror/lint'
import type { EditorState, Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import {
    ClientCapabilities,
    type CompletionItem,
    getLanguageService,
    type JSONDocument,
    type MarkedString,
    type MarkupContent,
    TextDocument
} from 'vscode-json-languageservice'
import { markdownElement } from '../markdown/markdownElement'
import type { JsonSchema } from './settingEntries'

/** Completion, help under the pointer and problems for settings, by the language service of VS Code and a schema. */
export function settingsLanguage(schema: JsonSchema, onProblems: (problems: readonly Diagnostic[]) => void): Extension {
    const service = getLanguageService({
        clientCapabilities: ClientCapabilities.LATEST,
        // A schema is never fetched: settings tell nobody what they are.
        schemaRequestService: () => Promise.reject(new Error('no schema is fetched'))
    })
    service.configure({
        schemas: [{ uri: 'settings://schema', fileMatch: ['*'], schema }]
    })
    const read = (state: EditorState): readonly [document: TextDocument, json: JSONDocument] => {
        const document = TextDocument.create('settings://settings.json', 'jsonc', 0, state.sliceDoc())
        return [document, service.parseJSONDocument(document)]
    }

    const findProblems = async (state: EditorState): Promise<readonly Diagnostic[]> => {
        const [document, json] = read(state)
        const found = await service.doValidation(document, json, { comments: 'ignore', trailingCommas: 'ignore' })
        return found.map(({ range, severity, message }) => ({
            from: document.offsetAt(range.start),
            to: document.offsetAt(range.end),
            severity: severity === 1 ? 'error' : 'warning',
            message: typeof message === 'string' ? message : message.value
        }))
    }
    const complete = async ({ state, pos, explicit }: CompletionContext): Promise<CompletionResult | null> => {
        // Unasked only while a name or a text is being written, or Enter behind a comma would choose what nobody wanted.
        if (!explicit && !/["\w.-]$/.test(state.sliceDoc(Math.max(0, pos - 1), pos))) {
            return null
        }
        const [document, json] = read(state)
        const list = await service.doComplete(document, document.positionAt(pos), json)
        const [first] = list?.items ?? []
        const replaced = first?.textEdit && 'range' in first.textEdit ? first.textEdit.range : undefined
        const from = replaced ? document.offsetAt(replaced.start) : pos
        const typed = bare(state.sliceDoc(from, pos))
        const options = (list?.items ?? [])
            .filter(({ filterText, label }) => bare(filterText ?? label).includes(typed))
            .map(toCompletion)
        return options.length === 0
            ? null
            : { from, to: replaced ? document.offsetAt(replaced.end) : pos, options, filter: false }
    }
    const explain = hoverTooltip(async ({ state }, pos) => {
        const [document, json] = read(state)
        const hover = await service.doHover(document, document.positionAt(pos), json)
        const markdown = hover ? markdownOf(hover.contents) : ''
        if (!hover || markdown === '') {
            return null
        }
        const range = hover.range ?? { start: document.positionAt(pos), end: document.positionAt(pos) }
        return {
            pos: document.offsetAt(range.start),
            end: document.offsetAt(range.end),
            above: true,
            create: () => {
                const dom = globalThis.document.createElement('div')
                dom.className = 'settings-hover'
                dom.append(markdownElement(markdown))
                return { dom }
            }
        }
    })
    return [
        autocompletion({ override: [complete] }),
        lintGutter(),
        linter(
            async ({ state }) => {
                const problems = await findProblems(state)
                onProblems(problems)
                return problems
            },
            { delay: 250 }
        ),
        explain
    ]
}

/** `"okrLens.sou` → `okrlens.sou` */
const bare = (text: string): string => text.replaceAll('"', '').trim().toLowerCase()

function toCompletion({ label, documentation, textEdit, insertText, kind }: CompletionItem): Completion {
    const text = textEdit?.newText ?? insertText ?? label
    const info = typeof documentation === 'string' ? documentation : documentation?.value
    return {
        label,
        type: kind === 10 ? 'property' : 'constant',
        ...(info ? { info } : {}),
        apply: snippet(toSnippet(text))
    }
}

/** A snippet of the language server protocol (`"a": $1,`) as CodeMirror writes it (`"a": ${1},`). */
export const toSnippet = (text: string): string =>
    text
        .replace(/(?<!\\)\$(\d+)/g, '${$1}')
        .replace(/\$\{0\}/g, '${}')
        .replace(/\\([$}\\])/g, '$1')

function markdownOf(contents: MarkupContent | MarkedString | readonly MarkedString[]): string {
    if (Array.isArray(contents)) {
        return contents.map(part => markdownOf(part as MarkedString)).join('\n\n')
    }
    const content = contents as MarkupContent | MarkedString
    return typeof content === 'string' ? content : content.value
}
