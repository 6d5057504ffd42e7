import { defaultKeymap } from '@codemirror/commands'
import { bracketMatching, syntaxHighlighting } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state'
import {
    drawSelection,
    EditorView,
    highlightActiveLine,
    highlightActiveLineGutter,
    keymap,
    lineNumbers,
    repositionTooltips,
    tooltips
} from '@codemirror/view'
import type { Position, Range } from '../../../../model/location'
import type { HostDecoration } from '../../extensionHost/extensionHost'
import type { HoverTarget } from '../hover/hoverStates'
import { codeColours } from './codeColours'
import { decorationLayer, setDecorations } from './decorationLayer'
import { hoverLayer, setHoverLayer } from './hoverLayer'
import { isMarkdown } from '../isMarkdown'
import { languageOf } from './languageOf'
import { hoverTargetAt, offsetAt, positionAt } from './textPosition'

/** What a code view tells whoever made it. */
export interface CodeViewEvents {
    /** the pointer is over a word, or over none */
    onPoint(target: HoverTarget | undefined): void
    /** a click on a word, or beside all words */
    onPress(target: HoverTarget | undefined): void
    /** the reader asks for the hover at the cursor */
    onAskHover(target: HoverTarget | undefined): void
    onSelect(selection: Range): void
    /** a click on a line number; one-based */
    onLine(line: number): void
}

/** A file shown as code, read-only: it has a cursor, a selection and a search, so that every part of it can be reached by keyboard. */
export interface CodeView {
    readonly element: HTMLElement
    show(file: { readonly path: string; readonly text: string }): void
    /** put the cursor there and bring it into view */
    reveal(position: Position): void
    target(position: Position): HoverTarget | undefined
    showHover(hover: { readonly range: Range; readonly box: HTMLElement } | undefined): void
    decorate(decorations: readonly HostDecoration[]): void
    focus(): void
}

/** A code view with nothing in it yet. */
export function createCodeView(events: CodeViewEvents): CodeView {
    const language = new Compartment()
    const selectionChanges = EditorView.updateListener.of(({ selectionSet, state }) => {
        if (selectionSet) {
            const { from, to } = state.selection.main
            events.onSelect({ start: positionAt(state, from), end: positionAt(state, to) })
        }
    })
    const askHover = (view: EditorView): boolean => {
        events.onAskHover(nearestTarget(view.state))
        return true
    }
    const extensions: Extension[] = [
        lineNumbers({
            domEventHandlers: {
                mousedown: (view, line) => {
                    events.onLine(view.state.doc.lineAt(line.from).number)
                    return true
                }
            }
        }),
        EditorState.readOnly.of(true),
        syntaxHighlighting(codeColours),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        tooltips({ position: 'fixed', tooltipSpace }),
        hoverLayer,
        decorationLayer,
        keymap.of([{ key: 'Mod-k Mod-i', run: askHover }, ...searchKeymap, ...defaultKeymap]),
        EditorView.domEventHandlers({
            mousemove: (event, view) => events.onPoint(targetUnder(view, event)),
            mousedown: (event, view) => {
                if (event.target instanceof Element && view.contentDOM.contains(event.target)) {
                    events.onPress(targetUnder(view, event))
                }
            },
            mouseleave: () => events.onPoint(undefined)
        }),
        selectionChanges
    ]

    const view = new EditorView()
    return {
        element: view.dom,
        show({ path, text }) {
            const label = EditorView.contentAttributes.of({ 'aria-label': `Code of ${path}`, tabindex: '0' })
            // Paragraphs of a page stand on one line each; code keeps its lines.
            const wrapping = isMarkdown(path) ? EditorView.lineWrapping : []
            view.setState(
                EditorState.create({ doc: text, extensions: [...extensions, label, wrapping, language.of([])] })
            )
            const shown = view.state.doc
            languageOf(path)
                ?.load()
                .then(
                    support => {
                        if (view.state.doc === shown) {
                            view.dispatch({ effects: language.reconfigure(support) })
                        }
                    },
                    () => {
                        // Without its language a file is shown without colours.
                    }
                )
        },
        reveal(position) {
            const offset = offsetAt(view.state, position)
            view.dispatch({
                selection: EditorSelection.cursor(offset),
                effects: EditorView.scrollIntoView(offset, { y: 'center' })
            })
        },
        target: position => hoverTargetAt(view.state, offsetAt(view.state, position)),
        showHover(hover) {
            const layer = hover && {
                from: offsetAt(view.state, hover.range.start),
                to: offsetAt(view.state, hover.range.end),
                box: hover.box
            }
            view.dispatch({ effects: setHoverLayer.of(layer) })
            repositionTooltips(view)
        },
        decorate: decorations => view.dispatch({ effects: setDecorations.of(decorations) }),
        focus: () => view.focus()
    }
}

/** The word the cursor stands in or, at its end, behind. */
function nearestTarget(state: EditorState): HoverTarget | undefined {
    const { head } = state.selection.main
    return hoverTargetAt(state, head) ?? (head > 0 ? hoverTargetAt(state, head - 1) : undefined)
}

/** The word under the pointer; not the one beside which the line ends. */
function targetUnder(view: EditorView, { clientX: x, clientY: y }: MouseEvent): HoverTarget | undefined {
    const offset = view.posAtCoords({ x, y })
    if (offset === null) {
        return undefined
    }
    // The nearest gap between characters may be the one behind the character pointed at.
    for (const candidate of [offset, offset - 1]) {
        const box = candidate >= 0 ? view.coordsForChar(candidate) : null
        if (box && x >= box.left && x < box.right && y >= box.top && y < box.bottom) {
            return hoverTargetAt(view.state, candidate)
        }
    }
    return undefined
}

/** Below the page's header, above its status line. */
const tooltipSpace = () => ({ top: 56, left: 8, right: window.innerWidth - 8, bottom: window.innerHeight - 32 })
