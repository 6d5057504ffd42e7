import { comparePositions, type Position } from '../model/location'
import type { Mention } from '../model/mention'

/**
 * The mention under a position, as editors count: from before its first character up to before the end of its last, so
 * that the pointer on its last character meets it and the one behind it does not.
 *
 * @param mentions in reading order, not overlapping
 */
export function mentionAt(mentions: readonly Mention[], position: Position): Mention | undefined {
    let [low, high] = [0, mentions.length]
    while (low < high) {
        const middle = (low + high) >>> 1
        if (comparePositions(mentions[middle]!.range.end, position) <= 0) {
            low = middle + 1
        } else {
            high = middle
        }
    }
    const found = mentions[low]
    return found && comparePositions(found.range.start, position) <= 0 ? found : undefined
}
