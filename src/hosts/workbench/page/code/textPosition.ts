import { CharCategory, type EditorState } from '@codemirror/state'
import type { Position, Range } from '../../../../model/location'
import type { HoverTarget } from '../hover/hoverStates'

/** The offset of a position; a position past the end of its line or of the text is the nearest one there is. */
export function offsetAt({ doc }: EditorState, { line, character }: Position): number {
    const { from, to } = doc.line(Math.min(Math.max(line + 1, 1), doc.lines))
    return Math.min(from + Math.max(character, 0), to)
}

export function positionAt({ doc }: EditorState, offset: number): Position {
    const { number, from } = doc.lineAt(offset)
    return { line: number - 1, character: offset - from }
}

/** The word around an offset, or the one character there; `undefined` for white space and at the end of a line. */
export function hoverTargetAt(state: EditorState, offset: number): HoverTarget | undefined {
    const { from: lineStart, text } = state.doc.lineAt(offset)
    const character = text[offset - lineStart]
    if (character === undefined || /\s/.test(character)) {
        return undefined
    }
    // At the end of a word `wordAt` would take that word for the character behind it.
    const isWord = state.charCategorizer(offset)(character) === CharCategory.Word
    const { from, to } = (isWord && state.wordAt(offset)) || { from: offset, to: offset + 1 }
    const word: Range = { start: positionAt(state, from), end: positionAt(state, to) }
    return { position: positionAt(state, offset), word }
}
