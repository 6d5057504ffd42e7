/** A folder of a repository, with the folders and files directly in it. */
export interface Folder {
    /** empty for the root */
    readonly path: string
    /** by their names */
    readonly folders: ReadonlyMap<string, Folder>
    /** paths from the root */
    readonly files: readonly string[]
}

interface GrowingFolder {
    readonly path: string
    readonly folders: Map<string, GrowingFolder>
    readonly files: string[]
}

const folders = new WeakMap<readonly string[], Folder>()

/** The folders of a list of paths; remembered, for the tree is drawn at every keystroke. */
export function folderOf(paths: readonly string[]): Folder {
    const known = folders.get(paths)
    if (known) {
        return known
    }
    const root: GrowingFolder = { path: '', folders: new Map(), files: [] }
    for (const path of paths) {
        const names = path.split('/').slice(0, -1)
        let folder = root
        for (const name of names) {
            let next = folder.folders.get(name)
            if (!next) {
                next = { path: folder.path ? `${folder.path}/${name}` : name, folders: new Map(), files: [] }
                folder.folders.set(name, next)
            }
            folder = next
        }
        folder.files.push(path)
    }
    folders.set(paths, root)
    return root
}
