import type * as sourcegraph from 'sourcegraph'
import { plain } from '../../presentation/escape'
import { paragraphs, text } from '../../presentation/markdown'
import type { Notice } from '../../presentation/notices'

export type Notify = (notice: Notice, type: keyof typeof sourcegraph.NotificationType) => void

/** Characters of one paragraph of a message: names of pages have no end. */
const longestPart = 1000

/**
 * Messages of the host. Code hosts show them in a box: their notifications have a place on some pages only, and a button that
 * seems to do nothing is worse than a box to close.
 */
export const notifier =
    (host: typeof sourcegraph): Notify =>
    (notice, type) => {
        const window = host.app.activeWindow as Partial<sourcegraph.Window> | undefined
        if (window?.showNotification && host.internal.clientApplication === 'sourcegraph') {
            window.showNotification(
                paragraphs(...notice.map(part => text(part, longestPart))).markdown,
                host.NotificationType[type]
            )
        } else {
            void window?.showMessage?.(notice.map(part => plain(part, longestPart)).join('\n\n'))
        }
    }
