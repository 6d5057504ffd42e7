import type { Position, SourceLocation } from '../../model/location'

/** Find the positions of offsets in a text whose lines end with line feeds, by binary search over the line starts. */
function lineIndex(text: string): (offset: number) => Position {
    const starts = [0]
    for (const { index } of text.matchAll(/\n/g)) {
        starts.push(index + 1)
    }
    return offset => {
        let low = 0
        let high = starts.length
        while (high - low > 1) {
            const middle = (low + high) >> 1
            if (starts[middle]! <= offset) {
                low = middle
            } else {
                high = middle
            }
        }
        return { line: low, character: offset - starts[low]! }
    }
}

/** The place between two offsets of a page. */
export type Locate = (from: number, to: number) => SourceLocation

/** Prepare to tell the places of a page whose lines end with line feeds. */
export function locator(uri: string, text: string): Locate {
    const positionAt = lineIndex(text)
    return (from, to) => ({ uri, range: { start: positionAt(from), end: positionAt(to) } })
}
