import type { Alias } from './aliases/alias'
import type { AliasIndex } from './index/aliasIndex'
import { foldWord } from './text/foldWord'
import { hashWord } from './text/hashWord'
import { isNonEmpty, type Occurrence } from './occurrence'
import { teamsAmong } from './teamsAmong'
import type { Tokens } from './text/tokens'

/** One segment of a path, by its tokens, `last` included. */
interface Segment {
    readonly first: number
    readonly last: number
}

/** Find the team written as a handle (`@acme/web`), a label (`team/web`) or a folder (`engineering/web`) from a token on. */
export function findTeamPath(tokens: Tokens, index: AliasIndex, at: number): Occurrence | undefined {
    return tokens.isWord(at) ? findFolder(tokens, index, at) : findHandle(tokens, index, at)
}

/** `@org/team`, or `@web-team`; not an e-mail address, not a package that code imports. */
function findHandle(tokens: Tokens, index: AliasIndex, at: number): Occurrence | undefined {
    const isAddress = tokens.isWord(at - 1) && tokens.gap(at) === 'none'
    if (isAddress || !tokens.isWord(at + 1) || tokens.gap(at + 1) !== 'none') {
        return undefined
    }
    const segments = segmentsFrom(tokens, at + 1)
    const last = segments.at(-1)
    if (!last || isFollowedBy(tokens, last, '/')) {
        return undefined
    }
    const isTeamWord = (word: number): boolean => foldWord(tokens.written(word)) === 'team'
    const named = isTeamWord(last.last)
        ? { ...last, last: last.last - 1 }
        : isTeamWord(last.first)
          ? { ...last, first: last.first + 1 }
          : last
    const saysTeam = named !== last
    if ((segments.length < 2 && !saysTeam) || isHost(tokens, last) || isPackage(tokens, at, last)) {
        return undefined
    }
    return occurrence(tokens, at, last, teamsNamed(tokens, index, named), 'team', 'it is written as a handle')
}

/** `team/web`, `engineering/web/extensibility`: the deepest folder that is a team's. */
function findFolder(tokens: Tokens, index: AliasIndex, at: number): Occurrence | undefined {
    if (!tokens.isMark(at + 1, '/') || !tokens.opens(at) || tokens.gap(at) === 'glue') {
        return undefined
    }
    const [anchor, ...folders] = segmentsFrom(tokens, at)
    if (!anchor || anchor.last > at) {
        return undefined
    }
    const word = tokens.written(at)
    if (!index.isPathStart(hashWord(foldWord(word)))) {
        return undefined
    }
    const isLabel = word === 'team'
    const last = folders.at(-1)
    if (!last || (!isLabel && !isPath(tokens, at, last))) {
        return undefined
    }
    for (const folder of folders.reverse()) {
        const isFile = folder === last && isHost(tokens, folder)
        const teams = isFile ? [] : teamsNamed(tokens, index, folder)
        const found = occurrence(tokens, at, folder, teams, isLabel ? 'team' : 'path', `it stands below “${word}/”`)
        if (found) {
            return found
        }
    }
    return undefined
}

function occurrence(
    tokens: Tokens,
    first: number,
    { last }: Segment,
    meant: readonly Alias[],
    form: Occurrence['form'],
    signal: string
): Occurrence | undefined {
    const [start, end] = [tokens.starts[first]!, tokens.ends[last]!]
    return isNonEmpty(meant) ? { start, end, meant, form, signal } : undefined
}

/** The teams that a segment names. Nobody bends a name there: `engineering/platforms` is not the team Platform's. */
function teamsNamed(tokens: Tokens, index: AliasIndex, { first, last }: Segment): readonly Alias[] {
    const written = lettersOf(tokens.text.slice(tokens.starts[first], tokens.ends[last]))
    return teamsAmong(index.spelledBy(tokens, first, last)).filter(({ spelling }) => lettersOf(spelling) === written)
}

const lettersOf = (name: string): string =>
    name
        .normalize('NFC')
        .toLowerCase()
        .replaceAll('&', 'and')
        .replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/** How many folders deep, and how many words long, a path may be; keeps one endless line from being read over and over. */
const deepest = 16
const longest = 16

/** How many tokens behind its first one a path may reach, and one that tells how it ends. */
export const longestPath = deepest * (longest + 2) + 3

/** Segments of letters, digits and hyphens, joined by `/` without blanks. */
function segmentsFrom(tokens: Tokens, from: number): Segment[] {
    const segments: Segment[] = []
    let first = from
    while (tokens.isWord(first) && segments.length < deepest) {
        let last = first
        while (tokens.isWord(last + 1) && tokens.gap(last + 1) !== 'blank') {
            last++
            if (last - first === longest) {
                return segments
            }
        }
        segments.push({ first, last })
        const isJoined = isFollowedBy(tokens, { first, last }, '/') && tokens.gap(last + 2) === 'none'
        if (!isJoined) {
            break
        }
        first = last + 2
    }
    return segments
}

const isFollowedBy = (tokens: Tokens, { last }: Segment, mark: string): boolean =>
    tokens.isMark(last + 1, mark) && tokens.gap(last + 1) === 'none'

/** Whether `.com` or `.md` follows without a blank: part of a host or a file name. */
const isHost = (tokens: Tokens, segment: Segment): boolean =>
    isFollowedBy(tokens, segment, '.') && tokens.isWord(segment.last + 2) && tokens.gap(segment.last + 2) === 'none'

/** Whether it is a path rather than prose (“engineering/product alignment”): marks, not blanks, stand around it. */
function isPath(tokens: Tokens, first: number, { last }: Segment): boolean {
    const isMark = (at: number): boolean => tokens.has(at) && !tokens.isWord(at)
    return (isMark(first - 1) && tokens.gap(first) === 'none') || (isMark(last + 1) && tokens.gap(last + 1) === 'none')
}

/** Whether the handle is a quoted package name: `from '@acme/web'`, `require("@acme/web")`, `"@acme/web": "1.0.0"`. */
function isPackage(tokens: Tokens, at: number, { last }: Segment): boolean {
    const quote = ["'", '"'].find(mark => tokens.isMark(at - 1, mark))
    if (quote === undefined) {
        return false
    }
    const word = tokens.isMark(at - 2, '(') ? at - 3 : at - 2
    const imports = /^(?:from|import|require)$/.test(tokens.written(word))
    return imports || (tokens.isMark(last + 1, quote) && tokens.isMark(last + 2, ':'))
}
