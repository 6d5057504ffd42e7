import { EMPTY, Observable, switchMap } from 'rxjs'
import type { ExtensionHost } from '../../extensionHost/extensionHost'
import { loadTextFile } from '../backend/backend'
import type { RepositoryFiles } from '../backend/repository'
import { findFirstHover, type FoundHover } from '../host/findFirstHover'
import { isMarkdown } from '../isMarkdown'
import { load, type Loading, valueOf } from '../loading'
import type { WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/** When the start page is shown and the extensions run: find a place where hovering shows something, for the page to show. */
export function findSample({ store }: Pick<Workbench, 'store'>): void {
    store
        .select(state => isSearchable(state) && state.sample?.kind !== 'ready')
        .pipe(switchMap(isWanted => (isWanted ? search(store.get()) : EMPTY)))
        .subscribe(sample => store.update({ sample }))
}

/** Whether everything to search in is there, and the start page is shown. */
function isSearchable({ route, host, repositories, files }: WorkbenchState): boolean {
    return (
        route.kind === 'home' &&
        host.kind === 'ready' &&
        host.extensions.every(({ activity }) => activity !== 'loading') &&
        host.extensions.some(({ activity }) => activity === 'active') &&
        repositories.kind === 'ready' &&
        repositories.value.every(({ name }) => (files.get(name)?.kind ?? 'loading') !== 'loading')
    )
}

/** Leaving the stream ends the search. */
const search = ({ host, repositories, files }: WorkbenchState): Observable<Loading<FoundHover | undefined>> =>
    new Observable(subscriber => {
        const names = valueOf(repositories)?.map(({ name }) => name) ?? []
        const listings = names.flatMap(name => valueOf(files.get(name)) ?? [])
        const ended = new AbortController()
        subscriber.add(
            load(async () =>
                host.kind === 'ready' ? await searchFiles(host.host, listings, ended.signal) : undefined
            ).subscribe(subscriber)
        )
        return () => ended.abort()
    })

async function searchFiles(
    host: ExtensionHost,
    listings: readonly RepositoryFiles[],
    signal: AbortSignal
): Promise<FoundHover | undefined> {
    for (const { repository, commit, path } of likelyFiles(listings)) {
        // A file that cannot be shown is no reason to give up on the others.
        const file = await loadTextFile(repository, commit, path).catch(() => undefined)
        const found = file && !signal.aborted ? await findFirstHover(host, file, signal) : undefined
        if (found) {
            return found
        }
    }
    return undefined
}

/** Files per repository to search before giving up. */
const perRepository = 6

/** Files that are likely to name features and teams: code before pages, in repositories with more code first. */
function likelyFiles(listings: readonly RepositoryFiles[]) {
    const share = ({ paths }: RepositoryFiles) => paths.filter(isMarkdown).length / Math.max(1, paths.length)
    return [...listings]
        .sort((a, b) => share(a) - share(b))
        .flatMap(({ repository, commit, paths }) =>
            [...paths]
                .filter(path => likelihood(path) > 0)
                .sort((a, b) => likelihood(b) - likelihood(a))
                .slice(0, perRepository)
                .map(path => ({ repository, commit, path }))
        )
}

function likelihood(path: string): number {
    if (
        /(?:^|\/)(?:node_modules|vendor|dist)\/|\.(?:lock|min\.\w+|png|jpe?g|gif|svg|ico|woff2?|pdf|zip)$/i.test(path)
    ) {
        return 0
    }
    if (/\.(?:[cm]?[jt]sx?|go|py|rb|java|kt|rs|cs|php|swift)$/.test(path)) {
        return 3
    }
    return /(?:^|\/)(?:README|CODEOWNERS)[^/]*$/i.test(path) ? 2 : 1
}
