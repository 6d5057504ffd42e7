import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, showTooltip, type Tooltip } from '@codemirror/view'

/** The box to show, and the stretch of text to light up, as offsets. */
export interface HoverLayer {
    readonly from: number
    readonly to: number
    readonly box: HTMLElement
}

export const setHoverLayer = StateEffect.define<HoverLayer | undefined>()

const mark = Decoration.mark({ class: 'hover-range' })

interface Shown extends HoverLayer {
    readonly tooltip: Tooltip
}

/** Shows the hover box above the text it is about, or below where there is no room, and lights the text up. */
export const hoverLayer: Extension = StateField.define<Shown | undefined>({
    create: () => undefined,
    update(shown, { effects, docChanged }) {
        for (const effect of effects) {
            if (effect.is(setHoverLayer)) {
                const next = effect.value
                const isInPlace = next && shown && next.from === shown.from && next.box === shown.box
                return next && { ...next, tooltip: isInPlace ? shown.tooltip : tooltipOf(next) }
            }
        }
        return docChanged ? undefined : shown
    },
    provide: field => [
        showTooltip.from(field, shown => shown?.tooltip ?? null),
        EditorView.decorations.from(field, shown =>
            shown && shown.to > shown.from ? Decoration.set(mark.range(shown.from, shown.to)) : Decoration.none
        )
    ]
})

const tooltipOf = ({ from, box }: HoverLayer): Tooltip => ({
    pos: from,
    above: true,
    create: () => ({ dom: box, offset: { x: 0, y: 2 } })
})
