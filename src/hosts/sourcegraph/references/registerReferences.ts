import { defaultIfEmpty, map, Subscription, take, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { entitiesAt } from '../../../mentions/entitiesAt'
import { findDefinitions, findReferences } from '../../../mentions/findPlaces'
import type { MentionFinder } from '../../../mentions/mentionFinder'
import type { SourceLocation } from '../../../model/location'
import type { Entity } from '../../../model/portfolio'
import type { ReadMentions } from '../createMentionCache'
import { settled, type LensState } from '../lensStates'
import { proseSelector } from './proseSelector'
import { toLocation } from '../toLocation'

/**
 * Lead from a mention to the row or heading that defines what it names, and from either to the definition and all mentions
 * in the documents that are open; in prose only. Pages that are still being read are waited for.
 */
export function registerReferences(
    host: typeof sourcegraph,
    states: Observable<LensState>,
    read: ReadMentions
): Subscription {
    const provide = (
        open: sourcegraph.TextDocument,
        position: sourcegraph.Position,
        find: (entities: readonly Entity[], finder: MentionFinder) => readonly SourceLocation[]
    ): Observable<sourcegraph.Location[] | null> =>
        settled(states).pipe(
            take(1),
            map(({ portfolio, finder }) => {
                const { uri } = open
                const entities = entitiesAt(portfolio, { uri, position, mentions: read(finder, open).mentions })
                return entities.length > 0 ? find(entities, finder).map(place => toLocation(host, place)) : null
            }),
            defaultIfEmpty(null)
        )
    const readAll = (finder: MentionFinder) =>
        host.workspace.textDocuments.map(document => ({ uri: document.uri, mentions: read(finder, document).mentions }))

    const languages: Partial<typeof sourcegraph.languages> = host.languages
    const providers = new Subscription()
    providers.add(
        languages.registerDefinitionProvider?.(proseSelector, {
            provideDefinition: (open, position) => provide(open, position, findDefinitions)
        })
    )
    providers.add(
        languages.registerReferenceProvider?.(proseSelector, {
            provideReferences: (open, position) =>
                provide(open, position, (entities, finder) => findReferences(entities, readAll(finder)))
        })
    )
    return providers
}
