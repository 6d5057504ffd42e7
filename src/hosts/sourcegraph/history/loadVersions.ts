import type { CalendarDate } from '../../../model/quarter'
import type { RequestGraphQL } from '../loadSource'
import { askMoves } from './askMoves'
import { askTexts, type PageAt } from './askTexts'
import { askVersions, type PageCommit, type PageHistory } from './askVersions'

/** How much of a history is asked for at most. */
export interface HistoryLimits {
    /** requests in all */
    readonly requests: number
    /** commits of one page */
    readonly commits: number
    /** texts in all; the newest commits come first */
    readonly texts: number
    /** how often a page that moved is looked for at its place before */
    readonly moves: number
}

export const usualLimits: HistoryLimits = { requests: 24, commits: 40, texts: 600, moves: 3 }

/** A commit with the texts of the pages that it touched; `undefined`: the page was deleted. */
export interface TextVersion {
    readonly commit: string
    readonly day: CalendarDate
    readonly subject: string
    readonly texts: ReadonlyMap<string, string | undefined>
}

export interface LoadedVersions {
    /** oldest first */
    readonly versions: readonly TextVersion[]
    /** whether older commits were left out, to stay within the limits */
    readonly isCut: boolean
}

/** Count requests, and refuse those beyond the limit. */
function limited(request: RequestGraphQL, most: number): RequestGraphQL {
    let sent = 0
    return (query, variables) =>
        sent++ < most
            ? request(query, variables)
            : Promise.reject(new Error(`more than ${most} requests would be needed`))
}

/** The first lists, as long as all of them together hold no more than so many. */
function takeWhole<T>(lists: readonly (readonly T[])[], most: number): readonly T[] {
    const taken: T[] = []
    for (const list of lists) {
        if (taken.length + list.length > most) {
            break
        }
        taken.push(...list)
    }
    return taken
}

/**
 * Load the versions of pages: the commits that changed them up to one commit, also at the places where they stood before they
 * were moved, and those of pages that stood beside them and are gone.
 *
 * @param paths the pages as they stand at `commit`
 * @param gone pages that the commit has no more, as far as the caller knows
 */
export async function loadVersions(
    { repository, commit, paths, gone = [] }: { readonly repository: string; readonly commit: string; readonly paths: readonly string[]; readonly gone?: readonly string[] }, // prettier-ignore
    ask: RequestGraphQL,
    limits: HistoryLimits = usualLimits
): Promise<LoadedVersions> {
    const request = limited(ask, limits.requests)
    const histories: PageHistory[] = [
        ...(await askVersions(repository, commit, [...paths, ...gone], limits.commits, request))
    ]
    const known = new Set([...paths, ...gone])
    let started = histories
    for (let move = 0; move < limits.moves && started.length > 0; move++) {
        // What a page's first commit took away elsewhere may be that page
        const firsts = new Map(
            started.flatMap(({ commits, hasMore }) => {
                const first = commits.at(-1)
                return first && !hasMore && first.parents[0] !== undefined ? [[first.oid, first] as const] : []
            })
        )
        const steps = [...firsts.values()].map(({ oid, parents: [parent = ''] }) => ({ oid, parent }))
        const left = await askMoves(repository, steps, request)
        const before: PageHistory[] = []
        for (const [oid, olds] of left) {
            const found = olds.filter(path => !known.has(path))
            found.forEach(path => known.add(path))
            // From the commit that took them away: it tells that they went
            before.push(...(await askVersions(repository, oid, found, limits.commits, request)))
        }
        histories.push(...before)
        started = before
    }

    const commits = new Map<string, PageCommit>()
    const touched = new Map<string, Set<string>>()
    for (const { path, commits: ofPage } of histories) {
        for (const one of ofPage) {
            commits.set(one.oid, one)
            touched.set(one.oid, (touched.get(one.oid) ?? new Set()).add(path))
        }
    }
    const newestFirst = [...commits.values()].sort((one, other) => Date.parse(other.committedAt) - Date.parse(one.committedAt)) // prettier-ignore
    const wanted = newestFirst.map(({ oid }) => [...touched.get(oid)!].map((path): PageAt => ({ oid, path })))
    const within = takeWhole(wanted, limits.texts)
    const texts = await askTexts(repository, within, request)
    const byCommit = new Map<string, Map<string, string | undefined>>()
    within.forEach(({ oid, path }, index) => {
        const ofCommit = byCommit.get(oid) ?? new Map<string, string | undefined>()
        byCommit.set(oid, ofCommit.set(path, texts[index]))
    })
    return {
        versions: newestFirst
            .filter(({ oid }) => byCommit.has(oid))
            .reverse()
            .map(({ oid, subject, writtenAt }) => ({
                commit: oid,
                // The day of the author, wherever that was
                day: writtenAt.slice(0, 10),
                subject,
                texts: byCommit.get(oid)!
            })),
        isCut: within.length < wanted.flat().length || histories.some(({ hasMore }) => hasMore)
    }
}
