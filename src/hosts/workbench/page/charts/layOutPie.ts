import { arc, pie, type PieArcDatum } from 'd3-shape'
import type { PieChart } from '../../extensionHost/extensionHost'
import { chartName, chartText, chartValue } from './chartValue'
import { formatFigure, formatShare } from './formatFigure'

/** A sector of a pie. */
export interface Slice {
    readonly name: string
    /** `5, 42 %` */
    readonly figure: string
    /** an SVG path around the centre */
    readonly path: string
    readonly fill?: string
    readonly link?: string
}

interface Sector {
    readonly name: string
    readonly value: number
    readonly fill?: string
    readonly link?: string
}

/** The sectors of the first pie, clockwise from the top in the order of the data; what is no positive number has none. */
export function layOutPie({ pies: [first] }: PieChart, radius: number): readonly Slice[] {
    if (!first) {
        return []
    }
    const { data, dataKey, nameKey, fillKey, linkURLKey } = first
    const sectors = data.flatMap((row): readonly Sector[] => {
        const value = chartValue(row[dataKey]) ?? 0
        const fill = fillKey === undefined ? undefined : chartText(row[fillKey])
        const link = linkURLKey === undefined ? undefined : chartText(row[linkURLKey])
        return value > 0 ? [{ name: chartName(row[nameKey]), value, fill, link }] : []
    })
    const total = sectors.reduce((sum, { value }) => sum + value, 0)
    const draw = arc<PieArcDatum<Sector>>()
        .innerRadius(radius * 0.55)
        .outerRadius(radius)
    const arcs = pie<Sector>()
        .value(({ value }) => value)
        .sort(null)
    return arcs([...sectors]).map(sector => {
        const { name, value, fill, link } = sector.data
        const figure = `${formatFigure(value)}, ${formatShare(value / total)}`
        return { name, figure, path: draw(sector) ?? '', fill, link }
    })
}
