import type { Alias } from './alias'
import { type AliasNode, lookUp } from './aliasIndex'
import { isNonEmpty, type Occurrence } from './occurrence'
import type { Token } from './tokenise'

/** Folders and label prefixes whose next segments name teams. */
const anchors = new Set(['engineering', 'team', 'squad'])

/** One segment of a path, by its tokens, `last` included. */
interface Segment {
    readonly first: number
    readonly last: number
}

/** Find teams written as handles (`@acme/web`), labels (`team/web`) and folders (`engineering/web`) in one line. */
export function findTeamPaths(text: string, tokens: readonly Token[], index: AliasNode): Occurrence[] {
    return tokens.flatMap((token, at) => {
        if (token.key === '@') {
            return findHandle(text, tokens, index, at) ?? []
        }
        return anchors.has(token.key) ? (findFolder(text, tokens, index, at) ?? []) : []
    })
}

/** `@org/team`, or `@web-team`; not an e-mail address, not a package that code imports. */
function findHandle(text: string, tokens: readonly Token[], index: AliasNode, at: number): Occurrence | undefined {
    const isAddress = tokens[at - 1]?.isWord && tokens[at]!.gap === 'none'
    const segments = segmentsFrom(tokens, at + 1)
    const last = segments.at(-1)
    if (isAddress || !last || tokens[at + 1]!.gap !== 'none' || isFollowedBy(tokens, last, '/')) {
        return undefined
    }
    const keys = keysOf(tokens, last)
    const named = keys.at(-1) === 'team' ? keys.slice(0, -1) : keys[0] === 'team' ? keys.slice(1) : keys
    const saysTeam = named.length < keys.length
    if ((segments.length < 2 && !saysTeam) || isHost(tokens, last) || isPackage(text, tokens, at, last)) {
        return undefined
    }
    return occurrence(tokens, at, last, teamsNamed(index, named), 'team', 'it is written as a handle')
}

/** `team/web`, `engineering/web/extensibility`: the deepest folder that is a team's. */
function findFolder(text: string, tokens: readonly Token[], index: AliasNode, at: number): Occurrence | undefined {
    const [anchor, ...folders] = segmentsFrom(tokens, at)
    const { opens, gap } = tokens[at]!
    if (!anchor || anchor.last > at || !opens || gap === 'glue') {
        return undefined
    }
    const word = text.slice(tokens[at]!.start, tokens[at]!.end)
    const isLabel = word === 'team'
    const last = folders.at(-1)
    if (!last || (!isLabel && !isPath(tokens, at, last))) {
        return undefined
    }
    for (const folder of folders.reverse()) {
        const isFile = folder === last && isHost(tokens, folder)
        const teams = isFile ? [] : teamsNamed(index, keysOf(tokens, folder))
        const found = occurrence(tokens, at, folder, teams, isLabel ? 'team' : 'path', `it stands below “${word}/”`)
        if (found) {
            return found
        }
    }
    return undefined
}

function occurrence(
    tokens: readonly Token[],
    first: number,
    { last }: Segment,
    meant: readonly Alias[],
    form: Occurrence['form'],
    signal: string
): Occurrence | undefined {
    const [start, end] = [tokens[first]!.start, tokens[last]!.end]
    return isNonEmpty(meant) ? { start, end, meant, form, signal } : undefined
}

/** Teams whose name is spelled by exactly these words; initials are too short for a path. */
const teamsNamed = (index: AliasNode, keys: readonly string[]): readonly Alias[] =>
    lookUp(index, keys).filter(({ entity, needs }) => entity.kind === 'team' && needs !== 'teamWord')

const keysOf = (tokens: readonly Token[], { first, last }: Segment): string[] =>
    tokens.slice(first, last + 1).map(({ key }) => key)

/** How many folders deep, and how many words long, a path may be; keeps one endless line from being read over and over. */
const deepest = 16
const longest = 16

/** Segments of letters, digits and hyphens, joined by `/` without blanks. */
function segmentsFrom(tokens: readonly Token[], from: number): Segment[] {
    const segments: Segment[] = []
    let first = from
    while (tokens[first]?.isWord && segments.length < deepest) {
        let last = first
        while (tokens[last + 1]?.isWord && tokens[last + 1]!.gap !== 'blank') {
            last++
            if (last - first === longest) {
                return segments
            }
        }
        segments.push({ first, last })
        const slash = tokens[last + 1]
        if (slash?.key !== '/' || slash.gap !== 'none' || tokens[last + 2]?.gap !== 'none') {
            break
        }
        first = last + 2
    }
    return segments
}

const isFollowedBy = (tokens: readonly Token[], { last }: Segment, mark: string): boolean =>
    tokens[last + 1]?.key === mark && tokens[last + 1]!.gap === 'none'

/** Whether `.com` or `.md` follows without a blank: part of a host or a file name. */
const isHost = (tokens: readonly Token[], segment: Segment): boolean =>
    isFollowedBy(tokens, segment, '.') &&
    tokens[segment.last + 2]?.isWord === true &&
    tokens[segment.last + 2]!.gap === 'none'

/** Whether it is a path rather than prose (“engineering/product alignment”): marks, not blanks, stand around it. */
function isPath(tokens: readonly Token[], first: number, { last }: Segment): boolean {
    const [before, after] = [tokens[first - 1], tokens[last + 1]]
    const isMarked = (neighbour: Token | undefined, gap: Token['gap'] | undefined): boolean =>
        neighbour !== undefined && !neighbour.isWord && gap === 'none'
    return isMarked(before, tokens[first]!.gap) || isMarked(after, after?.gap)
}

/** Whether the handle is a quoted package name: `from '@acme/web'`, `require("@acme/web")`, `"@acme/web": "1.0.0"`. */
function isPackage(text: string, tokens: readonly Token[], at: number, { last }: Segment): boolean {
    const quote = tokens[at - 1]
    if (!quote || (quote.key !== "'" && quote.key !== '"')) {
        return false
    }
    const before = tokens[at - 2]
    const word = before?.key === '(' ? tokens[at - 3] : before
    const imports = word !== undefined && /^(?:from|import|require)$/.test(text.slice(word.start, word.end))
    return imports || (tokens[last + 1]?.key === quote.key && tokens[last + 2]?.key === ':')
}
