import assert from 'node:assert/strict'
import type { Position, SourceLocation } from '../../src/model/location'

/** The lines of a page, whatever ends them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n?|\n/)

/** Hold that the text has a place. */
export const assertPlace = (lines: readonly string[], { line, character }: Position): void =>
    assert.ok(line < lines.length && character <= lines[line]!.length, `no place ${line}:${character}`)

/** The offset of a place where every line ends with one character; fails for a place that the text does not have. */
export function offsetOf(lines: readonly string[], place: Position): number {
    assertPlace(lines, place)
    return lines.slice(0, place.line).reduce((sum, { length }) => sum + length + 1, place.character)
}

/** The words of a text at a place; fails for one that the text does not have. */
export function wordsAt(text: string, { range: { start, end } }: SourceLocation): string {
    const lines = linesOf(text)
    return lines.join('\n').slice(offsetOf(lines, start), offsetOf(lines, end))
}
