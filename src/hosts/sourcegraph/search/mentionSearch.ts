import { BehaviorSubject, concat, defer, map, of, Subject, Subscription, switchMap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { MentionFinder } from '../../../mentions/mentionFinder'
import type { Mention } from '../../../model/mention'
import { entityById, type Entity } from '../../../model/portfolio'
import { link, phrase } from '../../../presentation/markdown'
import { noMentionNotice, nothingHoveredNotice } from '../../../presentation/notices'
import { renderFindings, summarizeFindings } from '../../../presentation/renderFindings'
import { createView } from '../createView'
import type { FindPlace } from '../findPlace'
import { notifier } from '../notifier'
import { toLocation } from '../toLocation'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { searchMentions, type MentionsFound } from './searchMentions'
import { registerCommand } from '../registerCommand'

/** The id of the panel view and of what lists its places; a host opens its tab by this id in the address. */
export const mentionsId = 'okrLens.mentions'

interface Question {
    readonly about: readonly Entity[]
    readonly finder: MentionFinder
}

/** The mentions panel: it lists where what a reader asked for is mentioned, across repositories. */
export interface MentionSearch extends sourcegraph.Unsubscribable {
    /** Remember what a hover showed, if anything: a command without a place asks for that. */
    hovered(mention?: Mention): void
}

/**
 * Offer the panel view `okrLens.mentions` and the command `okrLens.findMentions`, which takes the `hoverPosition` of the
 * host as JSON, or nothing: the mention hovered last. Nothing is searched for before; another question drops the one before.
 */
export function createMentionSearch(
    host: typeof sourcegraph,
    findPlace: FindPlace,
    request: RequestGraphQL
): MentionSearch {
    const asked = new Subject<Question>()
    const found = new BehaviorSubject<MentionsFound>({ findings: { state: 'unasked' }, places: [] })
    const view = () => createView(host, {})
    let latest: Mention | undefined

    const answer = ({ about, finder }: Question): Observable<MentionsFound> =>
        concat(
            of({ findings: { state: 'searching', about }, places: [] } as const),
            defer(() => searchMentions(about, finder, request))
        )
    const announce = ({ findings }: MentionsFound): void => {
        if (findings.state === 'found' || findings.state === 'failed') {
            const way = findings.state === 'found' && link('Show the places', `#tab=${mentionsId}`)
            host.app.activeWindow?.showNotification(
                phrase`${summarizeFindings(findings, view())} ${way}`.markdown,
                host.NotificationType[findings.state === 'found' ? 'Info' : 'Error']
            )
        }
    }
    const find = async (argument: unknown): Promise<void> => {
        const answer = await findPlace(argument)
        if (!answer) {
            return
        }
        const { place, state } = answer
        const mention = argument ? place?.mention : latest
        const about = mention?.refers.flatMap(id => entityById(state.portfolio, id) ?? []) ?? []
        if (about.length > 0) {
            asked.next({ about, finder: state.finder })
        } else {
            notifier(host)(argument ? noMentionNotice : nothingHoveredNotice, 'Info')
        }
    }

    const panel = host.app.createPanelView(mentionsId)
    panel.title = 'OKR mentions'
    panel.priority = 150
    panel.component = { locationProvider: mentionsId }

    const search = new Subscription()
    search.add(panel)
    search.add(asked.pipe(switchMap(answer)).subscribe(found))
    search.add(found.subscribe(({ findings }) => (panel.content = renderFindings(findings, view()))))
    search.add(found.subscribe(announce))
    search.add(
        (host.languages as Partial<typeof sourcegraph.languages>).registerLocationProvider?.(mentionsId, ['*'], {
            provideLocations: () => found.pipe(map(({ places }) => places.map(place => toLocation(host, place))))
        })
    )
    search.add(registerCommand(host, 'okrLens.findMentions', find))
    return { hovered: mention => (latest = mention ?? latest), unsubscribe: () => search.unsubscribe() }
}
