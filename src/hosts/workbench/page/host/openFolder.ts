import { Observable } from 'rxjs'
import { formatGitRoot, formatGitUri, type GitFile } from '../../../gitUri'
import type { ExtensionHost, HostDirectory, ViewerId } from '../../extensionHost/extensionHost'

/** A folder that extensions see as open. */
export interface OpenFolder extends HostDirectory {
    readonly host: ExtensionHost
    readonly id: ViewerId
}

/**
 * Show a folder to the extensions while there is a subscriber: its repository as workspace root, its page as the view a
 * reader works in. As with files, all is said at once: what closes the page before cannot come in between.
 */
export const openFolder = (host: ExtensionHost, { repository, commit, path }: GitFile): Observable<OpenFolder> =>
    new Observable<OpenFolder>(subscriber => {
        const root = formatGitRoot({ repository, commit })
        const uri = path === '' ? root : formatGitUri({ repository, commit, path })
        const opened = Promise.all([
            host.addWorkspaceRoot({ uri: root, inputRevision: '' }),
            host.addDirectoryViewer(uri)
        ])
        opened.then(
            ([, id]) => subscriber.next({ host, id, uri, root }),
            (error: unknown) => subscriber.error(error)
        )
        return () => {
            const removed = host.removeWorkspaceRoot(root)
            Promise.all([removed, opened.then(([, id]) => host.removeViewer(id))]).catch(() => {
                // It was never opened, which the subscriber has heard.
            })
        }
    })
