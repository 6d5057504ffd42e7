import type { Page } from '../model/page'
import { inSteps, type Stepwise } from '../model/stepwise'
import { compareEntries } from './compareEntries'
import { entriesOf, type Entry } from './entry'
import { pairEntries } from './pairEntries'
import { readPlan, type ReadPlan } from './readPlan'
import type { Trace, Version } from './trace'

/** What most traces have of check-ins. */
const none: readonly never[] = []

/**
 * Follow every entry through the versions of its pages, also where it moves to another place or page within one commit; in steps.
 *
 * @param versions oldest first, each with the pages that its commit touched
 * @returns a trace of each entry there ever was, in the order in which they were told of first
 */
export function* traceEntries(versions: readonly Version[], read: ReadPlan = readPlan): Stepwise<readonly Trace[]> {
    const traces: Trace[] = []
    /** what the pages tell now, with where its trace stands */
    const pages = new Map<string, readonly Entry[]>()
    const places = new Map<Entry, number>()

    for (const version of versions) {
        const before = [...version.pages.keys()].flatMap(path => pages.get(path) ?? [])
        const after: Entry[] = []
        for (const [path, page] of version.pages) {
            const entries = yield* entriesAt(path, page, read)
            pages.set(path, entries)
            entries.forEach(entry => after.push(entry))
            yield
        }
        yield* inSteps(yield* pairEntries(before, after), pair => {
            const place = pair.before && places.get(pair.before)
            if (pair.before) {
                places.delete(pair.before)
            }
            if (!pair.after) {
                traces[place!] = { ...traces[place!]!, gone: version }
            } else if (place === undefined) {
                places.set(pair.after, traces.length)
                traces.push({ entry: pair.after, since: version, checkIns: none })
            } else {
                const facts = compareEntries(pair.before!, pair.after)
                const trace = traces[place]!
                const checkIns =
                    facts.length > 0
                        ? [...trace.checkIns, { version, location: pair.after.location, facts }]
                        : trace.checkIns
                places.set(pair.after, place)
                traces[place] = { ...trace, entry: pair.after, checkIns }
            }
        })
    }
    return traces
}

/** What a page tells; nothing where it was deleted. */
function* entriesAt(path: string, page: Page | undefined, read: ReadPlan): Stepwise<readonly Entry[]> {
    return page ? entriesOf(yield* read(page), path) : []
}
