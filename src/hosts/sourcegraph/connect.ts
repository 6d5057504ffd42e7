import {
    combineLatest,
    defer,
    distinctUntilChanged,
    first,
    map,
    of,
    ReplaySubject,
    share,
    shareReplay,
    startWith,
    Subject,
    Subscription,
    switchMap,
    takeUntil
} from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { mentionAt } from '../../mentions/mentionAt'
import { renderHover } from '../../presentation/renderHover'
import { renderPanel } from '../../presentation/renderPanel'
import { activeDocument } from './activeDocument'
import { createMentionAnnouncer } from './announceMention'
import { changes } from './changes'
import { createMentionCache } from './createMentionCache'
import { createView, panelId } from './createView'
import { createDecorations } from './createDecorations'
import { createStatusItems } from './createStatusItems'
import { createDocumentTexts, wantedTexts } from './documentTexts'
import { editorReadings } from './editorReadings'
import { placeFinder } from './findPlace'
import { asOf } from './history/asOf'
import { createHistories } from './history/createHistories'
import { registerCompareCommand } from './history/registerCompareCommand'
import { pastStates } from './history/pastStates'
import { wantHistory } from './history/wantHistory'
import { registerFileDecorations } from './files/registerFileDecorations'
import { fromSubscribable } from './fromSubscribable'
import { lensStates, settled } from './lensStates'
import { registerLinkPreviews } from './links/registerLinkPreviews'
import { createLoader } from './loading/createLoader'
import { loadPlans } from './loading/loadPlans'
import { limitRequests } from './loading/limitRequests'
import { registerRefreshCommand } from './loading/registerRefreshCommand'
import { readSettings } from './readSettings'
import { registerReferences } from './references/registerReferences'
import { registerAnnotationCommand } from './registerAnnotationCommand'
import { registerMentionCommands } from './registerMentionCommands'
import { requestGraphQL } from './loading/requestGraphQL'
import { createMentionSearch } from './search/mentionSearch'
import { registerSearchOperators } from './search/operators/registerSearchOperators'
import { createTimers } from './timers'
import { toRange } from './toLocation'
import { toPanelContent } from './toPanelContent'
import { viewedRepository } from './viewedRepository'
import { withGoals } from './withGoals'
import { registerDashboard } from './views/registerDashboard'
import { registerDirectoryView } from './views/registerDirectoryView'

/**
 * Join an extension host to the portfolio until the subscription is released. Pages are loaded when the first file is
 * opened, when settings name other ones, and again when somebody looks at what has grown old; a hover waits for the first
 * loading alone.
 */
export function connect(host: typeof sourcegraph): Subscription {
    const document = activeDocument(host).pipe(distinctUntilChanged(), shareReplay({ bufferSize: 1, refCount: true }))
    const settings = fromSubscribable<void>(host.configuration).pipe(
        map(() => readSettings(host.configuration.get().value)),
        changes,
        shareReplay({ bufferSize: 1, refCount: true })
    )
    const released = new Subject<void>()
    const timers = createTimers()
    const requests = limitRequests(requestGraphQL(host), timers.after)
    const { request } = requests
    const loader = createLoader(loadPlans(settings, viewedRepository(host)), request, Date.now, timers.after)
    const histories = createHistories(request, Date.now)
    const loads = loader.loads.pipe(shareReplay({ bufferSize: 1, refCount: true }))
    // Only where there is a panel to say so
    const dated = host.internal.clientApplication === 'sourcegraph' ? document : of(undefined)
    const days = asOf(settings, dated, loads, request)
    // Pages are loaded for whoever asks first, and kept from then on
    const kept = lensStates(pastStates(loads, histories, days), settings).pipe(
        takeUntil(released),
        share({ connector: () => new ReplaySubject(1), resetOnRefCountZero: false })
    )
    const loaded = defer(() => {
        loader.look()
        return kept
    })
    const texts = createDocumentTexts(request)
    // Told again when the text of a document has come
    const states = combineLatest([
        document.pipe(
            first(open => open !== undefined),
            switchMap(() => loaded)
        ),
        texts.changes.pipe(startWith(undefined))
    ]).pipe(
        map(([state]) => state),
        // A command that waits for pages waits no longer
        takeUntil(released)
    )
    const read = createMentionCache(texts.textOf)
    const announce = createMentionAnnouncer(host)
    const findPlace = placeFinder(host, states, read)
    const search = createMentionSearch(host, findPlace, request)

    // Without an end: words that the reader ignores lose their hover at once
    const provideHover = (open: sourcegraph.TextDocument, position: sourcegraph.Position) =>
        settled(states).pipe(
            map((state): sourcegraph.Hover | null => {
                const { portfolio, finder } = state
                const mention = mentionAt(read(finder, open).mentions, position)
                announce({ uri: open.uri, line: position.line }, mention?.range)
                search.hovered(mention)
                return (
                    (mention && {
                        contents: {
                            value: renderHover(portfolio, mention, createView(host, state)),
                            kind: host.MarkupKind.Markdown
                        },
                        range: toRange(host, mention.range)
                    }) ??
                    null
                )
            }),
            changes
        )

    const panel = host.app.createPanelView(panelId)
    panel.title = 'OKRs'
    panel.priority = 160
    panel.content = ''

    const connection = new Subscription()
    connection.add(() => released.next())
    connection.add(timers)
    connection.add(loader)
    connection.add(histories)
    connection.add(wantHistory(host, histories, states, document, settings, read))
    connection.add(document.subscribe(() => loader.look()))
    connection.add(registerRefreshCommand(host, loader))
    connection.add(texts)
    connection.add(wantedTexts(document, loaded).subscribe(open => texts.want(open)))
    connection.add(host.languages.registerHoverProvider(['*'], { provideHover }))
    connection.add(panel)
    connection.add(
        combineLatest([withGoals(host, states), document]).subscribe(([{ state, view, goals }, open]) => {
            const file = open && { uri: open.uri, reading: read(state.finder, open) }
            panel.content = renderPanel(toPanelContent(state, file, Date.now()), view, goals)
        })
    )
    connection.add(registerMentionCommands(host, findPlace))
    connection.add(search)
    connection.add(registerReferences(host, states, read))
    connection.add(registerSearchOperators(host, loaded))
    connection.add(registerLinkPreviews(host, loaded, settings))
    connection.add(registerAnnotationCommand(host, settings))
    const [decorations, statusItems] = [createDecorations(host), createStatusItems(host)]
    connection.add(
        editorReadings(host, states, settings, read).subscribe(reading => {
            decorations.draw(reading)
            statusItems.draw(reading)
        })
    )
    connection.add(decorations)
    connection.add(statusItems)
    connection.add(registerCompareCommand(host, loaded, document, request))
    connection.add(registerDashboard(host, loaded, settings, histories))
    connection.add(registerDirectoryView(host, loaded))
    connection.add(registerFileDecorations(host, loaded, settings, read, request))
    connection.add(() => announce())
    // Last: nobody is left who would hear that an answer is waited for no longer
    connection.add(requests)
    return connection
}
