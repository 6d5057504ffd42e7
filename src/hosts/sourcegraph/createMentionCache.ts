import type * as sourcegraph from 'sourcegraph'
import type { MentionFinder } from '../../mentions/mentionFinder'
import type { Mention } from '../../model/mention'

/** The text of a document; `undefined` where the host does not have it (its own text methods would throw). */
export const textOf = (document: sourcegraph.TextDocument): string | undefined =>
    (document as { readonly text: string | undefined }).text

/** Looks up the mentions of a document, found once for each text and finder. Forgotten with the document. */
export function createMentionCache(): (
    finder: MentionFinder,
    document: sourcegraph.TextDocument
) => readonly Mention[] {
    const found = new WeakMap<
        object,
        { readonly finder: MentionFinder; readonly text: string; readonly mentions: readonly Mention[] }
    >()
    return (finder, document) => {
        const text = textOf(document)
        if (text === undefined) {
            return []
        }
        const before = found.get(document)
        if (before?.finder === finder && before.text === text) {
            return before.mentions
        }
        const mentions = finder.findMentions({ uri: document.uri, text })
        found.set(document, { finder, text, mentions })
        return mentions
    }
}
