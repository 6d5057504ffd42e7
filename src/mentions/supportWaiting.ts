import type { TeamId } from '../model/portfolio'
import type { Alias } from './aliases/alias'
import type { Line } from './findLines'
import { folderOf } from './folderOf'
import { isNonEmpty, type Occurrence } from './occurrence'

/** How many lines away a strong mention still supports a weak alias of the same entity. */
const neighbourhood = 2

/**
 * The weak aliases of a line that count after all, where no stronger one stands: a strong mention of the same entity is near
 * them, they are all that a heading says, or the file lies in a folder of the entity's team. Each keeps only the
 * entities that are supported.
 */
export function supportWaiting(
    text: string,
    lines: readonly Line[],
    at: number,
    ownTeams: ReadonlyMap<TeamId, string>
): readonly Occurrence[] {
    const { number, start: lineStart, certain, waiting } = lines[at]!
    if (waiting.length === 0) {
        return []
    }
    const near = lines
        .slice(Math.max(0, at - neighbourhood), at + neighbourhood + 1)
        .filter(line => Math.abs(line.number - number) <= neighbourhood)
        .flatMap(line => line.certain)
    const named = new Map(near.flatMap(({ meant }) => meant.map(alias => [alias.entity.id, alias] as const)))
    const signalOf = (occurrence: Occurrence, alias: Alias): string | undefined => {
        const support = named.get(alias.entity.id)
        const folder = folderOf(alias, ownTeams)
        return support
            ? `“${support.spelling}” stands near it`
            : folder !== undefined
              ? `the file lies in “${folder}/”`
              : isHeading(text, lineStart, occurrence)
                ? 'it is a heading'
                : undefined
    }
    let next = 0
    return waiting.flatMap(occurrence => {
        const { start, end, meant } = occurrence
        while (next < certain.length && certain[next]!.end <= start) {
            next++
        }
        const isFree = next === certain.length || certain[next]!.start >= end
        const signals = isFree ? meant.map(alias => signalOf(occurrence, alias)) : []
        const signal = signals.find(found => found !== undefined)
        const supported = meant.filter((_, index) => signals[index] === signal)
        return signal !== undefined && isNonEmpty(supported) ? [{ ...occurrence, meant: supported, signal }] : []
    })
}

/** How long the marks before a heading's words are, at most. */
const longestMarks = 12

/** Whether the words are all that a Markdown heading says. `lineStart`: UTF-16 offset of the line in the text. */
const isHeading = (text: string, lineStart: number, { start, end }: Occurrence): boolean =>
    start - lineStart <= longestMarks &&
    /^ {0,3}#{1,6}[ \t]+$/.test(text.slice(lineStart, start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + longestMarks))
