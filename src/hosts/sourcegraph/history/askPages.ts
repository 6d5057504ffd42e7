import { askCommit, filesOf } from '../loading/askCommit'
import { choosePages } from '../loading/choosePages'
import { listQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'

/** The pages that a revision has, in one request, and its commit. Rejects with `SourceError` where there is no such revision. */
export async function askPages(
    repository: string,
    revision: string,
    globs: readonly string[] | undefined,
    request: RequestGraphQL
): Promise<{ readonly commit: string; readonly paths: readonly string[] }> {
    const { commit } = await askCommit(request, listQuery, { repository, revision })
    return { commit: commit.oid, paths: choosePages(filesOf(commit), globs).chosen }
}
