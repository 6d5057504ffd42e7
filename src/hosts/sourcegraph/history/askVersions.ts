import { batchesOf, numbered } from '../loading/batches'
import { saidIn, SourceError, unknownRevision } from '../loading/askCommit'
import { versionsQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'

/** A commit that changed a page, as the page's history tells it. */
export interface PageCommit {
    readonly oid: string
    readonly subject: string
    /** when its author wrote it, with the author's zone: `2021-05-31T17:04:00+02:00` */
    readonly writtenAt: string
    /** when it came into the history; the order of commits */
    readonly committedAt: string
    readonly parents: readonly string[]
}

/** The commits that changed one page, newest first. */
export interface PageHistory {
    readonly path: string
    readonly commits: readonly PageCommit[]
    /** whether there are others that were not asked for, or are not told */
    readonly hasMore: boolean
}

/** Pages asked about in one request. */
export const pagesPerRequest = 20

interface VersionsAnswer {
    readonly repository?: {
        readonly commit?: Readonly<
            Record<
                `page${number}`,
                {
                    readonly nodes: readonly {
                        readonly oid: string
                        readonly subject: string
                        readonly author: { readonly date: string }
                        readonly committer?: { readonly date: string } | null
                        readonly parents: readonly { readonly oid: string }[]
                    }[]
                    readonly pageInfo: { readonly hasNextPage: boolean }
                } | null
            >
        > | null
    } | null
}

/** The commits up to a revision that changed these pages, at most `first` of each; in one request for each 20 pages. */
export async function askVersions(
    repository: string,
    revision: string,
    paths: readonly string[],
    first: number,
    request: RequestGraphQL
): Promise<readonly PageHistory[]> {
    const histories: PageHistory[] = []
    for (const asked of batchesOf(paths, pagesPerRequest)) {
        const variables = { repository, revision, first, ...numbered('path', asked) }
        const { data, errors } = await request(versionsQuery(asked.length), variables)
        const commit = (data as VersionsAnswer | null | undefined)?.repository?.commit
        if (!commit) {
            throw new SourceError(saidIn(errors) ?? unknownRevision(revision))
        }
        asked.forEach((path, index) => {
            const connection = commit?.[`page${index}`]
            const commits = (connection?.nodes ?? []).map(({ oid, subject, author, committer, parents }) => ({
                oid,
                subject,
                writtenAt: author.date,
                committedAt: committer?.date ?? author.date,
                parents: parents.map(parent => parent.oid)
            }))
            histories.push({ path, commits, hasMore: connection?.pageInfo.hasNextPage ?? true })
        })
    }
    return histories
}
