import type { LineFound } from './searchResults'

/**
 * The stretches of a line that Sourcegraph counts in characters (code points), in UTF-16 units and in order; those that
 * overlap are one.
 */
export function toLineRanges(
    text: string,
    offsetAndLengths: readonly (readonly [offset: number, length: number])[]
): LineFound['ranges'] {
    const characters = [...text]
    const unitsBefore = (offset: number): number => characters.slice(0, offset).join('').length
    const ranges: { start: number; end: number }[] = []
    for (const [offset, length] of [...offsetAndLengths].sort(([a], [b]) => a - b)) {
        const [start, end] = [unitsBefore(offset), unitsBefore(offset + length)]
        const before = ranges.at(-1)
        if (before && start < before.end) {
            before.end = Math.max(before.end, end)
        } else {
            ranges.push({ start, end })
        }
    }
    return ranges
}
