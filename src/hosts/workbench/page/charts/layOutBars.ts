import { scaleBand } from 'd3-scale'
import type { BarChart } from '../../extensionHost/extensionHost'
import { axisLabels, letterWidth } from './axisLabels'
import { chartName, chartText, chartValue } from './chartValue'
import { formatFigure } from './formatFigure'
import { type PlotArea, plotArea, type Tick } from './plotArea'

/** A bar, in pixels. */
export interface Bar {
    readonly name: string
    /** `12` */
    readonly figure: string
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    /** where its figure is written above it; absent where it would not fit */
    readonly figureAt?: number
    readonly link?: string
}

export interface BarLayout {
    readonly area: PlotArea
    readonly bars: readonly Bar[]
    readonly xTicks: readonly Tick[]
    readonly isAskew: boolean
}

/** The bars of the first series, as Sourcegraph draws no other; a row without a number keeps its place empty. */
export function layOutBars({ data, series: [first], xAxis }: BarChart, width: number, height: number): BarLayout {
    const rows = data.map((row, index) => ({
        name: chartName(row[xAxis.dataKey]),
        value: first && chartValue(row[first.dataKey]),
        link: chartText(first?.linkURLs?.[index])
    }))
    const values = rows.flatMap(({ value }) => value ?? [])
    const names = rows.map(({ name }) => name)
    const step = (width - 60) / Math.max(1, rows.length)
    const { isAskew, texts, before, below } = axisLabels(names, step)
    // A bar stands in the middle of its place.
    const area = plotArea(values, width, height, { before: before - step / 2, below })
    const band = scaleBand(rows.keys(), [area.left, area.right]).paddingInner(0.3).paddingOuter(0.15)
    const zero = area.y(0)
    // Few bars are no walls.
    const barWidth = Math.min(band.bandwidth(), 64)
    const bars = rows.flatMap(({ name, value, link }, index): readonly Bar[] => {
        if (value === undefined) {
            return []
        }
        const end = area.y(value)
        const figure = formatFigure(value)
        return [
            {
                name,
                figure,
                x: (band(index) ?? 0) + (band.bandwidth() - barWidth) / 2,
                y: Math.min(end, zero),
                width: barWidth,
                // Nothing is a line too: it can be pointed at.
                height: Math.max(1, Math.abs(end - zero)),
                figureAt: figure.length * letterWidth <= band.step() ? Math.min(end, zero) - 4 : undefined,
                link
            }
        ]
    })
    const xTicks = texts.map((label, index) => ({ at: (band(index) ?? 0) + band.bandwidth() / 2, label }))
    return { area, bars, xTicks, isAskew }
}
