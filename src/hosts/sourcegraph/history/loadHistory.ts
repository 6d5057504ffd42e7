import type { Version } from '../../../history/trace'
import { parseGitUri } from '../../gitUri'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import type { Reading } from '../loading/sourceState'
import type { Source } from '../readSettings'
import { askPages } from './askPages'
import { likelyGone } from './likelyGone'
import { loadVersions } from './loadVersions'
import { toVersions } from './toVersions'

/** The versions of all pages of a source that hold goals, oldest first. Rejects where nothing came back. */
export async function loadHistory(
    { repository, paths: globs }: Source,
    { commit, pages }: Reading,
    request: RequestGraphQL
): Promise<{ readonly versions: readonly Version[]; readonly isCut: boolean }> {
    const paths = pages.flatMap(({ page, plan }) => {
        const file = plan.value.kind === 'index' ? undefined : parseGitUri(page.uri)
        return file ? [file.path] : []
    })
    if (paths.length === 0) {
        return { versions: [], isCut: false }
    }
    const pagesAt = async (revision: string, ask: RequestGraphQL): Promise<readonly string[]> =>
        likelyGone((await askPages(repository, revision, globs, ask)).paths, paths)
    const { versions, isCut } = await loadVersions({ repository, commit, paths, pagesAt }, request)
    return { versions: toVersions(repository, versions, pages), isCut }
}
