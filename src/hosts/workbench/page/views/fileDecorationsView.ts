import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import { styleMap } from 'lit-html/directives/style-map.js'
import type { HostFileDecoration } from '../../extensionHost/extensionHost'
import { themedColour } from '../themedColour'

/** What extensions put behind the name of a file: a word, and how full it is. */
export function fileDecorationsView(
    decorations: readonly HostFileDecoration[] | undefined,
    where: 'sidebar' | 'page'
): TemplateResult | typeof nothing {
    const shown = (decorations ?? []).filter(
        decoration => (decoration.where ?? where) === where && (decoration.after || decoration.meter)
    )
    return shown.length === 0
        ? nothing
        : html`<span class="file-decorations"
              >${shown.map(({ after, meter }) => [afterView(after), meterView(meter)])}</span
          >`
}

function afterView(after: HostFileDecoration['after']): TemplateResult | typeof nothing {
    if (!after) {
        return nothing
    }
    const { contentText, hoverMessage, color, light, dark } = after
    const colour = themedColour(color, light?.color, dark?.color, 'var(--text-quiet)')
    return html`<span class="file-word" title=${ifDefined(hoverMessage)} style=${styleMap({ color: colour })}
        >${contentText}</span
    >`
}

const meterView = (meter: HostFileDecoration['meter']): TemplateResult | typeof nothing =>
    meter
        ? html`<meter
              class="file-meter"
              min=${ifDefined(meter.min)}
              max=${ifDefined(meter.max)}
              low=${ifDefined(meter.low)}
              high=${ifDefined(meter.high)}
              optimum=${ifDefined(meter.optimum)}
              value=${meter.value}
              title=${ifDefined(meter.hoverMessage)}
              aria-label=${meter.hoverMessage ?? `${meter.value} of ${meter.max ?? 1}`}
          ></meter>`
        : nothing
