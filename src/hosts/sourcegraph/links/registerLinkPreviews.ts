import { map, Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { describeLink } from '../../../presentation/describeLink'
import { changes } from '../changes'
import { createView } from '../createView'
import { settled, type LensState } from '../lensStates'
import type { ReadSettings } from '../readSettings'
import { linkBases, type LinkBase } from './handbookLinks'
import { resolveLink } from './resolveLink'

/**
 * Tell beside each link to a page of the configured repositories how what it leads to stands. Pages are loaded once such a
 * link is shown. Another list of repositories replaces what was registered before.
 *
 * @param loaded the portfolio for whoever asks first
 */
export function registerLinkPreviews(
    host: typeof sourcegraph,
    loaded: Observable<LensState>,
    settings: Observable<ReadSettings>
): Subscription {
    const content = (host as Partial<typeof sourcegraph>).content as Partial<typeof sourcegraph.content> | undefined
    const previews = new Subscription()
    if (!content?.registerLinkPreviewProvider) {
        return previews
    }
    const register = content.registerLinkPreviewProvider.bind(content)
    const provide = (base: LinkBase, url: URL): Observable<sourcegraph.LinkPreview | null> =>
        settled(loaded).pipe(
            map(state => {
                const { portfolio } = state
                const place = resolveLink(portfolio, url, base)
                const told = place && describeLink(portfolio, place, createView(host, state).today)
                return told
                    ? {
                          content: { value: told.content, kind: host.MarkupKind.Markdown },
                          hover: { value: told.hover, kind: host.MarkupKind.PlainText }
                      }
                    : null
            })
        )
    const replace = (repositories: readonly string[]): Subscription => {
        const registered = new Subscription()
        for (const base of repositories.flatMap(name => linkBases(name, host.internal.sourcegraphURL.href))) {
            registered.add(register(base.prefix, { provideLinkPreview: url => provide(base, new URL(url.href)) }))
        }
        return registered
    }

    let current: Subscription | undefined
    previews.add(() => current?.unsubscribe())
    previews.add(
        settings
            .pipe(
                map(read => [...new Set((read.settings.load.sources ?? []).map(({ repository }) => repository))]),
                changes
            )
            .subscribe(repositories => {
                current?.unsubscribe()
                current = replace(repositories)
            })
    )
    return previews
}
