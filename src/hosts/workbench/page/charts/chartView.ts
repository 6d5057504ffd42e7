import { html, nothing, svg, type TemplateResult } from 'lit-html'
import type { BarChart, LineChart, PieChart } from '../../extensionHost/extensionHost'
import { axesView } from './axesView'
import { layOutBars } from './layOutBars'
import { layOutLines } from './layOutLines'
import { layOutPie } from './layOutPie'
import { markView } from './markView'

export type Chart = LineChart | BarChart | PieChart

/** Colours of what an extension gives none. */
const colours = [1, 2, 3, 4, 5, 6].map(number => `var(--chart-${number})`)
const colourAt = (index: number): string => colours[index % colours.length] ?? 'currentColor'

/** Pixels */
const plotHeight = 280
const pieSize = 200

/**
 * A chart as wide as there is room.
 *
 * @param title what the chart is about: the title of its view
 * @param width in pixels
 */
export function chartView(chart: Chart, title: string, width: number): TemplateResult {
    switch (chart.chart) {
        case 'pie':
            return pieView(chart, title)
        case 'bar':
            return barView(chart, title, width)
        case 'line':
            return lineView(chart, title, width)
    }
}

function pieView(chart: PieChart, title: string): TemplateResult {
    const slices = layOutPie(chart, pieSize / 2 - 2)
    if (slices.length === 0) {
        return emptyView
    }
    const named = slices.map(({ name, figure }) => `${name}: ${figure}`)
    const leads = slices.some(({ link }) => link !== undefined)
    const centre = pieSize / 2
    return html`<div class="chart-pie">
        ${pictureView(
            { name: `${title}: pie chart`, parts: named, leads, width: pieSize, height: pieSize },
            svg`<g transform="translate(${centre} ${centre})">
                ${slices.map(({ path, fill, link }, index) =>
                    markView(
                        named[index] ?? '',
                        link,
                        svg`<g fill=${colourAt(index)}><path class="slice" d=${path} fill=${fill ?? nothing} /></g>`
                    )
                )}
            </g>`
        )}
        ${legendView(slices.map(({ name, figure, fill }) => ({ name, note: figure, colour: fill })))}
    </div>`
}

function barView(chart: BarChart, title: string, width: number): TemplateResult {
    const { area, bars, xTicks, isAskew } = layOutBars(chart, width, plotHeight)
    if (bars.length === 0) {
        return emptyView
    }
    const [series] = chart.series
    const named = bars.map(({ name, figure }) => `${name}: ${figure}`)
    return html`
        ${series?.name ? legendView([{ name: series.name, colour: series.fill }]) : nothing}
        ${pictureView(
            {
                name: `${title}: bar chart`,
                parts: named,
                leads: bars.some(({ link }) => link !== undefined),
                width,
                height: plotHeight
            },
            svg`
                ${axesView(area, xTicks, isAskew)}
                <g fill=${colourAt(0)}>
                    ${bars.map(({ x, y, width, height, figure, figureAt, link }, index) =>
                        markView(
                            named[index] ?? '',
                            link,
                            svg`
                                <rect class="bar-room" x=${x} y=${area.top} width=${width} height=${area.bottom - area.top} />
                                <rect class="bar" x=${x} y=${y} width=${width} height=${height} rx="2" fill=${series?.fill ?? nothing} />
                                ${
                                    figureAt === undefined
                                        ? nothing
                                        : svg`<text class="bar-figure" x=${x + width / 2} y=${figureAt} text-anchor="middle">${figure}</text>`
                                }`
                        )
                    )}
                </g>`
        )}
    `
}

function lineView(chart: LineChart, title: string, width: number): TemplateResult {
    const { area, lines, xTicks, isAskew } = layOutLines(chart, width, plotHeight)
    if (lines.every(({ points }) => points.length === 0)) {
        return emptyView
    }
    return html`
        ${pictureView(
            {
                name: `${title}: line chart`,
                parts: lines.map(({ name, points }) => `${name}: ${points.map(({ text }) => text).join(', ')}`),
                leads: lines.some(({ points }) => points.some(({ link }) => link !== undefined)),
                width,
                height: plotHeight
            },
            svg`
                ${axesView(area, xTicks, isAskew)}
                ${lines.map(
                    ({ name, stroke, path, points }, index) => svg`
                        <g stroke=${colourAt(index)} fill=${colourAt(index)}>
                            <g stroke=${stroke ?? nothing} fill=${stroke ?? nothing}>
                                <path class="line" d=${path} />
                                ${points.map(({ x, y, text, link }) =>
                                    markView(
                                        `${name}, ${text}`,
                                        link,
                                        svg`<circle class="point-room" cx=${x} cy=${y} r="10" /><circle class="point" cx=${x} cy=${y} r="3.5" />`
                                    )
                                )}
                            </g>
                        </g>`
                )}`
        )}
        ${legendView(lines.map(({ name, stroke }) => ({ name, colour: stroke })))}
    `
}

interface Picture {
    readonly name: string
    /** what it shows, in words */
    readonly parts: readonly string[]
    /** whether parts of it are links */
    readonly leads: boolean
    readonly width: number
    readonly height: number
}

/**
 * A picture with a name. Without a link it is one image, whose name tells the values: what is in an image is hidden from
 * assistive technology, links too. With links it is a group, and each part tells its own.
 */
const pictureView = ({ name, parts, leads, width, height }: Picture, shapes: TemplateResult<2>): TemplateResult => html`
    <svg
        class="chart-picture"
        role=${leads ? 'group' : 'img'}
        aria-label=${leads ? name : `${name}. ${parts.join('; ')}`}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
    >
        ${shapes}
    </svg>
`

interface LegendEntry {
    readonly name: string
    readonly note?: string
    readonly colour?: string | undefined
}

const legendView = (entries: readonly LegendEntry[]): TemplateResult => html`
    <ul class="chart-legend" aria-label="Legend">
        ${entries.map(
            ({ name, note, colour }, index) =>
                html`<li>
                    <svg
                        class="swatch"
                        viewBox="0 0 10 10"
                        width="10"
                        height="10"
                        aria-hidden="true"
                        fill=${colourAt(index)}
                    >
                        <rect width="10" height="10" rx="2" fill=${colour ?? nothing} />
                    </svg>
                    <span>${name}</span>${note ? html` <span class="quiet">${note}</span>` : nothing}
                </li>`
        )}
    </ul>
`

const emptyView = html`<p class="quiet">There are no figures to draw yet.</p>`
