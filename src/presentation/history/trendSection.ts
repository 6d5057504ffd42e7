import { statusOn } from '../../history/statusOn'
import type { Trace } from '../../history/trace'
import type { LinkedKeyResult } from '../../model/portfolio'
import type { CalendarDate } from '../../model/quarter'
import { count } from '../count'
import { keyResultLines } from '../keyResultLines'
import { link, list, paragraphs, phrase, text, type Markdown } from '../markdown'
import type { View } from '../view'
import type { LineChart } from '../viewPage'
import { describeSlips } from './checkInLog'

/** Days that are drawn and slips that are listed, the latest. */
const limits = { days: 60, slips: 20 }

/** The places at which a trace was told, by the day on which it was told so. */
const placesOf = ({
    entry,
    since,
    checkIns
}: Trace): readonly (readonly [CalendarDate, Trace['entry']['location']])[] => [
    // What was told first may stand elsewhere by now; the first change tells the nearest place that is known
    [since.day, checkIns.length === 0 ? entry.location : checkIns[0]!.location],
    ...checkIns.map(({ version, location }) => [version.day, location] as const)
]

/** How key results moved, in words and as lines over the days on which anything changed, each leading to what the pages told then. */
export function trendSection(
    keyResults: readonly LinkedKeyResult[],
    { history, links }: View
): { readonly words: Markdown; readonly chart: LineChart | undefined } | undefined {
    const traces = keyResults.flatMap(({ location }) => history?.traceAt(location) ?? [])
    const places = new Map(traces.flatMap(placesOf))
    const days = [...places.keys()].sort().slice(-limits.days)
    const [first] = days
    if (first === undefined) {
        return undefined
    }
    const chart = keyResultLines(
        days.map(day => {
            const states = traces.flatMap(trace => statusOn(trace, day) ?? [])
            return {
                time: Date.parse(day),
                total: states.length,
                done: states.filter(state => state === 'done').length,
                unrecorded: states.filter(state => state === 'unrecorded').length,
                address: links.source(places.get(day)!) ?? ''
            }
        })
    )
    const since = history?.isCut ? `${first}, as far back as was looked` : first
    return {
        words: chart
            ? phrase`How these key results moved since ${since}, on the ${count(days.length, 'day')} when what is told of them changed.`
            : phrase`Nothing that is told of these key results has changed since ${since}.`,
        chart
    }
}

/** What slipped to a later quarter, by how often; `undefined` where nothing did, or no history is known. */
export function slippedRows({ history, links }: View): Markdown | undefined {
    const slipped = (history?.traces ?? []).flatMap(trace => {
        const told = trace.gone ? undefined : describeSlips(trace)
        const { entry, checkIns } = trace
        const [latest] = checkIns.toReversed().filter(({ facts }) => facts.some(fact => fact.slipped))
        return told !== undefined && latest
            ? [
                  phrase`${link(text(entry.title, 160), links.source(latest.location))}: ${told}, last ${latest.version.day}`
              ]
            : []
    })
    return slipped.length === 0
        ? undefined
        : paragraphs(
              list(slipped.slice(0, limits.slips)),
              slipped.length > limits.slips && `${slipped.length - limits.slips} more have slipped.`
          )
}
