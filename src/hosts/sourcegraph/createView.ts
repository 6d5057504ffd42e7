import type * as sourcegraph from 'sourcegraph'
import type { View } from '../../presentation/view'
import { dayOf } from '../dayOf'
import { blobUrl, parseGitUri } from '../gitUri'

/** The id of the panel view; a host opens its tab by this id in the address. */
export const panelId = 'okrLens.panel'

/** The id of the dashboard; a host opens it at `/views/<id>`. */
export const dashboardId = 'okrLens.dashboard'

/** What presentation needs to know of this host and of the reader's day. Only the web application has panels and pages of extensions. */
export function createView(host: typeof sourcegraph, now: Date): View {
    const { sourcegraphURL, clientApplication } = host.internal
    return {
        today: dayOf(now),
        links: {
            source: ({ uri, range }) => {
                const file = parseGitUri(uri)
                return file && blobUrl(file, range.start.line, sourcegraphURL.href)
            },
            ...(clientApplication === 'sourcegraph' && { panel: `#tab=${panelId}` }),
            ...(clientApplication === 'sourcegraph' &&
                (host.app as Partial<typeof host.app>).registerViewProvider && {
                    dashboard: parameters => {
                        const address = new URL(`/views/${dashboardId}`, sourcegraphURL)
                        address.search = String(new URLSearchParams(parameters))
                        return address.href
                    }
                })
        }
    }
}
