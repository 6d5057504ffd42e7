import { Observable } from 'rxjs'
import type { ExtensionHost, ViewerId } from '../../extensionHost/extensionHost'
import type { TextFile } from '../backend/repository'
import { languageId } from '../code/languageOf'
import { formatGitRoot, formatGitUri } from '../../../gitUri'

/** A file that extensions see as open in a code view. */
export interface OpenViewer {
    readonly host: ExtensionHost
    readonly id: ViewerId
    readonly uri: string
}

/**
 * Show a file to the extensions while there is a subscriber: its repository as workspace root, its text, its code view.
 *
 * The host keeps the order of what it is told, and a document goes with its last view, a root with the first word to remove
 * it. So all is said at once, without waiting for answers: what closes the view before cannot come in between.
 */
export const openViewer = (host: ExtensionHost, { repository, commit, path, text }: TextFile): Observable<OpenViewer> =>
    new Observable<OpenViewer>(subscriber => {
        const uri = formatGitUri({ repository, commit, path })
        const root = formatGitRoot({ repository, commit })
        const opened = Promise.all([
            host.addWorkspaceRoot({ uri: root, inputRevision: '' }),
            host.addDocument({ uri, languageId: languageId(path), text }),
            host.addViewer({ uri })
        ])
        opened.then(
            ([, , id]) => subscriber.next({ host, id, uri }),
            (error: unknown) => subscriber.error(error)
        )
        return () => {
            const removed = host.removeWorkspaceRoot(root)
            Promise.all([removed, opened.then(([, , id]) => host.removeViewer(id))]).catch(() => {
                // It was never opened, which the subscriber has heard.
            })
        }
    })
