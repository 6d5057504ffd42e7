import { type Folder, folderOf } from './folderOf'
import { compareNames } from './folderEntries'

/** A repository whose files stand in the tree; without `paths` they are on their way, with `problem` they did not come. */
export interface TreeRepository {
    readonly name: string
    readonly paths?: readonly string[]
    readonly problem?: string
}

/** One visible line of the file tree. */
export interface TreeRow {
    /** unlike every other row's: `handbook`, `handbook/goals/web.md` */
    readonly key: string
    readonly kind: 'repository' | 'directory' | 'file'
    readonly repository: string
    /** empty for the repository itself */
    readonly path: string
    readonly label: string
    /** 1 for a repository */
    readonly level: number
    /** absent for a file */
    readonly expanded?: boolean
    /** what stands beside the name: “loading”, the reason of a failure, the folder of a file that was found */
    readonly note?: string
}

/** Rows a search may show for one repository. */
const maximumFound = 200

/**
 * The lines of the file tree, from top to bottom.
 *
 * @param expanded keys of the rows that are open
 * @param search words that must all occur in a path, in any case; with a search only files that match are shown, with their folder beside them
 */
export function treeRows(
    repositories: readonly TreeRepository[],
    expanded: ReadonlySet<string>,
    search: string
): readonly TreeRow[] {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    return repositories.flatMap(repository =>
        words.length > 0 ? foundRows(repository, words) : folderRows(repository, expanded)
    )
}

/** The keys to open so that a file is visible: its repository and the folders above it. */
export function ancestorKeys(repository: string, path: string): readonly string[] {
    const segments = path.split('/').slice(0, -1)
    return [repository, ...segments.map((_, index) => `${repository}/${segments.slice(0, index + 1).join('/')}`)]
}

function foundRows(repository: TreeRepository, words: readonly string[]): readonly TreeRow[] {
    const matches = (repository.paths ?? []).filter(path => {
        const text = path.toLowerCase()
        return words.every(word => text.includes(word))
    })
    const shown = matches.slice(0, maximumFound)
    const count =
        matches.length > shown.length ? `first ${shown.length} of ${matches.length}` : `${matches.length} found`
    const note = repository.problem ?? (repository.paths ? count : 'loading')
    return [
        { ...repositoryRow(repository), expanded: true, note },
        ...shown.map(path => ({
            ...fileRow(repository.name, path),
            level: 2,
            note: path.split('/').slice(0, -1).join('/')
        }))
    ]
}

function folderRows(repository: TreeRepository, expanded: ReadonlySet<string>): readonly TreeRow[] {
    const row = { ...repositoryRow(repository), expanded: expanded.has(repository.name) }
    return row.expanded ? [row, ...childRows(repository.name, folderOf(repository.paths ?? []), expanded, 2)] : [row]
}

const repositoryRow = ({ name, paths, problem }: TreeRepository): TreeRow => ({
    key: name,
    kind: 'repository',
    repository: name,
    path: '',
    label: name,
    level: 1,
    note: problem ?? (paths ? undefined : 'loading')
})

const fileRow = (repository: string, path: string): TreeRow => ({
    key: `${repository}/${path}`,
    kind: 'file',
    repository,
    path,
    label: path.slice(path.lastIndexOf('/') + 1),
    level: path.split('/').length + 1
})

function childRows(
    repository: string,
    folder: Folder,
    expanded: ReadonlySet<string>,
    level: number
): readonly TreeRow[] {
    const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => compareNames(a, b)
    const directories = [...folder.folders].sort(byName).flatMap(([label, child]): readonly TreeRow[] => {
        const key = `${repository}/${child.path}`
        const isOpen = expanded.has(key)
        const row: TreeRow = { key, kind: 'directory', repository, path: child.path, label, level, expanded: isOpen }
        return isOpen ? [row, ...childRows(repository, child, expanded, level + 1)] : [row]
    })
    const files = folder.files.map(path => fileRow(repository, path)).sort((a, b) => compareNames(a.label, b.label))
    return [...directories, ...files]
}
