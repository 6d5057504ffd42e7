import { stateColours } from '../chartColours'
import { link, table, type Markdown } from '../markdown'
import { describeState, states } from '../status'
import type { Tally } from '../tally/tally'
import type { View } from '../view'
import type { PieChart } from '../viewPage'
import { addressOf } from './addressOf'
import type { DashboardFilter, Facet } from './facet'

/** How key results stand, in words and as a pie whose slices lead to each status. */
export interface StatusSection {
    readonly words: Markdown | undefined
    readonly chart: PieChart | undefined
}

export function statusSection(
    { states: counted, total }: Tally,
    facet: Facet,
    filter: DashboardFilter,
    view: View
): StatusSection {
    const rows = counted.map(({ state, count }) => ({
        state,
        count,
        name: states[state].word,
        fill: stateColours[state],
        link: addressOf(
            view,
            filter,
            'status',
            facet.choices.find(({ value }) => value === state)
        )
    }))
    return {
        words: table(
            ['Status', 'Key results'],
            rows.map(({ state, count, link: address }) => [link(describeState(state), address), count])
        ),
        chart:
            total === 0
                ? undefined
                : {
                      chart: 'pie',
                      pies: [
                          {
                              data: rows.map(({ name, count, fill, link }) => ({ name, count, fill, link })),
                              dataKey: 'count',
                              nameKey: 'name',
                              fillKey: 'fill',
                              linkURLKey: 'link'
                          }
                      ]
                  }
    }
}
