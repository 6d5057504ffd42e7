import type * as sourcegraph from 'sourcegraph'
import type { MentionFinder, MentionReading } from '../../mentions/mentionFinder'
import { hostTextOf, type TextOf } from './documentTexts'

/** What a document mentions, as far as there is a text to read. */
export interface DocumentReading extends MentionReading {
    /** in one sentence, why there is no text to read */
    readonly textProblem?: string
}

/** What a document mentions, by a finder. */
export type ReadMentions = (finder: MentionFinder, document: sourcegraph.TextDocument) => DocumentReading

/** Looks up what a document mentions, and why not all of it, read once for each text and finder. Forgotten with the document. */
export function createMentionCache(textOf: TextOf = hostTextOf): ReadMentions {
    const found = new WeakMap<
        object,
        { readonly finder: MentionFinder; readonly text: string; readonly reading: MentionReading }
    >()
    return (finder, document) => {
        const known = textOf(document)
        if ('problem' in known) {
            return { mentions: [], textProblem: known.problem }
        }
        const { text } = known
        const before = found.get(document)
        if (before?.finder === finder && before.text === text) {
            return before.reading
        }
        const reading = finder.read({ uri: document.uri, text })
        found.set(document, { finder, text, reading })
        return reading
    }
}
