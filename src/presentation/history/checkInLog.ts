import type { Trace } from '../../history/trace'
import { describeFact } from '../changes/describeChange'
import { count } from '../count'
import { commas, link, list, phrase, text, type Markdown } from '../markdown'
import type { View } from '../view'

/** Check-ins that are told; the newest. */
const most = 12

/** How often a quarter moved to a later one: “slipped twice: FY22 Q2 → FY22 Q4”; `undefined` where it never did. */
export function describeSlips({ checkIns }: Trace): string | undefined {
    const slips = checkIns.flatMap(({ facts }) => facts.filter(({ slipped }) => slipped))
    const [first, last] = [slips[0], slips.at(-1)]
    return first && last
        ? `slipped ${count(slips.length, 'time')}: ${first.before ?? ''} → ${last.after ?? ''}`
        : undefined
}

/** What became of an entry, newest first: each commit that changed what is told, with the day and a link to the row as it stood then. */
export function checkInLog({ since, checkIns }: Trace, isCut: boolean, { links }: View): Markdown {
    const shown = checkIns.toReversed().slice(0, most)
    return list([
        ...shown.map(({ version, location, facts }) =>
            commas(link(version.day, links.source(location)), ...facts.map(fact => text(describeFact(fact), 240)))
        ),
        ...(checkIns.length > most ? [`${checkIns.length - most} more before`] : []),
        phrase`${isCut ? 'told the same or not looked at before' : 'written'} ${since.day}${since.subject === undefined ? '' : phrase` (${text(since.subject, 80)})`}`
    ])
}
