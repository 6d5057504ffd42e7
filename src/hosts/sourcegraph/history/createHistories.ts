import { BehaviorSubject, type Observable } from 'rxjs'
import { createHistory, type History } from '../../../history/createHistory'
import type { Version } from '../../../history/trace'
import { messageOf } from '../../messageOf'
import type { LoadState } from '../loading/loadState'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { readingOf } from '../loading/sourceState'
import { loadHistory } from './loadHistory'
import { pageOf } from './pageOf'

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

/** @param now milliseconds since 1970 */
export function createHistories(request: RequestGraphQL, now: () => number): Histories {
    const states = new BehaviorSubject<HistoryState>({ kind: 'unknown' })
    let wanted = ''
    let isClosed = false
    const ask: RequestGraphQL = (query, variables) =>
        isClosed ? Promise.reject(new Error('it is not needed any more')) : request(query, variables)

    const load = async ({ sources }: LoadState, key: string): Promise<void> => {
        const before = states.value
        states.next({ kind: 'loading', ...('history' in before && before.history && { history: before.history }) })
        const loaded: Loaded[] = []
        // One source after the other: nobody waits for it
        for (const state of sources) {
            const { source } = state
            const reading = readingOf(state)
            if (reading) {
                loaded.push(
                    await loadHistory(source, reading, ask, now).catch((error: unknown) => ({
                        versions: [],
                        isCut: true,
                        problem: `The history of ${source.repository} could not be read: ${messageOf(error)}`
                    }))
                )
            }
        }
        if (wanted === key && !isClosed) {
            const versions = loaded.flatMap(one => one.versions)
            const isCut = loaded.some(one => one.isCut)
            states.next({
                kind: 'known',
                history: createHistory(versions, pageOf, isCut),
                problems: loaded.flatMap(({ problem }) => problem ?? [])
            })
        }
    }
    return {
        states,
        want: state => {
            const key = JSON.stringify(
                state.sources.map(one => [one.source.repository, one.source.paths, readingOf(one)?.commit])
            )
            if (state.isSettled && key !== wanted) {
                wanted = key
                void load(state, key)
            }
        },
        unsubscribe: () => {
            isClosed = true
        }
    }
}
