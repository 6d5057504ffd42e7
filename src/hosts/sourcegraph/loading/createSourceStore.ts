import { BehaviorSubject, filter, firstValueFrom, Subject, takeUntil, type Observable } from 'rxjs'
import type { Page } from '../../../model/page'
import { messageOf } from '../../messageOf'
import type { Source } from '../readSettings'
import { sliced } from '../sliced'
import { SourceError } from './askCommit'
import { createQueue } from '../../createQueue'
import { joinRequests } from './joinRequests'
import { loadSource, type LoadedSource, type Step } from './loadSource'
import { parsePages, type ReadPage } from './parsePages'
import type { RequestGraphQL } from './requestGraphQL'
import { readingOf, type SourceState } from './sourceState'

/** What is known of sources, and how to know more. */
export interface SourceStore {
    stateOf(source: Source): SourceState
    /** Read a source, or wait for the reading that goes on already. Never rejects: how it went is its state. */
    read(source: Source): Promise<void>
    /** Says which source has another state. */
    readonly changes: Observable<Source>
    /** Says how far a source is that is being read; it is the one that its state names. */
    readonly steps: Observable<Step & { readonly source: Source }>
    /** Forget what is known of other sources, but for a few that these took the place of last. */
    keep(sources: readonly Source[]): void
    /** Ask for nothing any more. */
    close(): void
}

/** Sources read at a time. */
const mostAtOnce = 3

/** Sources that are remembered though they are not asked for any more: the reader comes back. */
const mostRemembered = 5

interface Entry {
    readonly source: Source
    state: SourceState
    loaded?: LoadedSource
    running?: Promise<void>
}

const keyOf = ({ repository, revision, paths, isDiscovered }: Source): string =>
    JSON.stringify([repository, revision, paths, isDiscovered])

function describe(error: unknown, { isDiscovered }: Source): string {
    if (!(error instanceof SourceError)) {
        return `the request failed: ${messageOf(error)}`
    }
    return error.isName && !isDiscovered ? `${error.message} Check its name in \`okrLens.sources\`.` : error.message
}

/** Remember what is read of sources: of one that still stands at the same commit nothing is read again. */
export function createSourceStore(request: RequestGraphQL, now: () => number): SourceStore {
    const entries = new Map<string, Entry>()
    const changes = new Subject<Source>()
    const steps = new Subject<Step & { readonly source: Source }>()
    const inQueue = createQueue(mostAtOnce)
    const closed = new BehaviorSubject(false)
    const ask = joinRequests((query, variables) =>
        closed.value ? Promise.reject(new Error('it is not needed any more')) : request(query, variables)
    )

    const entryOf = (source: Source): Entry => {
        const key = keyOf(source)
        const entry = entries.get(key) ?? { source, state: { state: 'loading', source } }
        entries.set(key, entry)
        return entry
    }
    const parsed = (pages: readonly Page[], before?: readonly ReadPage[]): Promise<readonly ReadPage[]> =>
        firstValueFrom(sliced(() => parsePages(pages, before)).pipe(takeUntil(closed.pipe(filter(Boolean)))))
    const load = async (entry: Entry): Promise<void> => {
        const { source } = entry
        const last = readingOf(entry.state)
        try {
            const loaded = await loadSource(source, ask, {
                ...(entry.loaded && { before: entry.loaded }),
                onStep: step => steps.next({ ...step, source })
            })
            const isSame = last && loaded === entry.loaded
            entry.loaded = loaded
            entry.state = {
                state: 'read',
                source,
                commit: loaded.commit,
                readAt: now(),
                pages: isSame ? last.pages : await parsed(loaded.pages, last?.pages),
                leftOut: loaded.leftOut,
                problems: loaded.problems
            }
        } catch (error) {
            const problem = describe(error, source)
            entry.state = { state: 'failed', source, problem, failedAt: now(), ...(last && { last }) }
        }
    }
    const read = (source: Source): Promise<void> => {
        const entry = entryOf(source)
        entry.running ??= inQueue(() => load(entry)).finally(() => {
            delete entry.running
            changes.next(entry.source)
        })
        return entry.running
    }

    return {
        stateOf: source => entryOf(source).state,
        read,
        changes,
        steps,
        keep: sources => {
            for (const source of sources) {
                const entry = entryOf(source)
                entries.delete(keyOf(source))
                entries.set(keyOf(source), entry)
            }
            for (const key of [...entries.keys()].slice(0, -(sources.length + mostRemembered))) {
                entries.delete(key)
            }
        },
        close: () => {
            closed.next(true)
        }
    }
}
