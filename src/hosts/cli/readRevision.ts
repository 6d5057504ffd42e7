import type { Page } from '../../model/page'
import { createBlobReader } from '../workbench/server/repositories/createBlobReader'
import { decodeText } from '../workbench/server/repositories/decodeText'
import { GitError, runGit } from '../workbench/server/repositories/runGit'
import { isPageName } from '../pageName'
import { CommandError } from './commandError'

/** The full id of a commit. Throws a `CommandError` that names the revision where there is none. */
async function resolveCommit(folder: string, revision: string): Promise<string> {
    try {
        const wanted = `${revision}^{commit}`
        return (await runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', wanted])).trim()
    } catch (error) {
        if (error instanceof GitError && /not a git repository/i.test(error.message)) {
            throw new CommandError(`${folder}: is in no git repository, expected one with the pages to compare`)
        }
        throw new CommandError(`${revision}: no such revision, expected a commit, branch or tag`)
    }
}

/**
 * Read pages as they stood at a revision of the git repository around a folder.
 *
 * @param paths files or folders, from that folder on; one that the revision does not have holds no pages
 * @returns pages whose address is their path from that folder on
 */
export async function readRevision(
    folder: string,
    revision: string,
    paths: readonly string[]
): Promise<readonly Page[]> {
    const commit = await resolveCommit(folder, revision)
    const listing = await runGit(folder, ['ls-tree', '-r', '-z', commit, '--', ...paths]).catch((error: unknown) => {
        throw new CommandError(error instanceof GitError ? error.message : String(error))
    })
    const readBlob = createBlobReader(folder)
    const files = listing
        .split('\0')
        .map(entry => /^100\d+ blob (?<id>\S+)\t(?<path>[^]+)$/.exec(entry)?.groups)
        .filter(groups => groups !== undefined && (isPageName(groups.path ?? '') || paths.includes(groups.path ?? '')))
    return Promise.all(
        files.map(async groups => ({
            uri: groups?.path ?? '',
            text: decodeText(await readBlob(groups?.id ?? '')).content
        }))
    )
}
