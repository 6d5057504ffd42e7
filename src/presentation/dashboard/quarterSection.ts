import { plainColour, stateColours } from '../chartColours'
import { paragraphs, type Markdown } from '../markdown'
import type { LineChart } from '../viewPage'
import { breakdownTable, type Part } from './breakdown'
import { quarterKey, type KnownQuarter } from './quarters'

/** How many quarters are told, the latest ones. */
const mostQuarters = 24

/** Key results by quarter, in words, the latest first, and as lines over time that lead to each quarter. */
export function quarterSection(
    parts: readonly Part[],
    quarters: readonly KnownQuarter[]
): { readonly words: Markdown; readonly chart: LineChart | undefined } {
    const told = parts.slice(0, mostQuarters)
    const left = parts.length - told.length
    const points = quarters.flatMap(({ quarter, first }) => {
        const part = told.find(({ choice }) => choice.value === quarterKey(quarter))
        return part && part.tally.total > 0 ? [{ ...part, time: Date.parse(first) }] : []
    })
    const linkURLs = points.map(({ address }) => address)
    const isDrawn = points.length > 1
    return {
        words: paragraphs(
            breakdownTable('Quarter', told),
            left > 0 && `${left} earlier quarters are not listed.`,
            isDrawn && 'The lines tell how many key results each quarter has, and how many of them stand how.'
        ),
        chart: isDrawn
            ? {
                  chart: 'line',
                  data: points.map(({ time, tally: { total, done, unrecorded } }) => ({
                      time,
                      total,
                      done,
                      unrecorded
                  })),
                  series: [
                      { dataKey: 'total', name: 'Key results', stroke: plainColour, linkURLs },
                      { dataKey: 'done', name: 'Done', stroke: stateColours.done, linkURLs },
                      {
                          dataKey: 'unrecorded',
                          name: 'No result recorded',
                          stroke: stateColours.unrecorded,
                          linkURLs
                      }
                  ],
                  xAxis: { dataKey: 'time', type: 'number', scale: 'time' }
              }
            : undefined
    }
}
