import { combineLatest, distinctUntilChanged, first, map, shareReplay, Subscription, switchMap } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { mentionAt } from '../../mentions/mentionAt'
import { renderHover } from '../../presentation/renderHover'
import { renderPanel } from '../../presentation/renderPanel'
import { activeDocument } from './activeDocument'
import { createMentionCache } from './createMentionCache'
import { createView, panelId } from './createView'
import { fromSubscribable } from './fromSubscribable'
import { loadPortfolio } from './loadPortfolio'
import { readSettings } from './readSettings'
import { requestGraphQL } from './requestGraphQL'
import { toPanelContent } from './toPanelContent'

/**
 * Join an extension host to the portfolio until the subscription is released. Pages are loaded when the first file is
 * opened, and again when the settings change; a hover waits for them and asks for nothing itself.
 */
export function connect(host: typeof sourcegraph): Subscription {
    const document = activeDocument(host).pipe(distinctUntilChanged(), shareReplay({ bufferSize: 1, refCount: true }))
    const settings = fromSubscribable<void>(host.configuration).pipe(
        map(() => readSettings(host.configuration.get().value)),
        distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other))
    )
    const state = document.pipe(
        first(open => open !== undefined),
        switchMap(() => settings),
        switchMap(read => loadPortfolio(read, requestGraphQL(host), Date.now)),
        shareReplay({ bufferSize: 1, refCount: true })
    )
    const mentionsOf = createMentionCache()

    const provideHover = (open: sourcegraph.TextDocument, position: sourcegraph.Position) =>
        state.pipe(
            first(({ isSettled }) => isSettled),
            map(({ portfolio, finder }): sourcegraph.Hover | null => {
                const mention = mentionAt(mentionsOf(finder, open), position)
                return (
                    (mention && {
                        contents: {
                            value: renderHover(portfolio, mention, createView(host, new Date())),
                            kind: host.MarkupKind.Markdown
                        },
                        range: new host.Range(mention.range.start.line, mention.range.start.character, mention.range.end.line, mention.range.end.character) // prettier-ignore
                    }) ??
                    null
                )
            })
        )

    const panel = host.app.createPanelView(panelId)
    panel.title = 'OKRs'
    panel.priority = 160
    panel.content = ''

    const connection = new Subscription()
    connection.add(host.languages.registerHoverProvider(['*'], { provideHover }))
    connection.add(panel)
    connection.add(
        combineLatest([state, document]).subscribe(([loaded, open]) => {
            const file = open && { uri: open.uri, mentions: mentionsOf(loaded.finder, open) }
            panel.content = renderPanel(toPanelContent(loaded, file, Date.now()), createView(host, new Date()))
        })
    )
    return connection
}
