import type { Mention } from '../model/mention'
import type { Page } from '../model/page'
import type { AliasNode } from './aliasIndex'
import { explainMention } from './explainMention'
import { findNames } from './findNames'
import { findTeamPaths } from './findTeamPaths'
import { isDefinition } from './isDefinition'
import type { Occurrence } from './occurrence'
import { pickLongest } from './pickLongest'
import { tokenise } from './tokenise'

/** One line's occurrences. `start`: UTF-16 offset of the line in the text. */
interface Line {
    readonly number: number
    readonly start: number
    readonly certain: readonly Occurrence[]
    readonly waiting: readonly Occurrence[]
}

/** How many lines away a strong mention still supports a weak alias of the same entity. */
const neighbourhood = 2

/** Mentions of one document in reading order, never overlapping, without the rows and headings that define them. */
export function findMentionsIn({ uri, text }: Page, index: AliasNode): readonly Mention[] {
    const lines = [...linesOf(text)].flatMap(([number, start, end]): Line[] => {
        const tokens = tokenise(text, start, end)
        const { certain, waiting } = findNames(text, tokens, index)
        const picked = pickLongest([...findTeamPaths(text, tokens, index), ...certain])
        return picked.length + waiting.length > 0 ? [{ number, start, certain: picked, waiting }] : []
    })
    return lines.flatMap((line, at) =>
        pickLongest([...line.certain, ...supported(lines, at)])
            .filter(({ meant }) => !meant.some(({ entity }) => isDefinition(entity, uri, line.number)))
            .map(occurrence => toMention(text, line, occurrence))
    )
}

/** Number, start and end of every line; a line ends at `\n`, `\r\n` or `\r`. */
function* linesOf(text: string): Iterable<readonly [number: number, start: number, end: number]> {
    const lineBreak = /\r\n?|\n/g
    let [number, start] = [0, 0]
    for (const { 0: found, index } of text.matchAll(lineBreak)) {
        yield [number++, start, index]
        start = index + found.length
    }
    yield [number, start, text.length]
}

/** The weak aliases of a line that a strong mention near them confirms, where no stronger one stands. */
function supported(lines: readonly Line[], at: number): Occurrence[] {
    const { number, certain, waiting } = lines[at]!
    if (waiting.length === 0) {
        return []
    }
    const near = lines
        .slice(Math.max(0, at - neighbourhood), at + neighbourhood + 1)
        .filter(line => Math.abs(line.number - number) <= neighbourhood)
        .flatMap(line => line.certain)
    const named = new Map(near.flatMap(({ meant }) => meant.map(alias => [alias.entity.id, alias] as const)))
    let next = 0
    return waiting.flatMap(occurrence => {
        const { start, end, meant } = occurrence
        while (next < certain.length && certain[next]!.end <= start) {
            next++
        }
        const isFree = next === certain.length || certain[next]!.start >= end
        const [support] = meant.flatMap(({ entity }) => named.get(entity.id) ?? [])
        return support && isFree ? [{ ...occurrence, signal: `“${support.spelling}” stands near it` }] : []
    })
}

function toMention(text: string, { number, start: lineStart }: Line, occurrence: Occurrence): Mention {
    const { start, end, meant, form } = occurrence
    const words = text.slice(start, end)
    const [first, ...others] = meant.map(({ entity }) => entity.id)
    return {
        range: {
            start: { line: number, character: start - lineStart },
            end: { line: number, character: end - lineStart }
        },
        text: words,
        refers: [first!, ...others],
        form,
        strength: meant[0].needs ? 'weak' : 'strong',
        why: explainMention(words, occurrence)
    }
}
