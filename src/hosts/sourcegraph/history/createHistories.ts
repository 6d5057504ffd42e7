import { BehaviorSubject, filter, lastValueFrom, takeUntil, type Observable } from 'rxjs'
import { createHistory, type History } from '../../../history/createHistory'
import type { Version } from '../../../history/trace'
import type { LoadState } from '../loading/loadState'
import { problemOf } from '../loading/explainFailure'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { readingOf, type Reading } from '../loading/sourceState'
import { keepLatest } from '../keepLatest'
import type { Source } from '../readSettings'
import { loadHistory } from './loadHistory'
import { sliced } from '../sliced'
import { pageOf } from './pageOf'
import { planReader } from './planReader'

/** What is known of how pages came to say what they say. */
export type HistoryState =
    | { readonly kind: 'unknown' }
    | { readonly kind: 'loading'; readonly history?: History }
    | { readonly kind: 'known'; readonly history: History; readonly problems: readonly string[] }

/** The history of what is loaded: asked for when somebody looks, once for every commit, never during a hover. */
export interface Histories {
    readonly states: Observable<HistoryState>
    /** Load the history of what is loaded, where that is not known or being loaded already. */
    want(state: LoadState): void
    /** Ask for nothing any more. */
    unsubscribe(): void
}

interface Loaded {
    readonly versions: readonly Version[]
    readonly isCut: boolean
    readonly problem?: string
}

/** Histories of sources that are remembered, at least. */
const mostRemembered = 5

/** Milliseconds after which a history that could not be read may be asked for again. */
const pause = 900_000

interface Wanted {
    readonly sources: LoadState['sources']
    readonly key: string
}

/**
 * One history is read at a time, of what is wanted last; that of a source stays while it stands at its commit.
 *
 * @param now milliseconds since 1970
 */
export function createHistories(request: RequestGraphQL, now: () => number): Histories {
    const states = new BehaviorSubject<HistoryState>({ kind: 'unknown' })
    const known = new Map<string, Loaded>()
    let wanted: Wanted | undefined
    let isRunning = false
    let failedAt: number | undefined
    const closed = new BehaviorSubject(false)
    const ask: RequestGraphQL = (query, variables) =>
        closed.value ? Promise.reject(new Error('it is not needed any more')) : request(query, variables)

    const historyOf = async (source: Source, reading: Reading): Promise<Loaded> => {
        const key = keyOf(source, reading)
        const before = known.get(key)
        const loaded =
            before ??
            (await loadHistory(source, reading, ask).catch((error: unknown) => ({
                versions: [],
                isCut: true,
                problem: `The history of ${source.repository} could not be read: ${problemOf(error)}`
            })))
        known.delete(key)
        if (!('problem' in loaded)) {
            known.set(key, loaded)
        }
        return loaded
    }
    const load = async (asked: Wanted): Promise<void> => {
        const before = states.value
        states.next({ kind: 'loading', ...('history' in before && before.history && { history: before.history }) })
        const loaded: Loaded[] = []
        // One source after the other: nobody waits for it
        for (const state of asked.sources) {
            const reading = readingOf(state)
            if (reading && wanted === asked && !closed.value) {
                loaded.push(await historyOf(state.source, reading))
            }
        }
        keepLatest(known, Math.max(mostRemembered, asked.sources.length))
        if (wanted === asked && !closed.value) {
            const versions = loaded.flatMap(one => one.versions)
            const isCut = loaded.some(one => one.isCut)
            const problems = loaded.flatMap(({ problem }) => problem ?? [])
            failedAt = problems.length > 0 ? now() : undefined
            const history = await lastValueFrom(
                sliced(() => createHistory(versions, pageOf, isCut, planReader(asked.sources))).pipe(
                    takeUntil(closed.pipe(filter(Boolean)))
                ),
                { defaultValue: undefined }
            )
            if (history && wanted === asked) {
                states.next({ kind: 'known', history, problems })
            }
        }
    }
    const run = async (): Promise<void> => {
        isRunning = true
        for (let done: Wanted | undefined; wanted && wanted !== done && !closed.value;) {
            done = wanted
            await load(done)
        }
        isRunning = false
    }
    return {
        states,
        want: ({ sources, isSettled }) => {
            const key = JSON.stringify(sources.map(state => [keyOf(state.source, readingOf(state))]))
            const isOver = failedAt !== undefined && now() - failedAt >= pause
            if (isSettled && (key !== wanted?.key || isOver)) {
                failedAt = undefined
                wanted = { sources, key }
                if (!isRunning) {
                    void run()
                }
            }
        },
        unsubscribe: () => {
            closed.next(true)
        }
    }
}

/** What a history depends on. */
const keyOf = ({ repository, paths }: Source, reading?: Reading): string =>
    JSON.stringify([repository, paths, reading?.commit, reading?.pages.length])
