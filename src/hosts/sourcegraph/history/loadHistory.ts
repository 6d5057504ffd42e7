import type { Version } from '../../../history/trace'
import { parseGitUri } from '../../gitUri'
import { askCommit } from '../loading/askCommit'
import { choosePages } from '../loading/choosePages'
import { listQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import type { Reading } from '../loading/sourceState'
import type { Source } from '../readSettings'
import { loadVersions } from './loadVersions'
import { parseVersions } from './parseVersions'

/** Pages that are gone and looked for at most. */
const mostGone = 40

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Of pages that were there once, those that may be earlier places of these, or stood beside them. */
function likelyGone(once: readonly string[], now: readonly string[]): readonly string[] {
    const [paths, folders, names] = [new Set(now), new Set(now.map(folderOf)), new Set(now.map(nameOf))]
    return once
        .filter(path => !paths.has(path) && (folders.has(folderOf(path)) || names.has(nameOf(path))))
        .slice(0, mostGone)
}

/** The versions of all pages of a source that hold goals, oldest first. Rejects where nothing came back. */
export async function loadHistory(
    { repository, paths: globs }: Source,
    { commit, pages }: Reading,
    request: RequestGraphQL,
    now: () => number
): Promise<{ readonly versions: readonly Version[]; readonly isCut: boolean }> {
    const paths = pages.flatMap(({ page, plan }) => {
        const file = plan.value.kind === 'index' ? undefined : parseGitUri(page.uri)
        return file ? [file.path] : []
    })
    if (paths.length === 0) {
        return { versions: [], isCut: false }
    }
    const pagesAt = async (revision: string, ask: RequestGraphQL): Promise<readonly string[]> => {
        const { commit: then } = await askCommit(ask, listQuery, { repository, revision })
        const files = (then.tree?.entries ?? []).filter(({ isDirectory }) => !isDirectory).map(({ path }) => path)
        return likelyGone(choosePages(files, globs).chosen, paths)
    }
    const { versions, isCut } = await loadVersions({ repository, commit, paths, pagesAt }, request)
    return { versions: await parseVersions(repository, versions, now), isCut }
}
