import { nothing, svg, type TemplateResult } from 'lit-html'
import type { PlotArea, Tick } from './plotArea'

/** The lines and labels around a plot. They are in the names of what is plotted, so they are for the eye alone. */
export const axesView = (area: PlotArea, xTicks: readonly Tick[], isAskew: boolean): TemplateResult<2> => svg`
    <g class="axes" aria-hidden="true">
        ${area.yTicks.map(
            ({ at, label }) => svg`
                <line class="grid" x1=${area.left} x2=${area.right} y1=${at} y2=${at} />
                <text x=${area.left - 6} y=${at} dy="0.32em" text-anchor="end">${label}</text>`
        )}
        <line class="axis" x1=${area.left} x2=${area.right} y1=${area.y(0)} y2=${area.y(0)} />
        ${xTicks.map(({ at, label }) =>
            label === ''
                ? nothing
                : isAskew
                  ? svg`<text transform="translate(${at + 4} ${area.bottom + 14}) rotate(-40)" text-anchor="end">${label}</text>`
                  : svg`<text x=${at} y=${area.bottom + 18} text-anchor="middle">${label}</text>`
        )}
    </g>`
