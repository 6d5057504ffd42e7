import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RequestError } from '../requestError'
import { WorkbenchError } from '../workbenchError'
import { createFolderRepository } from './createFolderRepository'
import { createGitRepository } from './createGitRepository'
import { repositoryNameOfFolder } from './repositoryNameOfFolder'
import { repositoryNameOfUrl } from './repositoryNameOfUrl'
import { GitError, runGit } from './runGit'
import type { SourceRepository } from './sourceRepository'

/**
 * Open each path as one repository: the root of a git work tree with git, any other folder as it is on disk. A path given twice
 * is opened once. Rejects with `WorkbenchError` where a path is no folder or cannot be read.
 *
 * @param tell is handed one line before and after each folder is read
 */
export async function openRepositories(
    paths: readonly string[],
    tell: (line: string) => void
): Promise<readonly SourceRepository[]> {
    const folders = new Set<string>()
    for (const path of paths) {
        folders.add(await folderAt(path))
    }
    const repositories: SourceRepository[] = []
    for (const folder of folders) {
        tell(`reading ${folder} …`)
        const taken = new Set(repositories.map(({ name }) => name))
        const repository = await openRepository(folder, taken, tell)
        tell(await describe(repository))
        repositories.push(repository)
    }
    return repositories
}

async function folderAt(path: string): Promise<string> {
    let folder
    try {
        folder = await realpath(path)
    } catch {
        throw new WorkbenchError(`cannot open ${path}: there is no such folder`)
    }
    if (!(await stat(folder)).isDirectory()) {
        throw new WorkbenchError(`cannot open ${path}: it is a file, expected a folder`)
    }
    return folder
}

async function openRepository(
    folder: string,
    taken: ReadonlySet<string>,
    tell: (line: string) => void
): Promise<SourceRepository> {
    const folderName = repositoryNameOfFolder(folder)
    try {
        if (!(await isWorkTreeRoot(folder))) {
            return createFolderRepository(unique(folderName, taken), folder)
        }
        const origin = await runGit(folder, ['remote', 'get-url', 'origin']).catch(() => '')
        return createGitRepository(unique(repositoryNameOfUrl(origin) ?? folderName, taken), folder)
    } catch (error) {
        if (!(error instanceof GitError)) {
            throw error
        }
        if (!error.missing) {
            throw new WorkbenchError(`cannot open ${folder} with git: ${error.message}`)
        }
        tell(`git is not installed: ${folder} is read as it is on disk`)
        return createFolderRepository(unique(folderName, taken), folder)
    }
}

async function isWorkTreeRoot(folder: string): Promise<boolean> {
    const marker = await stat(join(folder, '.git')).catch(() => undefined)
    if (!marker) {
        return false
    }
    const root = (await runGit(folder, ['rev-parse', '--show-toplevel'])).replace(/\n$/, '')
    return (await realpath(root)) === folder
}

/** The name, or the first of `name-2`, `name-3`, … that is free. */
function unique(name: string, taken: ReadonlySet<string>): string {
    let candidate = name
    for (let number = 2; taken.has(candidate); number++) {
        candidate = `${name}-${number}`
    }
    return candidate
}

async function describe(repository: SourceRepository): Promise<string> {
    const { kind, name, folder } = repository
    const branch = await repository.defaultBranch()
    if (!branch) {
        return `${name}: nothing is committed yet`
    }
    const commit = await currentCommit(repository)
    const count = (await repository.list(commit)).size
    const files = `${name}: ${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`
    if (kind === 'folder') {
        return files
    }
    const uncommitted = (await isChanged(folder)) ? '; what is not committed is not shown' : ''
    return `${files} at ${branch.displayName} ${commit.slice(0, 7)}${uncommitted}`
}

/**
 * Whether anything is not committed. To compare a file, git runs the filters that the repository configures: where it has any
 * of its own, nothing is compared.
 */
async function isChanged(folder: string): Promise<boolean> {
    const filters = await runGit(folder, ['config', '--show-scope', '--name-only', '--get-regexp', '^filter\\.']).catch(
        () => ''
    )
    return (
        !/^(?:local|worktree)\s/m.test(filters) &&
        (await runGit(folder, ['status', '--porcelain', '-z', '--ignore-submodules=all'])) !== ''
    )
}

async function currentCommit(repository: SourceRepository): Promise<string> {
    try {
        const commit = await repository.resolve('')
        if (commit !== undefined) {
            return commit
        }
    } catch (error) {
        throw error instanceof RequestError
            ? new WorkbenchError(`cannot open ${repository.name}: ${error.message}`)
            : error
    }
    throw new WorkbenchError(`cannot open ${repository.name}: its HEAD names no commit`)
}
