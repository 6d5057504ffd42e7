import { type Extension, type Range, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import type { HostDecoration } from '../../extensionHost/extensionHost'
import { themedColour } from '../themedColour'

export const setDecorations = StateEffect.define<readonly HostDecoration[]>()

/** What extensions attach to lines, as Sourcegraph draws it: the first line of a range, its background and a text at its end. */
export const decorationLayer: Extension = StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(set, { effects, docChanged, state }) {
        for (const effect of effects) {
            if (effect.is(setDecorations)) {
                return Decoration.set(
                    effect.value.flatMap(decoration => rangesOf(decoration, state.doc)),
                    true
                )
            }
        }
        return docChanged ? Decoration.none : set
    },
    provide: field => EditorView.decorations.from(field)
})

function rangesOf(decoration: HostDecoration, text: Text): readonly Range<Decoration>[] {
    const number = decoration.range.start.line + 1
    if (number < 1 || number > text.lines) {
        return []
    }
    const line = text.line(number)
    const ranges: Range<Decoration>[] = []
    const { after } = decoration
    const background = themedColour(
        decoration.backgroundColor,
        decoration.light?.backgroundColor,
        decoration.dark?.backgroundColor
    )
    if (background) {
        ranges.push(Decoration.line({ attributes: { style: `background-color: ${background}` } }).range(line.from))
    }
    if (after?.contentText) {
        ranges.push(Decoration.widget({ widget: new Attachment(after), side: 1 }).range(line.to))
    }
    return ranges
}

/** The colour of attachments that name none. */
const quiet = 'var(--text-quiet)'

class Attachment extends WidgetType {
    constructor(private readonly after: NonNullable<HostDecoration['after']>) {
        super()
    }

    override eq(other: Attachment): boolean {
        return JSON.stringify(this.after) === JSON.stringify(other.after)
    }

    toDOM(): HTMLElement {
        const { contentText = '', hoverMessage, linkURL, color, backgroundColor, light, dark } = this.after
        const element = document.createElement(linkURL && isWebAddress(linkURL) ? 'a' : 'span')
        if (element instanceof HTMLAnchorElement && linkURL) {
            element.href = linkURL
        }
        element.className = 'line-attachment'
        element.textContent = contentText
        element.title = hoverMessage ?? ''
        element.style.color = themedColour(color, light?.color, dark?.color, quiet) ?? ''
        element.style.backgroundColor =
            themedColour(backgroundColor, light?.backgroundColor, dark?.backgroundColor) ?? ''
        return element
    }

    override ignoreEvent(): boolean {
        return true
    }
}

const isWebAddress = (address: string): boolean =>
    URL.canParse(address, location.href) && ['http:', 'https:'].includes(new URL(address, location.href).protocol)
