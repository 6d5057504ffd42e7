import type { Plan } from '../model/plan'
import { compareEntries } from './compareEntries'
import { entriesOf, type Entry } from './entry'
import { pairEntries } from './pairEntries'
import type { Trace, Version } from './trace'

/**
 * Follow every entry through the versions of its pages, also where it moves to another place or page within one commit.
 *
 * @param versions oldest first, each with the pages that its commit touched
 * @returns a trace of each entry there ever was, in the order in which they were told of first
 */
export function traceEntries(versions: readonly Version[]): readonly Trace[] {
    const traces: Trace[] = []
    /** what the pages tell now, with where its trace stands */
    const pages = new Map<string, readonly Entry[]>()
    const places = new Map<Entry, number>()

    for (const version of versions) {
        const before = [...version.pages.keys()].flatMap(path => pages.get(path) ?? [])
        const after = [...version.pages].flatMap(([path, plan]) => enter(pages, path, plan))
        for (const pair of pairEntries(before, after)) {
            const place = pair.before && places.get(pair.before)
            if (pair.before) {
                places.delete(pair.before)
            }
            if (!pair.after) {
                traces[place!] = { ...traces[place!]!, gone: version }
            } else if (place === undefined) {
                places.set(pair.after, traces.length)
                traces.push({ entry: pair.after, since: version, checkIns: [] })
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
        }
    }
    return traces
}

/** Keep what a page tells now. */
function enter(pages: Map<string, readonly Entry[]>, path: string, plan: Plan | undefined): readonly Entry[] {
    const entries = plan ? entriesOf(plan, path) : []
    pages.set(path, entries)
    return entries
}
