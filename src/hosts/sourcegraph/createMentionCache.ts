import type * as sourcegraph from 'sourcegraph'
import type { MentionFinder, MentionReading } from '../../mentions/mentionFinder'

/** The text of a document; `undefined` where the host does not have it (its own text methods would throw). */
export const textOf = (document: sourcegraph.TextDocument): string | undefined =>
    (document as { readonly text: string | undefined }).text

/** What a document mentions, by a finder. */
export type ReadMentions = (finder: MentionFinder, document: sourcegraph.TextDocument) => MentionReading

/** Looks up what a document mentions, and why not all of it, read once for each text and finder. Forgotten with the document. */
export function createMentionCache(): ReadMentions {
    const found = new WeakMap<
        object,
        { readonly finder: MentionFinder; readonly text: string; readonly reading: MentionReading }
    >()
    return (finder, document) => {
        const text = textOf(document)
        if (text === undefined) {
            return { mentions: [] }
        }
        const before = found.get(document)
        if (before?.finder === finder && before.text === text) {
            return before.reading
        }
        const reading = finder.read({ uri: document.uri, text })
        found.set(document, { finder, text, reading })
        return reading
    }
}
