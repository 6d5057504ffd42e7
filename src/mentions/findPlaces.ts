import type { SourceLocation } from '../model/location'
import type { Mention } from '../model/mention'
import { locationsOf, type Entity } from '../model/portfolio'

/** A document with all that it mentions. */
export interface ReadDocument {
    readonly uri: string
    readonly mentions: readonly Mention[]
}

const distinct = (places: readonly SourceLocation[]): readonly SourceLocation[] => [
    ...new Map(places.map(place => [JSON.stringify([place.uri, place.range.start]), place])).values()
]

/** Where entities are written down: their rows and headings, each once; a team may have several. */
export const findDefinitions = (entities: readonly Entity[]): readonly SourceLocation[] =>
    distinct(entities.flatMap(locationsOf))

/** The mentions that refer to any of the entities, first of all or among others. */
export function mentionsOf(entities: readonly Entity[], mentions: readonly Mention[]): readonly Mention[] {
    const ids = new Set(entities.map(({ id }) => id))
    return mentions.filter(({ refers }) => refers.some(id => ids.has(id)))
}

/** Where entities are written down and then where documents mention them, document by document in reading order. */
export const findReferences = (
    entities: readonly Entity[],
    documents: readonly ReadDocument[]
): readonly SourceLocation[] =>
    distinct([
        ...findDefinitions(entities),
        ...documents.flatMap(({ uri, mentions }) => mentionsOf(entities, mentions).map(({ range }) => ({ uri, range })))
    ])
