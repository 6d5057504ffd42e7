import { entitiesOf, type Portfolio } from '../model/portfolio'
import { buildAliasIndex } from './aliasIndex'
import { deriveAliases } from './deriveAliases'
import { findMentionsIn } from './findMentionsIn'
import type { MentionFinder } from './mentionFinder'

/** Derive the aliases of every entity and index them, once; the finder then reads each document in one pass. */
export function createMentionFinder(portfolio: Portfolio): MentionFinder {
    const index = buildAliasIndex([...entitiesOf(portfolio)].flatMap(deriveAliases))
    return { findMentions: document => findMentionsIn(document, index) }
}
