import { stateColours } from '../chartColours'
import { plain } from '../escape'
import { paragraphs, type Markdown } from '../markdown'
import type { BarChart } from '../viewPage'
import { breakdownTable, type Part } from './breakdown'

/** How many teams bars, and rows, are drawn for. */
const limits = { bars: 15, rows: 60 }

/** Longer names overlap below bars. */
const longestName = 24

/** Key results done by team, in words and as bars that lead to each team. */
export function teamSection(parts: readonly Part[]): {
    readonly words: Markdown
    readonly chart: BarChart | undefined
} {
    const measured = parts.filter(({ tally }) => tally.total > 0).sort((a, b) => b.tally.total - a.tally.total)
    const bars = measured.slice(0, limits.bars)
    const undrawn = measured.length - bars.length
    const isDrawn = bars.some(({ tally }) => tally.done > 0)
    const unlisted = parts.length - limits.rows
    return {
        words: paragraphs(
            breakdownTable('Team', parts.slice(0, limits.rows)),
            unlisted > 0 && `${unlisted} more teams are not listed.`,
            isDrawn &&
                `The bars tell how many key results each team has done${undrawn > 0 ? `; of ${measured.length} teams, they are those with the most key results` : ''}.`
        ),
        chart: isDrawn
            ? {
                  chart: 'bar',
                  data: bars.map(({ choice, tally }) => ({
                      team: plain(choice.label, longestName),
                      done: tally.done
                  })),
                  series: [
                      {
                          dataKey: 'done',
                          name: 'Key results done',
                          fill: stateColours.done,
                          linkURLs: bars.map(({ address }) => address)
                      }
                  ],
                  xAxis: { dataKey: 'team', type: 'category' }
              }
            : undefined
    }
}
