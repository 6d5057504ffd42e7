import type { Page } from '../../../model/page'
import { formatGitUri, parseGitUri } from '../../gitUri'
import type { Source } from '../readSettings'
import { askCommit, filesOf, SourceError, type CommitAnswer } from './askCommit'
import { batchesOf, numbered } from './batches'
import { choosePages } from './choosePages'
import { discoverPages } from './discoverPages'
import { commitQuery, contentsQuery, listQuery } from './operations'
import type { RequestGraphQL } from './requestGraphQL'

/** The pages of one source at one commit. */
export interface LoadedSource {
    readonly commit: string
    readonly pages: readonly Page[]
    /** how many files matched beyond the most that are read */
    readonly leftOut: number
    /** what could not be had, each in a sentence */
    readonly problems: readonly string[]
    /** whether the same commit has nothing more to give; otherwise what failed may come when asked for again */
    readonly isWhole: boolean
}

/** How far a source is: requests answered, of those that are known to be needed. */
export interface Step {
    readonly made: number
    readonly expected: number
}

export interface LoadOptions {
    /** what was loaded of the source before: it is given back where the source still stands at its commit */
    readonly before?: LoadedSource
    /** told after every request */
    readonly onStep?: (step: Step) => void
}

/** Pages asked for in one request. */
const pagesPerRequest = 100

/** How many paths are named before “and 7 more”. */
const mostNamed = 3

const named = (paths: readonly string[]): string =>
    paths.length > mostNamed
        ? `${paths.slice(0, mostNamed).join(', ')} and ${paths.length - mostNamed} more`
        : paths.join(', ')

/**
 * Load the pages of a source: one request where its paths are literal, else one for the list and one for each hundred pages;
 * where it was loaded before, one for its commit first, and no more if that is the same. Rejects with `SourceError` where
 * there is nothing to be had.
 */
export async function loadSource(
    source: Source,
    request: RequestGraphQL,
    { before, onStep }: LoadOptions = {}
): Promise<LoadedSource> {
    const { repository, paths, isDiscovered } = source
    let made = 0
    let expected = 1

    const ask = async (query: string, revision: string, variables: Readonly<Record<string, string>> = {}) => {
        const answer = await askCommit(request, query, { repository, revision, ...variables })
        onStep?.({ made: ++made, expected })
        return answer
    }
    /** Which pages to read, and at what revision. */
    const choose = async (revision: string) => {
        if (paths && paths.length <= pagesPerRequest && !paths.some(path => /[*?]/.test(path))) {
            return { chosen: paths, leftOut: 0, revision }
        }
        const { commit, said } = await ask(listQuery, revision)
        if (!commit.tree && said) {
            throw new SourceError(said)
        }
        const files = filesOf(commit)
        const choice = isDiscovered ? discoverPages(files) : choosePages(files, paths)
        if (choice.chosen.length === 0 && !isDiscovered) {
            throw new SourceError(
                paths ? `no file matches ${paths.join(', ')}.` : 'it has no Markdown page and no YAML list.',
                'paths'
            )
        }
        return { ...choice, revision: commit.oid }
    }

    let wanted = source.revision ?? 'HEAD'
    if (before?.isWhole) {
        expected++
        const { commit } = await ask(commitQuery, wanted)
        if (commit.oid === before.commit) {
            return before
        }
        wanted = commit.oid
    }
    const { chosen, leftOut, revision } = await choose(wanted)
    expected = made + Math.ceil(chosen.length / pagesPerRequest)

    let commit = revision
    const pages: Page[] = []
    const absent: string[] = []
    const refused: string[] = []
    const reasons = new Set<string>()
    for (const paths of batchesOf(chosen, pagesPerRequest)) {
        const answer = await ask(contentsQuery(paths.length), commit, numbered('path', paths))
        const contents = contentsOf(repository, answer.commit, paths)
        commit = answer.commit.oid
        pages.push(...contents.pages)
        if (answer.said === undefined) {
            absent.push(...contents.missing)
        } else {
            refused.push(...contents.missing)
            reasons.add(answer.said)
        }
    }
    const [reason] = reasons
    if (pages.length === 0 && chosen.length > 0 && (reason !== undefined || paths)) {
        throw reason === undefined
            ? new SourceError(`none of its paths is a file: ${named(chosen)}.`, 'paths')
            : new SourceError(reason)
    }
    const lost = new Set(refused)
    return {
        commit,
        // A page as it was before is better than none
        pages: [...pages, ...(before?.pages ?? []).filter(({ uri }) => lost.has(parseGitUri(uri)?.path ?? ''))],
        leftOut,
        problems: [
            ...(absent.length > 0 ? [`Not found: ${named(absent)}.`] : []),
            ...(reasons.size > 0 ? [`Not read: ${named(refused)}. ${[...reasons].join(' ')}`] : [])
        ],
        isWhole: reasons.size === 0
    }
}

/** The text files of an answer, and the paths for which there is none. */
function contentsOf(
    repository: string,
    commit: CommitAnswer,
    paths: readonly string[]
): { readonly pages: readonly Page[]; readonly missing: readonly string[] } {
    const blobs = paths.map((path, index) => ({ path, blob: commit[`page${index}`] }))
    return {
        pages: blobs.flatMap(({ path, blob }) =>
            blob && !blob.binary
                ? [{ uri: formatGitUri({ repository, commit: commit.oid, path }), text: blob.content }]
                : []
        ),
        missing: blobs.flatMap(({ path, blob }) => (blob ? [] : [path]))
    }
}
