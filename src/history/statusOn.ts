import type { CalendarDate } from '../model/quarter'
import type { State } from '../model/status'
import type { FactChange } from './change'
import { toldState } from './toldState'
import type { Trace } from './trace'

const statusIn = (facts: readonly FactChange[]): FactChange | undefined => facts.find(({ fact }) => fact === 'status')

/** How something was told to stand at the end of a day; `undefined` where it was not there, or no page said. */
export function statusOn({ entry, since, checkIns, gone }: Trace, day: CalendarDate): State | undefined {
    if (since.day > day || (gone && gone.day <= day)) {
        return undefined
    }
    const changes = checkIns.flatMap(({ version, facts }) => {
        const change = statusIn(facts)
        return change ? [{ day: version.day, change }] : []
    })
    const last = changes.findLast(one => one.day <= day)
    const [first] = changes
    const told = last ? last.change.after : first ? first.change.before : toldState(entry)
    return told as State | undefined
}
