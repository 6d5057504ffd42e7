import type { CalendarDate } from '../../../model/quarter'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { askMoves, stepsPerRequest } from './askMoves'
import { askTexts, textsPerRequest, type PageAt } from './askTexts'
import { insistOnRepository } from './insistOnRepository'
import { askVersions, pagesPerRequest, type PageCommit, type PageHistory } from './askVersions'
import { createBudget } from './createBudget'

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

/** Pages whose history is wanted. */
export interface WantedPages {
    readonly repository: string
    /** the full id of the commit at which they stand */
    readonly commit: string
    readonly paths: readonly string[]
    /** Which pages a commit had that may be gone by now; one request. */
    readonly pagesAt: (commit: string, request: RequestGraphQL) => Promise<readonly string[]>
}

/**
 * Load the versions of pages: the commits that changed them up to the one at which they stand, also at the places where they
 * stood before they were moved, and those of pages that stood beside them and are gone.
 */
export async function loadVersions(
    { repository, commit, paths, pagesAt }: WantedPages,
    ask: RequestGraphQL,
    limits: HistoryLimits = usualLimits
): Promise<LoadedVersions> {
    const budget = createBudget(insistOnRepository(ask), limits.requests)
    /** requests that the texts will take at most */
    const kept = Math.min(Math.ceil(limits.texts / textsPerRequest), Math.floor(limits.requests / 2))
    const spare = (): number => Math.max(0, budget.left() - kept)
    const histories: PageHistory[] = []
    const known = new Set<string>()
    let isCut = false

    const follow = async (revision: string, wanted: readonly string[]): Promise<readonly PageHistory[]> => {
        const unknown = wanted.filter(path => !known.has(path))
        const within = unknown.slice(0, spare() * pagesPerRequest)
        isCut ||= within.length < unknown.length
        within.forEach(path => known.add(path))
        const found = await askVersions(repository, revision, within, limits.commits, budget.request)
        histories.push(...found)
        return found
    }

    const standing = await follow(commit, paths)
    const oldest = standing.flatMap(({ commits }) => commits).reduce(olderOf, undefined)
    const maySearch = spare() > 1
    isCut ||= !maySearch
    const gone = oldest && maySearch ? await pagesAt(oldest.oid, budget.request) : []
    let started = [...standing, ...(await follow(commit, gone))]
    for (let move = 0; move < limits.moves && started.length > 0; move++) {
        const steps = firstSteps(started)
        const within = steps.slice(0, Math.max(0, spare() - 1) * stepsPerRequest)
        isCut ||= within.length < steps.length
        const left = await askMoves(repository, within, budget.request)
        // From the commit that took them away: it tells that they went
        started = (await Promise.all([...left].map(([oid, olds]) => follow(oid, olds)))).flat()
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
    const within = takeWhole(wanted, Math.min(limits.texts, budget.left() * textsPerRequest))
    const texts = await askTexts(repository, within, budget.request)
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
        isCut: isCut || within.length < wanted.flat().length || histories.some(({ hasMore }) => hasMore)
    }
}

const olderOf = (one: PageCommit | undefined, other: PageCommit): PageCommit =>
    one && Date.parse(one.committedAt) <= Date.parse(other.committedAt) ? one : other

/** The commits that made pages, each with the one before it: what they took away elsewhere may be those pages. */
function firstSteps(histories: readonly PageHistory[]): readonly { readonly oid: string; readonly parent: string }[] {
    const firsts = new Map<string, string>()
    for (const { commits, hasMore } of histories) {
        const first = commits.at(-1)
        const [parent] = first?.parents ?? []
        if (first && parent !== undefined && !hasMore) {
            firsts.set(first.oid, parent)
        }
    }
    return [...firsts].map(([oid, parent]) => ({ oid, parent }))
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
