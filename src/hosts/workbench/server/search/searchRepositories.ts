import { RequestError } from '../requestError'
import { withinTime } from '../withinTime'
import type { SourceFile, SourceRepository } from '../repositories/sourceRepository'
import { matchText, type LineRanges } from './matchText'
import type { Filters, SearchQuery } from './searchQuery'

export interface FileFound {
    readonly repository: SourceRepository
    /** the id of the commit, and how the query named it: empty for the default branch */
    readonly commit: string
    readonly revision: string
    readonly file: SourceFile
    /** the lines that were found; empty where the path was */
    readonly lines: readonly LineFound[]
}

export interface LineFound {
    readonly text: string
    /** zero-based */
    readonly number: number
    /** in characters (code points), as Sourcegraph counts them */
    readonly offsetAndLengths: readonly (readonly [offset: number, length: number])[]
}

export interface SearchAnswer {
    readonly files: readonly FileFound[]
    /** repositories whose name was asked for */
    readonly repositories: readonly SourceRepository[]
    /** repositories that have no such revision */
    readonly missing: readonly SourceRepository[]
    readonly matchCount: number
    /** whether the search stopped before everything was looked at */
    readonly limitHit: boolean
}

/** Files read at the same time, what one process of git reads at once; fewer where they hold more bytes than this. */
const chunkSize = 200
const chunkBytes = 10_000_000

/** Milliseconds in which nobody else is answered. What takes longer is an expression that tries everything twice. */
const longestMatch = 2000

const tooSlow = 'the search takes too long, expected a simpler regular expression'

/**
 * Search the opened repositories in their order, and the files of each in the order of their paths. Rejects with `RequestError`
 * where a regular expression takes too long on what it is to find.
 *
 * @param signal tells that nobody waits for the answer any more: the search ends, with what it has found
 */
export async function searchRepositories(
    query: SearchQuery,
    repositories: readonly SourceRepository[],
    signal?: AbortSignal
): Promise<SearchAnswer> {
    const selected = choose(repositories, ({ name }) => passes(query.repositories, name))
    const { expression, type } = query
    if (type === 'repo' || (!expression && !hasFilter(query.files))) {
        const named = choose(selected, ({ name }) => !expression || matchText(expression, [name]) !== undefined)
        const shown = named.slice(0, query.count)
        const limitHit = shown.length < named.length
        return { files: [], repositories: shown, missing: [], matchCount: shown.length, limitHit }
    }

    const files: FileFound[] = []
    const missing: SourceRepository[] = []
    let matchCount = 0
    for (const repository of selected) {
        const commit = await repository.resolve(query.revision)
        if (commit === undefined) {
            missing.push(repository)
            continue
        }
        const candidates = choose([...(await repository.list(commit)).values()], ({ path }) =>
            passes(query.files, path)
        )
        for (const chunk of chunksOf(candidates)) {
            if (signal?.aborted) {
                return { files, repositories: [], missing, matchCount, limitHit: true }
            }
            for (const file of await searchFiles(query, repository, commit, chunk)) {
                if (matchCount >= query.count) {
                    return { files, repositories: [], missing, matchCount, limitHit: true }
                }
                files.push(file)
                matchCount += Math.max(1, file.lines.length)
            }
        }
    }
    return { files, repositories: [], missing, matchCount, limitHit: false }
}

const choose = <T>(items: readonly T[], isMeant: (item: T) => boolean): readonly T[] =>
    withinTime(longestMatch, () => items.filter(isMeant), tooSlow)

function* chunksOf(files: readonly SourceFile[]): Iterable<readonly SourceFile[]> {
    let chunk: SourceFile[] = []
    let bytes = 0
    for (const file of files) {
        if (chunk.length > 0 && (chunk.length >= chunkSize || bytes + file.byteSize > chunkBytes)) {
            yield chunk
            chunk = []
            bytes = 0
        }
        chunk.push(file)
        bytes += file.byteSize
    }
    yield chunk
}

async function searchFiles(
    { expression, revision, type }: SearchQuery,
    repository: SourceRepository,
    commit: string,
    files: readonly SourceFile[]
): Promise<readonly FileFound[]> {
    if (!expression) {
        return files.map(file => ({ repository, commit, revision, file, lines: [] }))
    }
    const texts = await Promise.all(
        files.map(async file => ({ file, text: type === 'path' ? [] : await linesOf(repository, commit, file) }))
    )
    const search = () =>
        texts.flatMap(({ file, text }) => {
            // The path is line -1, so to say: `not` and `and` must see it beside the text.
            const found = matchText(expression, [type === 'file' ? '' : file.path, ...text])
            return found ? [{ repository, commit, revision, file, lines: toLines(found, text) }] : []
        })
    return withinTime(longestMatch, search, tooSlow)
}

/** The lines of a text file. A file that has changed since it was listed has none: the next search sees it as it is then. */
async function linesOf(repository: SourceRepository, commit: string, { path }: SourceFile): Promise<readonly string[]> {
    try {
        const text = await repository.read(commit, path)
        return text && !text.binary ? text.content.split(/\r?\n/) : []
    } catch (error) {
        if (error instanceof RequestError) {
            return []
        }
        throw error
    }
}

const toLines = (found: LineRanges, text: readonly string[]): readonly LineFound[] =>
    [...found]
        .filter(([number]) => number > 0)
        .map(([number, ranges]) => {
            const line = text[number - 1] ?? ''
            return {
                text: line,
                number: number - 1,
                offsetAndLengths: ranges.map(({ start, length }) => [
                    characters(line.slice(0, start)),
                    characters(line.slice(start, start + length))
                ])
            }
        })

const characters = (text: string): number => [...text].length

const hasFilter = ({ included, excluded }: Filters): boolean => included.length + excluded.length > 0

const passes = ({ included, excluded }: Filters, text: string): boolean =>
    included.every(regexp => regexp.test(text)) && !excluded.some(regexp => regexp.test(text))
