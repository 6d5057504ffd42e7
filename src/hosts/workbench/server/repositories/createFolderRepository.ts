import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RequestError } from '../requestError'
import { createTextStore } from './createTextStore'
import { decodeText } from './decodeText'
import { readOwnFile } from './readOwnFile'
import { largestFile, type SourceFile, type SourceRepository } from './sourceRepository'

const ignoredDirectories = new Set(['.git', 'node_modules'])

/** A folder with more files than this is a mistake such as `--open /`. */
const mostFiles = 100_000

/** States of the folder that are remembered, so that their commit ids still resolve. */
const keptStates = 16

/** Milliseconds. The disk's clock ticks coarsely, so a file touched later than this before a look may have been touched after. */
const unsettledFor = 2000

/** Files read at the same time. */
const concurrency = 32

type State = ReadonlyMap<string, SourceFile>

export interface FolderOptions {
    /** Milliseconds for which a look at the disk is good: one page of the workbench asks many times in a row. */
    readonly freshFor?: number
    /** Bytes of text to keep in memory: as much of an earlier state can be read although its files have changed. */
    readonly kept?: number
}

/**
 * Read a plain folder as it is on disk. Its commits are states: the id is a hash of all paths and contents, so it changes when
 * a file does. The files of an earlier state can be read as long as they are kept in memory or have not changed since. Links are
 * not followed.
 */
export function createFolderRepository(
    name: string,
    folder: string,
    { freshFor = 250, kept = 64_000_000 }: FolderOptions = {}
): SourceRepository {
    /** ids of what was last read, by path; the stamp tells whether the file has been touched since */
    let known = new Map<string, { readonly stamp: string; readonly id: string }>()
    const states = new Map<string, State>()
    const texts = createTextStore(kept)
    /** the look that is under way, or the last one; `staleAt` is in milliseconds since 1970 */
    let latest: { readonly commit: Promise<string>; staleAt: number } | undefined

    const keep = (bytes: Buffer): string => {
        const id = hash(bytes)
        texts.put(id, decodeText(bytes))
        return id
    }

    const look = async (): Promise<string> => {
        const started = Date.now()
        const seen: typeof known = new Map()
        const files: SourceFile[] = []
        await forEachConcurrently(await walk(folder), async path => {
            const { size, mtimeMs, ctimeMs } = await lstat(join(folder, path))
            if (size > largestFile) {
                return
            }
            const stamp = `${size} ${mtimeMs} ${ctimeMs}`
            const before = known.get(path)
            const bytes = before?.stamp === stamp ? undefined : await readOwnFile(join(folder, path))
            const id = before?.stamp === stamp ? before.id : bytes && keep(bytes)
            if (id === undefined) {
                return
            }
            if (ctimeMs < started - unsettledFor) {
                seen.set(path, { stamp, id })
            }
            files.push({ path, byteSize: size, id })
        })
        files.sort((left, right) => (left.path < right.path ? -1 : 1))
        const commit = hash(files.map(({ id, path }) => `${id} ${path}\0`).join(''))
        known = seen
        states.delete(commit)
        states.set(commit, new Map(files.map(file => [file.path, file])))
        if (states.size > keptStates) {
            states.delete([...states.keys()][0] ?? '')
        }
        return commit
    }

    const current = (): Promise<string> => {
        if (!latest || Date.now() >= latest.staleAt) {
            const fresh = { commit: look(), staleAt: Infinity }
            latest = fresh
            const forget = () => {
                latest = undefined
            }
            fresh.commit.then(() => (fresh.staleAt = Date.now() + freshFor), forget)
        }
        return latest.commit
    }

    const stateOf = (commit: string): State => {
        const state = states.get(commit)
        if (!state) {
            throw new RequestError(`${name} has changed, and its state ${commit.slice(0, 7)} is forgotten`)
        }
        return state
    }

    return {
        kind: 'folder',
        name,
        folder,
        defaultBranch: () => Promise.resolve({ name: 'HEAD', displayName: 'HEAD' }),
        resolve(revision) {
            if (revision === '' || revision === 'HEAD') {
                return current()
            }
            const named = /^[0-9a-f]{7,40}$/.test(revision) && [...states.keys()].find(id => id.startsWith(revision))
            return Promise.resolve(named || undefined)
        },
        history: () => Promise.resolve([]),
        list: commit => Promise.resolve(commit).then(stateOf),
        async read(commit, path) {
            const file = stateOf(commit).get(path)
            if (!file) {
                return undefined
            }
            const text = texts.get(file.id)
            if (text) {
                return text
            }
            const place = join(folder, path)
            const bytes = await readOwnFile(place)
            if (!bytes || hash(bytes) !== file.id) {
                throw new RequestError(
                    `${path} has changed on disk since ${name} was at ${commit.slice(0, 7)}: read it anew`
                )
            }
            return decodeText(bytes)
        }
    }
}

const hash = (content: Buffer | string): string => createHash('sha1').update(content).digest('hex')

/** The paths of all files below a folder. What may not be read is left out. */
async function walk(folder: string): Promise<readonly string[]> {
    await readdir(folder).catch(() => {
        throw new RequestError(`${folder} cannot be read any more`)
    })
    const paths: string[] = []
    const pending = ['']
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        for (const entry of await entriesOf(join(folder, directory))) {
            const path = directory === '' ? entry.name : `${directory}/${entry.name}`
            if (entry.isDirectory() && !ignoredDirectories.has(entry.name)) {
                pending.push(path)
            } else if (entry.isFile()) {
                paths.push(path)
            }
        }
        if (paths.length > mostFiles) {
            throw new RequestError(
                `${folder} has more than ${mostFiles.toLocaleString('en')} files: open a folder inside it`
            )
        }
    }
    return paths
}

async function entriesOf(directory: string): Promise<readonly Dirent[]> {
    try {
        return await readdir(directory, { withFileTypes: true })
    } catch {
        return []
    }
}

/** Call with every item, some at the same time. A file that vanished or may not be read is passed over. */
async function forEachConcurrently(items: readonly string[], call: (item: string) => Promise<void>): Promise<void> {
    const remaining = items.values()
    const work = async () => {
        for (const item of remaining) {
            await call(item).catch(() => {})
        }
    }
    await Promise.all(Array.from({ length: concurrency }, work))
}
