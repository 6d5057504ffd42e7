import { catchError, combineLatest, EMPTY, map, type Observable, type Subscription } from 'rxjs'
import { formatGitRoot, formatGitUri } from '../../../gitUri'
import { messageOf } from '../../../messageOf'
import type { ExtensionHost, HostFileList } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'
import type { RepositoryFiles } from '../backend/repository'
import { shownFolders } from '../tree/shownFolders'
import { folderEntries } from '../tree/folderEntries'
import { folderKey, runningHost } from '../state'
import type { Workbench } from './workbench'

/** Entries of a folder that extensions are asked about, as many as Sourcegraph shows of one. */
const maximumEntries = 2500

/** What extensions put behind names of files: asked for folder by folder, for those that are open. */
export function decorateFiles({ store }: Pick<Workbench, 'store'>, { notify }: Pick<WorkbenchActions, 'notify'>): void {
    const asked = new Map<string, Subscription>()
    let askedHost: ExtensionHost | undefined

    const ask = (host: ExtensionHost, list: HostFileList, key: string): Subscription =>
        host
            .fileDecorations(list)
            .pipe(
                catchError((error: unknown): Observable<never> => {
                    notify(`What extensions say of files cannot be shown: ${messageOf(error)}`, 1)
                    return EMPTY
                })
            )
            .subscribe(decorations =>
                store.update(({ fileDecorations }) => ({
                    fileDecorations: new Map(fileDecorations).set(key, decorations)
                }))
            )
    const forget = (key: string): void => {
        asked.get(key)?.unsubscribe()
        asked.delete(key)
        store.update(({ fileDecorations }) => {
            const kept = new Map(fileDecorations)
            kept.delete(key)
            return { fileDecorations: kept }
        })
    }

    combineLatest([
        store.select(runningHost),
        // Each by itself: what is typed into the search of the tree changes none of them.
        combineLatest([
            store.select(({ repositories }) => repositories),
            store.select(({ files }) => files),
            store.select(({ route }) => route),
            store.select(({ tree }) => tree.expanded)
        ]).pipe(map(() => shownFolders(store.get())))
    ]).subscribe(([host, folders]) => {
        const wanted = new Map(
            folders.map(folder => [folderKey(folder.files.repository, folder.files.commit, folder.path), folder])
        )
        for (const key of [...asked.keys()]) {
            if (host !== askedHost || !wanted.has(key)) {
                forget(key)
            }
        }
        askedHost = host
        for (const [key, { files, path }] of wanted) {
            const list = host && !asked.has(key) ? listOf(files, path) : undefined
            if (host && list && list.files.length > 0) {
                asked.set(key, ask(host, list, key))
            }
        }
    })
}

function listOf({ repository, commit, paths }: RepositoryFiles, path: string): HostFileList {
    return {
        uri: formatGitRoot({ repository, commit }),
        files: folderEntries(paths, path)
            .slice(0, maximumEntries)
            .map(({ kind, path }) => ({
                uri: formatGitUri({ repository, commit, path }),
                path,
                isDirectory: kind === 'tree'
            }))
    }
}
