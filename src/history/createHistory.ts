import type { SourceLocation } from '../model/location'
import type { CalendarDate } from '../model/quarter'
import { inSteps, type Stepwise } from '../model/stepwise'
import type { ReadPlan } from './readPlan'
import type { Trace, Version } from './trace'
import { traceEntries } from './traceEntries'

/** What became of all entries of some pages. */
export interface History {
    /** oldest first */
    readonly versions: readonly Version[]
    readonly traces: readonly Trace[]
    /** whether older versions were left out: what seems to be written first then may be older */
    readonly isCut: boolean
    /** The trace of what is written at a place of the newest version; `undefined` where nothing starts on its line. */
    readonly traceAt: (location: SourceLocation) => Trace | undefined
    /** When the page at an address last changed in any way. */
    readonly changedOn: (uri: string) => CalendarDate | undefined
}

/**
 * Follow everything through the versions of its pages, in steps.
 *
 * @param pageOf the path by which versions know the page at an address, whatever commit the address names
 */
export function* createHistory(
    versions: readonly Version[],
    pageOf: (uri: string) => string | undefined,
    isCut = false,
    read?: ReadPlan
): Stepwise<History> {
    const traces = yield* traceEntries(versions, read)
    /** addresses are asked for once for each row of a page */
    const names = new Map<string, string | undefined>()
    const nameOf = (uri: string): string | undefined => {
        if (!names.has(uri)) {
            names.set(uri, pageOf(uri))
        }
        return names.get(uri)
    }
    /** by page and line */
    const places = new Map<string, Map<number, Trace>>()
    yield* inSteps(traces, trace => {
        const { page, location } = trace.entry
        // Of several that start on a line, the first is the aim
        const { line } = location.range.start
        const ofPage = places.get(page) ?? new Map<number, Trace>()
        if (!trace.gone && !ofPage.has(line)) {
            places.set(page, ofPage.set(line, trace))
        }
    })
    const days = new Map(versions.flatMap(({ day, pages }) => [...pages.keys()].map(page => [page, day] as const)))
    return {
        versions,
        traces,
        isCut,
        traceAt: location => {
            const page = nameOf(location.uri)
            return page === undefined ? undefined : places.get(page)?.get(location.range.start.line)
        },
        changedOn: uri => days.get(nameOf(uri) ?? '')
    }
}
