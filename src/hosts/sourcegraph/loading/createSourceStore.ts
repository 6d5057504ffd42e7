import { BehaviorSubject, filter, firstValueFrom, Subject, takeUntil, type Observable } from 'rxjs'
import type { Page } from '../../../model/page'
import { createQueue } from '../../createQueue'
import { keepLatest } from '../keepLatest'
import type { Source } from '../readSettings'
import { sliced } from '../sliced'
import type { After } from '../timers'
import { SourceError } from './askCommit'
import { createRetries } from './createRetries'
import { problemOf } from './explainFailure'
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

/** Milliseconds after which a source that is read for the first time is slow: nobody waits for it any longer. */
export const patience = 3000

/** Sources that are remembered, at least, though they are not asked for any more: the reader comes back. */
const mostRemembered = 5

interface Entry {
    readonly source: Source
    state: SourceState
    loaded?: LoadedSource
    running?: Promise<void>
}

const keyOf = ({ repository, revision, paths, isDiscovered }: Source): string =>
    JSON.stringify([repository, revision, paths, isDiscovered])

function describe(error: unknown, { isDiscovered, revision }: Source): string {
    const message = problemOf(error)
    const suspect = error instanceof SourceError ? error.suspect : undefined
    if (suspect === 'name' && !isDiscovered) {
        return `${message} Check its name in \`okrLens.sources\`.`
    }
    return suspect === 'revision' && revision !== undefined
        ? `${message} Check the revision in \`okrLens.sources\`.`
        : message
}

/** Whether a failure may pass while the settings stay; that nobody's repository is known here is none worth a thought. */
const mayPass = (error: unknown, { isDiscovered }: Source): boolean =>
    !(error instanceof SourceError) || (error.suspect !== 'paths' && !(error.suspect === 'name' && isDiscovered))

/**
 * Remember what is read of sources: of one that still stands at the same commit nothing is read again. What could not be had
 * of those that are kept is asked for again by itself a few times: see `retryDelays`.
 *
 * @param now milliseconds since 1970
 * @param random 0 up to, not including, 1
 */
export function createSourceStore(
    request: RequestGraphQL,
    now: () => number,
    after: After,
    random: () => number
): SourceStore {
    const entries = new Map<string, Entry>()
    const changes = new Subject<Source>()
    const steps = new Subject<Step & { readonly source: Source }>()
    const inQueue = createQueue(mostAtOnce)
    const closed = new BehaviorSubject(false)
    const retries = createRetries<Source>(source => void read(source), after, random)
    let keptBefore = 0
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
            entry.state = {
                state: 'read',
                source,
                commit: loaded.commit,
                readAt: now(),
                pages: isSame ? last.pages : await parsed(loaded.pages, last?.pages),
                leftOut: loaded.leftOut,
                problems: loaded.problems,
                isAskedAgain: !loaded.isWhole && retries.failed(source)
            }
            entry.loaded = loaded
            if (loaded.isWhole) {
                retries.recovered(source)
            }
        } catch (error) {
            entry.state = {
                state: 'failed',
                source,
                problem: describe(error, source),
                failedAt: now(),
                isAskedAgain: mayPass(error, source) && retries.failed(source),
                ...(last && { last })
            }
        }
    }
    /** Wait for a reading, but let others go on when it is slow. */
    const waitFor = (entry: Entry, reading: Promise<void>): Promise<void> =>
        new Promise(resolve => {
            const cancel = after(patience, () => {
                if (entry.state.state === 'loading') {
                    entry.state = { ...entry.state, isSlow: true }
                    changes.next(entry.source)
                }
                resolve()
            })
            void reading.finally(() => {
                cancel()
                resolve()
            })
        })
    const read = (source: Source): Promise<void> => {
        const entry = entryOf(source)
        entry.running ??= new Promise<void>(resolve => {
            void inQueue(() => {
                const reading = load(entry)
                const waited = waitFor(entry, reading)
                void reading.finally(() => {
                    delete entry.running
                    changes.next(entry.source)
                    resolve()
                })
                return waited
            })
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
            // Of a list that comes and goes nothing is read anew
            const remembered = Math.max(mostRemembered, keptBefore)
            keepLatest(entries, sources.length + remembered)
            keptBefore = sources.length
            retries.keep(sources.map(source => entryOf(source).source))
        },
        close: () => {
            closed.next(true)
            retries.keep([])
        }
    }
}
