import type { Mention } from '../model/mention'
import type { Entity } from '../model/portfolio'
import { mentionsOf } from './findPlaces'
import type { MentionFinder } from './mentionFinder'

/** Some lines of a document, by their zero-based numbers. */
export interface SomeLines {
    readonly uri: string
    readonly lines: ReadonlyMap<number, string>
}

/**
 * Find which of a document's lines mention any of the entities. Each line stands at its own place and all others are empty:
 * the row that defines an entity is known as such, and a weak spelling still has the neighbours that were handed over.
 *
 * @returns mentions with their places in the document, in reading order; none of a document that is not read at all
 */
export function mentionsOnLines(
    finder: MentionFinder,
    entities: readonly Entity[],
    { uri, lines }: SomeLines
): readonly Mention[] {
    let text = ''
    let at = 0
    for (const [number, line] of [...lines].sort(([one], [other]) => one - other)) {
        text += '\n'.repeat(number - at) + line
        at = number
    }
    return mentionsOf(entities, finder.findMentions({ uri, text }))
}
