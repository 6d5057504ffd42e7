import assert from 'node:assert/strict'
import type { MentionFinder } from '../../src/mentions/mentionFinder'
import type { Mention } from '../../src/model/mention'

/** The text with every mention between « and », as tests write what they expect: “Hover the «browser extension».” */
export function mark(text: string, mentions: readonly Pick<Mention, 'range'>[]): string {
    const lines = text.split(/(\r\n?|\n)/)
    // Backwards, so that what is put in does not move what is still to come; line breaks stand between the lines.
    for (const { range } of [...mentions].reverse()) {
        insert(lines, range.end.line, range.end.character, '»')
        insert(lines, range.start.line, range.start.character, '«')
    }
    return lines.join('')
}

function insert(lines: string[], line: number, character: number, sign: string): void {
    const text = lines[line * 2]
    if (text === undefined || character > text.length) {
        throw new RangeError(`No place ${line}:${character} in the text`)
    }
    lines[line * 2] = text.slice(0, character) + sign + text.slice(character)
}

/** The text without the marks. */
export const unmark = (marked: string): string => marked.replace(/[«»]/g, '')

/** Hold that a finder finds in a text what is marked in it, and nothing else. */
export function assertMarked(finder: Pick<MentionFinder, 'findMentions'>, marked: string, uri = 'notes.md'): void {
    const text = unmark(marked)
    assert.equal(mark(text, finder.findMentions({ uri, text })), marked)
}
