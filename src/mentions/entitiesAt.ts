import type { Position } from '../model/location'
import type { Mention } from '../model/mention'
import { entitiesOf, entityById, type Entity, type Portfolio } from '../model/portfolio'
import { isDefinition } from './isDefinition'
import { mentionAt } from './mentionAt'

/** A place in a document, and all that the document mentions. */
export interface PlaceInDocument {
    readonly uri: string
    readonly position: Position
    /** in reading order, not overlapping */
    readonly mentions: readonly Mention[]
}

/**
 * What a place is about: the entities that the words there mention, the likeliest first; elsewhere those whose row or
 * heading the line is. Empty where it is about nothing of the portfolio.
 */
export function entitiesAt(portfolio: Portfolio, { uri, position, mentions }: PlaceInDocument): readonly Entity[] {
    const mention = mentionAt(mentions, position)
    return mention
        ? [...new Set(mention.refers)].flatMap(id => entityById(portfolio, id) ?? [])
        : [...entitiesOf(portfolio)].filter(entity => isDefinition(entity, uri, position.line))
}
