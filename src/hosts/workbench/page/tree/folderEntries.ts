import { folderOf } from './folderOf'

/** What stands directly in a folder. */
export interface FolderEntry {
    readonly kind: 'tree' | 'blob'
    readonly name: string
    /** from the root of the repository */
    readonly path: string
}

/** Folders first, each by name; nothing where there is no such folder. */
export function folderEntries(paths: readonly string[], path: string): readonly FolderEntry[] {
    const names = path.split('/').filter(Boolean)
    let folder = folderOf(paths)
    for (const name of names) {
        const next = folder.folders.get(name)
        if (!next) {
            return []
        }
        folder = next
    }
    const byName = (a: FolderEntry, b: FolderEntry): number => compareNames(a.name, b.name)
    const folders = Array.from(folder.folders, ([name, { path }]): FolderEntry => ({ kind: 'tree', name, path }))
    const files = folder.files.map((path): FolderEntry => ({
        kind: 'blob',
        name: path.slice(path.lastIndexOf('/') + 1),
        path
    }))
    return [...folders.sort(byName), ...files.sort(byName)]
}

/** The order of names: as people count, `goal 9` before `goal 10`. */
export const { compare: compareNames } = new Intl.Collator('en', { numeric: true })
