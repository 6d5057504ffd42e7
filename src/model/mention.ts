import type { Range } from './location'
import type { EntityId } from './portfolio'

/** How an alias was spelled where it was found. */
export type MentionForm = 'name' | 'alias' | 'identifier' | 'team' | 'path'

/** `strong` stands alone; `weak` was counted only because a second signal stood beside it. */
export type MentionStrength = 'strong' | 'weak'

/** A place in a document that names entities of the portfolio. */
export interface Mention {
    readonly range: Range
    /** the words as they stand in the document */
    readonly text: string
    /** every entity meant, the likeliest first; never empty */
    readonly refers: readonly [EntityId, ...EntityId[]]
    readonly form: MentionForm
    readonly strength: MentionStrength
    /** one sentence: which alias matched, where the alias comes from, which second signal */
    readonly why: string
}
