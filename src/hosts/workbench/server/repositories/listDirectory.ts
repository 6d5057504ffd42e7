import type { SourceFile } from './sourceRepository'

export interface DirectoryEntry {
    /** from the root of the repository */
    readonly path: string
    readonly isDirectory: boolean
}

/**
 * What lies in a directory of a commit, or with `recursive` anywhere below it: directories first, each in the order of names.
 *
 * @param directory without a slash at the end; empty for the root
 * @returns undefined where there is no such directory; the root is there even without a file
 */
export function listDirectory(
    files: ReadonlyMap<string, SourceFile>,
    directory: string,
    recursive: boolean
): readonly DirectoryEntry[] | undefined {
    const prefix = directory === '' ? '' : `${directory}/`
    const directories = new Set<string>()
    const found: string[] = []
    for (const path of files.keys()) {
        if (!path.startsWith(prefix)) {
            continue
        }
        const segments = path.slice(prefix.length).split('/')
        for (let depth = 1; depth < (recursive ? segments.length : Math.min(2, segments.length)); depth++) {
            directories.add(prefix + segments.slice(0, depth).join('/'))
        }
        if (recursive || segments.length === 1) {
            found.push(path)
        }
    }
    if (directories.size + found.length === 0 && directory !== '') {
        return undefined
    }
    return [
        ...[...directories].sort().map(path => ({ path, isDirectory: true })),
        ...found.map(path => ({ path, isDirectory: false }))
    ]
}
