import type { Mention } from '../model/mention'
import type { Page } from '../model/page'

/** Finds where documents name entities of one portfolio. Built once per portfolio, asked once per document. */
export interface MentionFinder {
    /** Mentions of one document in reading order, never overlapping. Its address tells where entities are defined. */
    findMentions(document: Page): readonly Mention[]
}
