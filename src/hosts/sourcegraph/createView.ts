import type * as sourcegraph from 'sourcegraph'
import type { View } from '../../presentation/view'
import { dayOf } from '../dayOf'
import { blobUrl, parseGitUri } from '../gitUri'
import type { LensState } from './lensStates'

/** The id of the panel view; a host opens its tab by this id in the address. */
export const panelId = 'okrLens.panel'

/** The id of the dashboard; a host opens it at `/views/<id>`. */
export const dashboardId = 'okrLens.dashboard'

/** What presentation needs to know of this host, of what became of the pages and of the day as of which they are told: the reader's, or another. Only the web application has panels and pages of extensions. */
export function createView(host: typeof sourcegraph, { past, asOf }: Pick<LensState, 'past' | 'asOf'>): View {
    const { sourcegraphURL, clientApplication } = host.internal
    return {
        today: asOf?.day ?? dayOf(new Date()),
        ...(asOf && { asOf: asOf.day }),
        ...(past && 'history' in past && past.history && { history: past.history }),
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
