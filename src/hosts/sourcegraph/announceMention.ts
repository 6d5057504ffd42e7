import type * as sourcegraph from 'sourcegraph'
import type { Range } from '../../model/location'

/** Where a hover was asked for. */
interface Place {
    readonly uri: string
    readonly line: number
}

/**
 * Tell the host which words the latest hover of ours is about, for the `when` of our hover actions in the manifest: the
 * document, and the characters of the pointer's line that belong to the mention (`start` up to, not including, `end`).
 * A host asks once for each hover, right after the hover itself: one that still waits for pages has no actions yet.
 *
 * @returns a function that is told of every hover; without a range there are no words, and no actions
 */
export function createMentionAnnouncer(host: typeof sourcegraph): (place?: Place, range?: Range) => void {
    let announced = ''
    return (place, range) => {
        const isHere = place && range
        const context = {
            'okrLens.mention.uri': isHere ? place.uri : null,
            'okrLens.mention.line': isHere ? place.line : null,
            // A name may be broken at the end of a line
            'okrLens.mention.start': isHere ? (place.line === range.start.line ? range.start.character : 0) : null,
            'okrLens.mention.end': isHere
                ? place.line === range.end.line
                    ? range.end.character
                    : Number.MAX_SAFE_INTEGER
                : null
        }
        const next = JSON.stringify(context)
        if (next !== announced) {
            announced = next
            host.internal.updateContext(context)
        }
    }
}
