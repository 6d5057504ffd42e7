import { scaleLinear, type ScaleLinear } from 'd3-scale'
import { type AxisLabels, letterWidth } from './axisLabels'
import { formatFigure } from './formatFigure'

/** A mark of an axis, at a distance in pixels from the left or the top. */
export interface Tick {
    readonly at: number
    readonly label: string
}

/** Where a chart with axes draws, in pixels from its left and its top. */
export interface PlotArea {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    readonly y: ScaleLinear<number, number>
    readonly yTicks: readonly Tick[]
}

/** Pixels above the plot, and to its right. */
const margin = 12

/**
 * The plot of these values: from zero, or from what is below it, up to a round number.
 *
 * @param labels of its other axis: they need room below the plot, and left of it
 */
export function plotArea(
    values: readonly number[],
    width: number,
    height: number,
    { before, below }: Pick<AxisLabels, 'before' | 'below'>
): PlotArea {
    const bottom = height - below
    const top = margin
    const lowest = Math.min(0, ...values)
    const highest = Math.max(lowest === 0 ? 1 : 0, ...values)
    const count = Math.max(2, Math.round((bottom - top) / 45))
    const y = scaleLinear([lowest, highest], [bottom, top]).nice(count)
    const isCounted = values.every(value => Number.isInteger(value))
    // No half key results.
    const marks = y.ticks(count).filter(mark => !isCounted || Number.isInteger(mark))
    const yTicks = marks.map(mark => ({ at: y(mark), label: formatFigure(mark) }))
    const widest = Math.max(...yTicks.map(({ label }) => label.length))
    return { left: Math.max(widest * letterWidth + margin, before), right: width - margin, top, bottom, y, yTicks }
}
