import { createBlobReader } from './createBlobReader'
import { decodeText } from './decodeText'
import { memoizeLatest } from './memoizeLatest'
import { readHistory } from './readHistory'
import { GitError, runGit } from './runGit'
import { largestFile, type SourceFile, type SourceRepository } from './sourceRepository'

/** Commits whose list of files is kept. */
const keptCommits = 16

/** `100644 blob <id>    <size>` and a tab before the path; a link is 120000, a submodule 160000. */
const entryForm = /^100\d+ blob (?<id>[0-9a-f]{40,64}) +(?<size>\d+)\t(?<path>[^]+)$/

/** Read a git work tree: what is committed, never what is merely on disk. */
export function createGitRepository(name: string, folder: string): SourceRepository {
    const readBlob = createBlobReader(folder)

    /** commits that have been listed: asked for by id, they need no git to resolve */
    const known = new Set<string>()

    const listing = memoizeLatest(keptCommits, async (commit): Promise<ReadonlyMap<string, SourceFile>> => {
        const entries = await runGit(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit])
        const files = entries
            .split('\0')
            .map(entry => entryForm.exec(entry)?.groups)
            .map(groups => ({ path: groups?.path ?? '', byteSize: Number(groups?.size), id: groups?.id ?? '' }))
            .filter(({ path, byteSize }) => path !== '' && byteSize <= largestFile)
            .sort((left, right) => (left.path < right.path ? -1 : 1))
        known.add(commit)
        return new Map(files.map(file => [file.path, file]))
    })

    const resolve = async (revision: string): Promise<string | undefined> => {
        if (known.has(revision)) {
            return revision
        }
        // git would read a leading dash as an option, and cannot be handed a zero byte.
        if (revision.startsWith('-') || revision.includes('\0')) {
            return undefined
        }
        const wanted = `${revision || 'HEAD'}^{commit}`
        const answer = await orUndefined(
            runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', wanted])
        )
        // Of `^main` git answers `^` and an id: not a commit, but all that are none of its ancestors.
        return answer && /^[0-9a-f]{40,64}$/.exec(answer.trim())?.[0]
    }

    return {
        kind: 'git',
        name,
        folder,
        resolve,
        async defaultBranch() {
            if ((await resolve('HEAD')) === undefined) {
                return undefined
            }
            const name = (await orUndefined(runGit(folder, ['symbolic-ref', '--quiet', 'HEAD'])))?.trim() ?? 'HEAD'
            return { name, displayName: name.replace(/^refs\/heads\//, '') }
        },
        list: listing,
        history: (commit, { path, first }) => readHistory(folder, commit, first, path),
        async read(commit, path) {
            const file = (await listing(commit)).get(path)
            return file && decodeText(await readBlob(file.id))
        }
    }
}

/** What git refuses is absent; that git itself cannot run is not. */
async function orUndefined(answer: Promise<string>): Promise<string | undefined> {
    try {
        return await answer
    } catch (error) {
        if (error instanceof GitError && !error.missing) {
            return undefined
        }
        throw error
    }
}
