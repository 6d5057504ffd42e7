import type { LineFound } from './searchResults'

/** A piece of a line. */
export interface Piece {
    readonly text: string
    readonly isMatch: boolean
}

/** UTF-16 units of a line that are shown; longer lines are those of generated files. */
const shownLength = 240

/** Units before the first match that stay, where the line is cut. */
const contextLength = 60

/** A line in its pieces, matched and not. White space at the start is left out; of a long line stays what is around its first match. */
export function splitAtRanges({ text, ranges }: LineFound): readonly Piece[] {
    const firstMatch = ranges[0]?.start ?? 0
    const indent = Math.min(text.length - text.trimStart().length, firstMatch)
    const isLong = text.length - indent > shownLength
    const from = isLong && firstMatch - contextLength > indent ? wordAfter(text, firstMatch - contextLength) : indent
    const to = from + shownLength < text.length ? wordBefore(text, from + shownLength) : text.length
    const pieces: Piece[] = []
    const add = (start: number, end: number, isMatch: boolean): void => {
        const piece = text.slice(Math.max(start, from), Math.min(end, to))
        if (piece !== '') {
            pieces.push({ text: piece, isMatch })
        }
    }
    let position = from
    for (const { start, end } of ranges) {
        add(position, start, false)
        add(start, end, true)
        position = Math.max(position, end)
    }
    add(position, text.length, false)
    return [
        ...(from > indent ? [{ text: '… ', isMatch: false }] : []),
        ...pieces,
        ...(to < text.length ? [{ text: ' …', isMatch: false }] : [])
    ]
}

/** Characters that a cut may move to fall between two words. */
const longestWord = 20

function wordAfter(text: string, offset: number): number {
    const space = text.indexOf(' ', offset)
    return space >= 0 && space - offset < longestWord ? space + 1 : offset
}

function wordBefore(text: string, offset: number): number {
    const space = text.lastIndexOf(' ', offset)
    return space >= 0 && offset - space < longestWord ? space : offset
}
