import type { Page } from '../../../model/page'
import { formatGitUri } from '../../gitUri'
import type { Source } from '../readSettings'
import { choosePages } from './choosePages'
import type { RequestGraphQL } from './requestGraphQL'

/** The pages of one source at one commit. */
export interface LoadedSource {
    readonly commit: string
    readonly pages: readonly Page[]
    /** how many files matched beyond the most that are read */
    readonly leftOut: number
}

/** A source that cannot be loaded; the message says what to do, in words for people. */
export class SourceError extends Error {}

/** Pages asked for in one request. */
const pagesPerRequest = 100

/** Repository fields as they come back; each may be null where the instance does not know or may not show it. */
interface RepositoryAnswer {
    readonly repository?: {
        readonly mirrorInfo?: { readonly cloned?: boolean; readonly cloneInProgress?: boolean } | null
        readonly commit?:
            | ({
                  readonly oid: string
                  readonly tree?: {
                      readonly entries: readonly { readonly path: string; readonly isDirectory: boolean }[]
                  } | null
              } & Readonly<Record<`page${number}`, BlobAnswer | null>>)
            | null
    } | null
}

interface BlobAnswer {
    readonly path: string
    readonly content: string
    readonly binary: boolean
}

const listQuery = `query OKRLensPages($repository: String!, $revision: String!) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) {
            oid
            tree(path: "", recursive: true) { entries(first: 100000, recursive: true) { path isDirectory } }
        }
    }
}`

/** Ask for the text of many files at once, each under an alias. */
const contentsQuery = (count: number): string => {
    const indices = Array.from({ length: count }, (_, index) => index)
    return `query OKRLensContents($repository: String!, $revision: String!, ${indices.map(index => `$path${index}: String!`).join(', ')}) {
    repository(name: $repository) {
        mirrorInfo { cloned cloneInProgress }
        commit(rev: $revision) {
            oid
            ${indices.map(index => `page${index}: blob(path: $path${index}) { path content binary }`).join('\n            ')}
        }
    }
}`
}

type Commit = NonNullable<NonNullable<RepositoryAnswer['repository']>['commit']>

/** Load the pages of a source: one request where its paths are literal, else one for the list and one for each hundred pages. */
export async function loadSource(source: Source, request: RequestGraphQL): Promise<LoadedSource> {
    const { repository, revision = 'HEAD', paths } = source

    const askCommit = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<Commit> => {
        const { data, errors } = await request(query, { repository, ...variables })
        const answer = (data as RepositoryAnswer | null | undefined)?.repository
        const said = errors?.map(({ message }) => message).join('; ')
        if (!answer) {
            throw new SourceError(said ? `Sourcegraph answered: ${said}` : 'this Sourcegraph does not know the repository, or you may not see it. Check its name in `okrLens.sources`.') // prettier-ignore
        }
        if (!answer.commit) {
            throw new SourceError(
                answer.mirrorInfo?.cloneInProgress || answer.mirrorInfo?.cloned === false
                    ? 'the repository is still being cloned. Try again in a few minutes.'
                    : said ? `Sourcegraph answered: ${said}` : `revision \`${revision}\` was not found in the repository.` // prettier-ignore
            )
        }
        return answer.commit
    }
    const askContents = async (
        revision: string,
        paths: readonly string[]
    ): Promise<{ readonly commit: string; readonly pages: Page[] }> => {
        const variables = Object.fromEntries(paths.map((path, index) => [`path${index}`, path]))
        const commit = await askCommit(contentsQuery(paths.length), { revision, ...variables })
        const pages = paths.flatMap((path, index) => {
            const blob = commit[`page${index}`]
            return blob && !blob.binary
                ? [{ uri: formatGitUri({ repository, commit: commit.oid, path }), text: blob.content }]
                : []
        })
        return { commit: commit.oid, pages }
    }

    if (paths && paths.length <= pagesPerRequest && !paths.some(path => /[*?]/.test(path))) {
        const loaded = await askContents(revision, paths)
        if (loaded.pages.length === 0) {
            throw new SourceError(`none of its paths is a file: ${paths.join(', ')}.`)
        }
        return { ...loaded, leftOut: 0 }
    }
    const { oid, tree } = await askCommit(listQuery, { revision })
    const files = (tree?.entries ?? []).filter(({ isDirectory }) => !isDirectory).map(({ path }) => path)
    const { chosen, leftOut } = choosePages(files, paths)
    if (chosen.length === 0) {
        throw new SourceError(
            paths ? `no file matches ${paths.join(', ')}.` : 'it has no Markdown page and no YAML list.'
        )
    }
    const pages: Page[] = []
    for (let start = 0; start < chosen.length; start += pagesPerRequest) {
        pages.push(...(await askContents(oid, chosen.slice(start, start + pagesPerRequest))).pages)
    }
    return { commit: oid, pages, leftOut }
}
