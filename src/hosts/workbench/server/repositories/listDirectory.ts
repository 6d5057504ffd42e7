import type { SourceFile } from './sourceRepository'

export interface DirectoryEntry {
    /** from the root of the repository */
    readonly path: string
    readonly isDirectory: boolean
}

/** What lies in one directory, by path from the root, in the order of names. */
interface Directory {
    readonly directories: readonly string[]
    readonly files: readonly string[]
}

const indices = new WeakMap<ReadonlyMap<string, SourceFile>, ReadonlyMap<string, Directory>>()

/**
 * What lies in a directory of a commit, or with `recursive` anywhere below it: directories first, each in the order of names.
 *
 * @param files all files of the commit; never changed, since what is made of them is kept
 * @param directory without a slash at the end; empty for the root
 * @returns undefined where there is no such directory; the root is there even without a file
 */
export function listDirectory(
    files: ReadonlyMap<string, SourceFile>,
    directory: string,
    recursive: boolean
): readonly DirectoryEntry[] | undefined {
    const index = indexOf(files)
    const found = recursive ? below(index, directory) : index.get(directory)
    return (
        found && [
            ...found.directories.map(path => ({ path, isDirectory: true })),
            ...found.files.map(path => ({ path, isDirectory: false }))
        ]
    )
}

/** How many files and directories lie in a directory itself. */
export function countEntries(files: ReadonlyMap<string, SourceFile>, directory: string): number {
    const found = indexOf(files).get(directory)
    return found ? found.directories.length + found.files.length : 0
}

function indexOf(files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, Directory> {
    const index = indices.get(files) ?? makeIndex(files)
    indices.set(files, index)
    return index
}

function makeIndex(files: ReadonlyMap<string, SourceFile>): ReadonlyMap<string, Directory> {
    const index = new Map([['', { directories: [] as string[], files: [] as string[] }]])
    const open = (path: string) => {
        const known = index.get(path)
        if (known) {
            return known
        }
        const made = { directories: [], files: [] }
        index.set(path, made)
        open(parentOf(path)).directories.push(path)
        return made
    }
    for (const path of files.keys()) {
        open(parentOf(path)).files.push(path)
    }
    index.forEach(({ directories }) => directories.sort())
    return index
}

function below(index: ReadonlyMap<string, Directory>, directory: string): Directory | undefined {
    const top = index.get(directory)
    const directories = [...(top?.directories ?? [])]
    const files = [...(top?.files ?? [])]
    // What is found on the way is looked into as well
    for (const path of directories) {
        const { directories: deeper = [], files: others = [] } = index.get(path) ?? {}
        deeper.forEach(other => directories.push(other))
        others.forEach(other => files.push(other))
    }
    return top && { directories: directories.sort(), files: files.sort() }
}

/** `a/b/c` → `a/b`, `a` → '' */
const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
