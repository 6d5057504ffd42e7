import {
    combineLatest,
    distinctUntilChanged,
    first,
    map,
    ReplaySubject,
    share,
    shareReplay,
    Subject,
    Subscription,
    switchMap,
    takeUntil,
    type Observable
} from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { mentionAt } from '../../mentions/mentionAt'
import { renderHover } from '../../presentation/renderHover'
import { renderPanel } from '../../presentation/renderPanel'
import { activeDocument } from './activeDocument'
import { createMentionAnnouncer } from './announceMention'
import { createMentionCache } from './createMentionCache'
import { createView, panelId } from './createView'
import { decorateEditors } from './decorateEditors'
import { editorReadings } from './editorReadings'
import { placeFinder } from './findPlace'
import { fromSubscribable } from './fromSubscribable'
import { lensStates, settled } from './lensStates'
import { registerLinkPreviews } from './links/registerLinkPreviews'
import { loadPortfolio } from './loadPortfolio'
import { readSettings } from './readSettings'
import { registerReferences } from './references/registerReferences'
import { registerAnnotationCommand } from './registerAnnotationCommand'
import { registerMentionCommands } from './registerMentionCommands'
import { requestGraphQL } from './requestGraphQL'
import { createMentionSearch } from './search/mentionSearch'
import { registerSearchOperators } from './search/operators/registerSearchOperators'
import { showStatus } from './showStatus'
import { toRange } from './toLocation'
import { toPanelContent } from './toPanelContent'

/** Values that say something else than the one before. */
const changes = <T>(values: Observable<T>): Observable<T> =>
    values.pipe(distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)))

/**
 * Join an extension host to the portfolio until the subscription is released. Pages are loaded when the first file is
 * opened, and again when settings change by which they are loaded; a hover waits for them and asks for nothing itself.
 */
export function connect(host: typeof sourcegraph): Subscription {
    const document = activeDocument(host).pipe(distinctUntilChanged(), shareReplay({ bufferSize: 1, refCount: true }))
    const settings = fromSubscribable<void>(host.configuration).pipe(
        map(() => readSettings(host.configuration.get().value)),
        changes,
        shareReplay({ bufferSize: 1, refCount: true })
    )
    const loads = settings.pipe(
        map(read => read.settings.load),
        changes,
        switchMap(load => loadPortfolio(load, requestGraphQL(host), Date.now))
    )
    const released = new Subject<void>()
    // Pages are loaded for whoever asks first, and kept from then on
    const loaded = lensStates(loads, settings).pipe(
        takeUntil(released),
        share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: false })
    )
    const states = document.pipe(
        first(open => open !== undefined),
        switchMap(() => loaded)
    )
    const read = createMentionCache()
    const announce = createMentionAnnouncer(host)
    const findPlace = placeFinder(host, states, read)
    const search = createMentionSearch(host, findPlace)

    // Without an end: words that the reader ignores lose their hover at once
    const provideHover = (open: sourcegraph.TextDocument, position: sourcegraph.Position) =>
        settled(states).pipe(
            map(({ portfolio, finder }): sourcegraph.Hover | null => {
                const mention = mentionAt(read(finder, open).mentions, position)
                announce({ uri: open.uri, line: position.line }, mention?.range)
                search.hovered(mention)
                return (
                    (mention && {
                        contents: {
                            value: renderHover(portfolio, mention, createView(host, new Date())),
                            kind: host.MarkupKind.Markdown
                        },
                        range: toRange(host, mention.range)
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
    connection.add(() => released.next())
    connection.add(host.languages.registerHoverProvider(['*'], { provideHover }))
    connection.add(panel)
    connection.add(
        combineLatest([states, document]).subscribe(([state, open]) => {
            const file = open && { uri: open.uri, reading: read(state.finder, open) }
            panel.content = renderPanel(toPanelContent(state, file, Date.now()), createView(host, new Date()))
        })
    )
    connection.add(registerMentionCommands(host, findPlace))
    connection.add(search)
    connection.add(registerReferences(host, states, read))
    connection.add(registerSearchOperators(host, loaded))
    connection.add(registerLinkPreviews(host, loaded, settings))
    connection.add(registerAnnotationCommand(host, settings))
    const readings = editorReadings(host, states, settings, read)
    connection.add(decorateEditors(host, readings))
    connection.add(showStatus(host, readings))
    connection.add(() => announce())
    return connection
}
