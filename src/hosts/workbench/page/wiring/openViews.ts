import { catchError, distinctUntilChanged, map, type Observable, of, shareReplay, startWith, switchMap } from 'rxjs'
import type { GitFile } from '../../../gitUri'
import { messageOf } from '../../../messageOf'
import type { ExtensionHost } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'
import type { TextFile } from '../backend/repository'
import type { Store } from '../createStore'
import { openFolder, type OpenFolder } from '../host/openFolder'
import { openViewer, type OpenViewer } from '../host/openViewer'
import { isMarkdown } from '../isMarkdown'
import { valueOf } from '../loading'
import { filesKey, runningHost, type WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/**
 * The open file or folder as extensions see it: one at a time, none while a page is shown rendered, as on Sourcegraph.
 * Both come out of one stream, for the view before has to be closed before the next one opens.
 */
export function openViews(
    store: Store<WorkbenchState>,
    { notify }: Pick<WorkbenchActions, 'notify'>
): Pick<Workbench, 'viewer' | 'folder'> {
    const views = store.select(wantedView, isSameView).pipe(
        switchMap((wanted): Observable<OpenView> => {
            if (!wanted) {
                return of({})
            }
            return open(wanted).pipe(
                startWith({}),
                catchError((error: unknown) => {
                    notify(`Extensions cannot see ${wanted.path}: ${messageOf(error)}`, 1)
                    return of({})
                })
            )
        }),
        shareReplay({ bufferSize: 1, refCount: false })
    )
    return {
        viewer: views.pipe(
            map(({ viewer }) => viewer),
            distinctUntilChanged()
        ),
        folder: views.pipe(
            map(({ folder }) => folder),
            distinctUntilChanged()
        )
    }
}

interface OpenView {
    readonly viewer?: OpenViewer
    readonly folder?: OpenFolder
}

/** What the route asks for, once it has been loaded: a file with its text, a folder without. */
interface WantedView extends GitFile {
    readonly host: ExtensionHost
    readonly file?: TextFile
}

const open = ({ host, file, ...folder }: WantedView): Observable<OpenView> =>
    file
        ? openViewer(host, file).pipe(map(viewer => ({ viewer })))
        : openFolder(host, folder).pipe(map(folder => ({ folder })))

function wantedView(state: WorkbenchState): WantedView | undefined {
    const { file: loaded, files, route } = state
    const host = runningHost(state)
    if (host && route.kind === 'blob' && !(route.rendered && isMarkdown(route.path))) {
        const file = valueOf(loaded)
        return file && { host, file, repository: file.repository, commit: file.commit, path: file.path }
    }
    if (host && route.kind === 'tree') {
        const { repository, revision, path } = route
        const commit = valueOf(files.get(filesKey(repository, revision)))?.commit
        return commit === undefined ? undefined : { host, repository, commit, path }
    }
    return undefined
}

const isSameView = (a: WantedView | undefined, b: WantedView | undefined): boolean =>
    a?.host === b?.host &&
    a?.file === b?.file &&
    a?.repository === b?.repository &&
    a?.commit === b?.commit &&
    a?.path === b?.path
