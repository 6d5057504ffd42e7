import { plainColour, stateColours } from './chartColours'
import type { LineChart } from './viewPage'

/** How many key results there were at a time, and how many of them stood how. */
export interface KeyResultPoint {
    /** milliseconds since 1970 */
    readonly time: number
    readonly total: number
    readonly done: number
    readonly unrecorded: number
    /** where the point leads */
    readonly address: string
}

/** Key results over time as lines; `undefined` of a single point, which makes no line. */
export function keyResultLines(points: readonly KeyResultPoint[]): LineChart | undefined {
    const linkURLs = points.map(({ address }) => address)
    return points.length > 1
        ? {
              chart: 'line',
              data: points.map(({ time, total, done, unrecorded }) => ({ time, total, done, unrecorded })),
              series: [
                  { dataKey: 'total', name: 'Key results', stroke: plainColour, linkURLs },
                  { dataKey: 'done', name: 'Done', stroke: stateColours.done, linkURLs },
                  { dataKey: 'unrecorded', name: 'No result recorded', stroke: stateColours.unrecorded, linkURLs }
              ],
              xAxis: { dataKey: 'time', type: 'number', scale: 'time' }
          }
        : undefined
}
