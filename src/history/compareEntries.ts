import type { Delivery } from '../model/plan'
import type { FactChange } from './change'
import type { Entry } from './entry'
import { formatTime } from './formatTime'
import { toldState } from './toldState'

/** Words without what reformatting changes: white space, quotes, dashes, a full stop at the end. */
const plain = (text: string): string =>
    withoutStops(
        text
            .normalize('NFC')
            .replace(/[‘’]/g, "'")
            .replace(/[“”]/g, '"')
            .replace(/[–—]/g, '-')
            .replace(/\s+/g, ' ')
            .trim()
    )

/** Without full stops at the end. Step by step: an expression would begin anew at each stop within the text. */
function withoutStops(text: string): string {
    let end = text.length
    while (end > 0 && '.; '.includes(text.charAt(end - 1))) {
        end--
    }
    return text.slice(0, end)
}

/** Where the time of something ends, as a number that grows with time; `undefined` where it has no quarter or day. */
function endOf(delivery: Delivery | undefined): number | undefined {
    const quarter = delivery?.through ?? delivery?.quarter
    return quarter && quarter.year * 4 + quarter.quarter + (delivery?.orLater ? 0.5 : 0)
}

function isLater(before: Entry, after: Entry): boolean {
    const [one, other] = [endOf(before.delivery), endOf(after.delivery)]
    const isSameEra = before.delivery?.quarter?.era === after.delivery?.quarter?.era
    return one !== undefined && other !== undefined && isSameEra && other > one
}

/** What two versions tell differently of the same thing, the weightiest first; none where only its form or place changed. */
export function compareEntries(before: Entry, after: Entry): readonly FactChange[] {
    const changes: FactChange[] = []
    const compare = (fact: FactChange['fact'], one: string | undefined, other: string | undefined): void => {
        if (plain(one ?? '') !== plain(other ?? '')) {
            changes.push({
                fact,
                ...(one && { before: one }),
                ...(other && { after: other }),
                ...(fact === 'quarter' && isLater(before, after) && { slipped: true })
            })
        }
    }
    compare('status', toldState(before), toldState(after))
    // What is due with its aim is told there
    if (!(before.dueWithAim && after.dueWithAim)) {
        compare('quarter', formatTime(before.delivery), formatTime(after.delivery))
    }
    compare('title', before.title, after.title)
    compare('target', before.target, after.target)
    compare('result', before.result, after.result)
    compare('goalArea', before.goalArea, after.goalArea)
    compare('team', before.team, after.team)
    compare('owner', before.owner, after.owner)
    return changes
}
