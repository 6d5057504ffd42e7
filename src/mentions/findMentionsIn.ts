import type { Mention } from '../model/mention'
import type { Page } from '../model/page'
import type { TeamId } from '../model/portfolio'
import type { Alias } from './alias'
import { type AliasIndex, longestName } from './aliasIndex'
import { explainMention } from './explainMention'
import { findNames, mayEnd } from './findNames'
import { findTeamPath, longestPath } from './findTeamPath'
import { isDefinition } from './isDefinition'
import type { Occurrence } from './occurrence'
import { pickLongest } from './pickLongest'
import { readTokens } from './readTokens'
import { teamsOfPath } from './teamsOfPath'
import { Tokens } from './tokens'

/** One line's occurrences. `start`: UTF-16 offset of the line in the text. */
interface Line {
    readonly number: number
    readonly start: number
    readonly certain: readonly Occurrence[]
    readonly waiting: readonly Occurrence[]
}

/** How many lines away a strong mention still supports a weak alias of the same entity. */
const neighbourhood = 2

/** How many tokens around one are looked at: a path or a name behind it, a key or a quote before it. */
const lookahead = Math.max(longestPath, longestName + 3)
const lookback = 16

/** How many tokens of an endless line are held at a time; more than are looked at. */
const usualWindow = 4096

/**
 * Mentions of one document in reading order, never overlapping, without the rows and headings that define them.
 *
 * @param window how many tokens of a line are held at a time; the answer does not depend on it
 */
export function findMentionsIn({ uri, text }: Page, index: AliasIndex, window = usualWindow): readonly Mention[] {
    const lines = findLines(text, index, Math.max(window, lookback + 2 * lookahead))
    const ownTeams = lines.length > 0 ? teamsOfPath(uri, index) : new Map<TeamId, string>()
    const mentions: Mention[] = []
    for (const [at, line] of lines.entries()) {
        const more = line.waiting.length > 0 ? supported(lines, at) : []
        for (const occurrence of more.length > 0 ? pickLongest([...line.certain, ...more]) : line.certain) {
            if (!occurrence.meant.some(({ entity }) => isDefinition(entity, uri, line.number))) {
                mentions.push(toMention(text, line, favouring(ownTeams, occurrence)))
            }
        }
    }
    return mentions
}

/** The lines that name something. A line ends at `\n`, `\r\n` or `\r`. */
function findLines(text: string, index: AliasIndex, window: number): readonly Line[] {
    const lines: Line[] = []
    const tokens = new Tokens()
    const { vocabulary } = index
    const { length } = text
    let [at, number, start] = [0, 0, 0]
    let found = new Found()
    let isOpen = true
    while (isOpen) {
        // From which token on there is still to search, and where what is behind it is not known yet.
        let from = 0
        for (;;) {
            at = readTokens(text, at, tokens, vocabulary, window)
            const isPart = tokens.count >= window && at < length
            const to = isPart ? tokens.count - lookahead : tokens.count
            found.search(text, tokens, index, from, to)
            if (!isPart) {
                break
            }
            tokens.drop(to - lookback)
            from = lookback
        }
        if (found.isAny) {
            const certain = found.paths.length > 0 ? [...found.paths, ...found.certain] : found.certain
            lines.push({ number, start, certain: pickLongest(certain), waiting: found.waiting })
            found = new Found()
        }
        isOpen = at < length
        at += text.startsWith('\r\n', at) ? 2 : 1
        number++
        start = at
        tokens.clear()
    }
    return lines
}

/** What one line names, as it is found. */
class Found {
    readonly certain: Occurrence[] = []
    readonly waiting: Occurrence[] = []
    readonly paths: Occurrence[] = []

    get isAny(): boolean {
        return this.certain.length + this.waiting.length + this.paths.length > 0
    }

    /** Search for what starts at the tokens from `from` on, `to` not included. */
    search(text: string, tokens: Tokens, index: AliasIndex, from: number, to: number): void {
        const { words } = tokens
        const { trie } = index
        for (let at = from; at < to; at++) {
            const word = words[at]!
            if (word === 0) {
                continue
            }
            const node = trie.first(word)
            if (node !== 0 && (trie.next(node, words[at + 1]!) !== 0 || mayEnd(tokens, index, node, at, at))) {
                findNames(text, tokens, index, at, node, this)
            }
            if (index.isPathStart(word)) {
                const path = findTeamPath(text, tokens, index, at)
                if (path) {
                    this.paths.push(path)
                }
            }
        }
    }
}

/** The weak aliases of a line that a strong mention near them confirms, where no stronger one stands. */
function supported(lines: readonly Line[], at: number): Occurrence[] {
    const { number, certain, waiting } = lines[at]!
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

/** Of entities that share an alias, those of the team in whose folder the document lies come first. */
function favouring(teams: ReadonlyMap<TeamId, string>, occurrence: Occurrence): Occurrence {
    const folderOf = ({ entity }: Alias): string | undefined =>
        (entity.kind === 'team' ? [entity.id] : entity.teams).flatMap(id => teams.get(id) ?? [])[0]
    if (teams.size === 0 || occurrence.meant.length === 1) {
        return occurrence
    }
    const [own, ...ownOthers] = occurrence.meant.filter(alias => folderOf(alias) !== undefined)
    const others = occurrence.meant.filter(alias => folderOf(alias) === undefined)
    return own && others.length > 0
        ? { ...occurrence, meant: [own, ...ownOthers, ...others], favour: `the file lies in “${folderOf(own)}/”` }
        : occurrence
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
