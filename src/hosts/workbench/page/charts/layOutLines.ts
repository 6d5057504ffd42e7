import { scaleLinear, scalePoint, scaleTime } from 'd3-scale'
import { line } from 'd3-shape'
import type { ChartRow, LineChart } from '../../extensionHost/extensionHost'
import { axisLabels } from './axisLabels'
import { chartName, chartText, chartValue } from './chartValue'
import { formatFigure } from './formatFigure'
import { type PlotArea, plotArea, type Tick } from './plotArea'

/** A value of a line, in pixels. */
export interface LinePoint {
    readonly x: number
    readonly y: number
    /** `12 May 2021: 34` */
    readonly text: string
    readonly link?: string
}

export interface DrawnLine {
    readonly name: string
    readonly stroke?: string
    /** an SVG path, with a gap where a row has no number */
    readonly path: string
    readonly points: readonly LinePoint[]
}

export interface LineLayout {
    readonly area: PlotArea
    readonly lines: readonly DrawnLine[]
    readonly xTicks: readonly Tick[]
    readonly isAskew: boolean
}

/** How the values of one axis are placed and named. */
interface Axis {
    /** pixels from the left of the plot; `undefined`: no place */
    readonly place: (row: ChartRow) => number | undefined
    readonly nameOf: (row: ChartRow) => string
    readonly ticks: readonly Tick[]
}

/** All series of a line chart over one another. */
export function layOutLines({ data, series, xAxis }: LineChart, width: number, height: number): LineLayout {
    const values = series.flatMap(({ dataKey }) => data.flatMap(row => chartValue(row[dataKey]) ?? []))
    const names = xAxis.type === 'category' ? data.map(row => chartName(row[xAxis.dataKey])) : []
    const labels = axisLabels(names, (width - 60) / Math.max(1, names.length))
    const area = plotArea(values, width, height, labels)
    const range = [area.left + 8, area.right - 8] as const
    const axis =
        xAxis.type === 'category'
            ? categoryAxis(names, labels.texts, xAxis.dataKey, range)
            : numberAxis(data, xAxis, range)

    const lines = series.map(({ dataKey, name, stroke, linkURLs }): DrawnLine => {
        const places = data.map((row, index) => {
            const x = axis.place(row)
            const value = chartValue(row[dataKey])
            const link = isList(linkURLs) ? linkURLs[index] : linkURLs?.[chartName(row[xAxis.dataKey])]
            return x === undefined || value === undefined
                ? undefined
                : { x, y: area.y(value), text: `${axis.nameOf(row)}: ${formatFigure(value)}`, link: chartText(link) }
        })
        const draw = line<LinePoint | undefined>(
            place => place?.x ?? 0,
            place => place?.y ?? 0
        ).defined(place => place !== undefined)
        return {
            name: name ?? dataKey,
            stroke,
            path: draw(places) ?? '',
            points: places.filter(place => place !== undefined)
        }
    })
    return { area, lines, xTicks: axis.ticks, isAskew: labels.isAskew }
}

function categoryAxis(
    names: readonly string[],
    texts: readonly string[],
    dataKey: string,
    range: readonly [number, number]
): Axis {
    const scale = scalePoint([...new Set(names)], range)
    return {
        place: row => scale(chartName(row[dataKey])),
        nameOf: row => chartName(row[dataKey]),
        ticks: names.map((name, index) => ({ at: scale(name) ?? 0, label: texts[index] ?? '' }))
    }
}

function numberAxis(
    data: readonly ChartRow[],
    { dataKey, scale: kind }: LineChart['xAxis'],
    range: readonly [number, number]
): Axis {
    const values = data.flatMap(row => chartValue(row[dataKey]) ?? [])
    const domain = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
    const count = Math.max(2, Math.floor((range[1] - range[0]) / 90))
    const place = (scale: (value: number) => number) => (row: ChartRow) => {
        const value = chartValue(row[dataKey])
        return value === undefined ? undefined : scale(value)
    }
    if (kind === 'time') {
        const scale = scaleTime(domain, range)
        const format = scale.tickFormat()
        /** The year is told once where it does not change. */
        const labelOf = (date: Date, index: number): string => {
            const label = format(date)
            return index > 0 || /\d{4}/.test(label) ? label : `${label} ${date.getFullYear()}`
        }
        return {
            place: place(scale),
            nameOf: row => dates.format(chartValue(row[dataKey])),
            ticks: scale.ticks(count).map((date, index) => ({ at: scale(date), label: labelOf(date, index) }))
        }
    }
    const scale = scaleLinear(domain, range)
    return {
        place: place(scale),
        nameOf: row => formatFigure(chartValue(row[dataKey]) ?? 0),
        ticks: scale.ticks(count).map(value => ({ at: scale(value), label: formatFigure(value) }))
    }
}

const isList = (links: LineChart['series'][number]['linkURLs']): links is readonly string[] => Array.isArray(links)

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
