import { isMarked, type Inline } from './document'

/** Runs of emphasis marks that touch a word on one side at most. */
const runs = /(?:\*\*+|__+|~~+)/g
const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character)
const isBlank = (character: string | undefined): boolean => character === undefined || character === ' '

/**
 * The text without the marks of emphasis that close nothing: “Fewer queues. **=> 49%” means “Fewer queues. => 49%”. Marks
 * within words, between blanks (“2 ** 3”), in code and behind a backslash stay.
 */
export function withoutStrayMarks(inline: Inline, page: string): Inline {
    const { text, starts, ends } = inline
    if (!/\*\*|__|~~/.test(text)) {
        return inline
    }
    const dropped = new Set<number>()
    for (const { 0: run, index } of text.matchAll(runs)) {
        const [before, after] = [text[index - 1], text[index + run.length]]
        const isAtEnd = text !== run && (before === undefined || after === undefined)
        const isBetween = isBlank(before) && isBlank(after) && !isAtEnd
        const isPath = before === '/' || after === '/'
        const isStray = text !== run && !isPath && !isBetween && !(isWord(before) && isWord(after))
        const isEscaped = page[starts[index]! - 1] === '\\'
        if (isStray && !isEscaped && !isMarked(inline, index, 'code', 'link')) {
            Array.from(run, (_, offset) => dropped.add(index + offset))
        }
    }
    if (dropped.size === 0) {
        return inline
    }
    // A blank beside what is dropped would stand beside another one, or at an end.
    const kept: number[] = []
    for (let index = 0; index < text.length; index++) {
        const last = kept.at(-1)
        const isDouble = text[index] === ' ' && (last === undefined || text[last] === ' ')
        if (!dropped.has(index) && !isDouble) {
            kept.push(index)
        }
    }
    while (kept.length > 0 && text[kept.at(-1)!] === ' ') {
        kept.pop()
    }
    /** for each place of the old text, how many characters before it are kept */
    const moved = new Int32Array(text.length + 1)
    for (let index = 0, at = 0; index <= text.length; index++) {
        moved[index] = at
        at += kept[at] === index ? 1 : 0
    }
    return {
        text: kept.map(index => text[index]).join(''),
        starts: Int32Array.from(kept, index => starts[index]!),
        ends: Int32Array.from(kept, index => ends[index]!),
        marks: inline.marks
            .map(mark => ({ ...mark, start: moved[mark.start]!, end: moved[mark.end]! }))
            .filter(({ start, end }) => end > start),
        breaks: inline.breaks
            .filter(({ at }) => kept[moved[at]!] === at)
            .map(({ at, isHard }) => ({ at: moved[at]!, isHard }))
    }
}
