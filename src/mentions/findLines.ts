import { type AliasIndex, longestName } from './index/aliasIndex'
import { nowhere, root } from './index/aliasTrie'
import { findNames, mayEnd, type FoundNames } from './findNames'
import { findTeamPath, longestPath } from './findTeamPath'
import { LineSkimmer } from './text/lineSkimmer'
import type { Occurrence } from './occurrence'
import { pickLongest } from './pickLongest'
import { readTokens } from './text/readTokens'
import { Tokens } from './text/tokens'

/** A line that names something. Lines end at `\n`, `\r\n` or `\r`. */
export interface Line {
    /** zero-based */
    readonly number: number
    /** UTF-16 offset of the line in the text */
    readonly start: number
    /** in reading order, not overlapping */
    readonly certain: readonly Occurrence[]
    /** what counts only beside a strong mention of the same entity */
    readonly waiting: readonly Occurrence[]
}

/** How many tokens around one are looked at: a path or a name behind it, a key or a quote before it. */
const lookahead = Math.max(longestPath, longestName + 3)
const lookback = 16

/** How many tokens of an endless line are held at a time; more than are looked at. */
const usualWindow = 4096

/**
 * Find the lines of a text that name something, in one pass.
 *
 * @param window how many tokens of a line are held at a time; the answer does not depend on it
 */
export function findLines(text: string, index: AliasIndex, window = usualWindow): readonly Line[] {
    const tokens = new Tokens(text)
    const skimmer = new LineSkimmer(text, index.filter)
    const lines: Line[] = []
    const most = Math.max(window, lookback + 2 * lookahead)
    let end = 0
    while (skimmer.next(end)) {
        const { number, start } = skimmer
        const found = new FoundInLine()
        end = readLine(tokens, start, index, most, found)
        const { paths, certain, waiting } = found
        if (paths.length + certain.length + waiting.length > 0) {
            const all = paths.length > 0 ? [...paths, ...certain] : certain
            lines.push({ number, start, certain: pickLongest(all), waiting })
        }
    }
    return lines
}

/** What one line names, as it is found. */
class FoundInLine implements FoundNames {
    readonly certain: Occurrence[] = []
    readonly waiting: Occurrence[] = []
    readonly paths: Occurrence[] = []
}

/** Find what a line names, a window of tokens after the other; answers where the line ends. */
function readLine(tokens: Tokens, start: number, index: AliasIndex, window: number, found: FoundInLine): number {
    tokens.clear()
    // From which token on there is still to search, and where what is behind it is not known yet.
    let from = 0
    let at = start
    for (;;) {
        at = readTokens(tokens, at, window)
        const isPart = tokens.count >= window && at < tokens.text.length
        const to = isPart ? tokens.count - lookahead : tokens.count
        search(tokens, index, from, to, found)
        if (!isPart) {
            return at
        }
        tokens.drop(to - lookback)
        from = lookback
    }
}

/** Search for what starts at the tokens from `from` on, `to` not included. */
function search(tokens: Tokens, index: AliasIndex, from: number, to: number, found: FoundInLine): void {
    const { words } = tokens
    const { trie, filter } = index
    for (let at = from; at < to; at++) {
        const word = words[at]!
        // The filter knows of words only, and marks may stand between them.
        if (!tokens.isWord(at) || !tokens.isWord(at + 1) || filter.mayStart(word, words[at + 1]!)) {
            const node = trie.next(root, word)
            if (
                node !== nowhere &&
                (trie.next(node, words[at + 1]!) !== nowhere || mayEnd(tokens, index, node, at, at))
            ) {
                findNames(tokens, index, at, node, found)
            }
        }
        if (index.isPathStart(word)) {
            const path = findTeamPath(tokens, index, at)
            if (path) {
                found.paths.push(path)
            }
        }
    }
}
