import type { RepositoryFiles } from '../backend/repository'
import { valueOf } from '../loading'
import { filesKey, revisionOf, type WorkbenchState } from '../state'

/** A folder whose entries are listed somewhere on the page. */
export interface ShownFolder {
    readonly files: RepositoryFiles
    /** empty for the root */
    readonly path: string
}

/** The folders that are open in the tree, with all folders above them, and the one whose page is shown. */
export function shownFolders({
    repositories,
    files,
    route,
    tree: { expanded }
}: Pick<WorkbenchState, 'repositories' | 'files' | 'route' | 'tree'>): readonly ShownFolder[] {
    const at = route.kind === 'blob' || route.kind === 'tree' ? route : undefined
    const names = new Set([...(valueOf(repositories) ?? []).map(({ name }) => name), ...(at ? [at.repository] : [])])
    return [...names].flatMap(name => {
        const listing = valueOf(files.get(filesKey(name, revisionOf(name, route))))
        if (!listing) {
            return []
        }
        const prefix = `${name}/`
        const open = expanded.has(name)
            ? ['', ...[...expanded].filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))]
            : []
        const isVisible = (path: string): boolean =>
            path.split('/').every((_, index, names) => index === 0 || open.includes(names.slice(0, index).join('/')))
        const paths = new Set([
            ...open.filter(isVisible),
            ...(at?.kind === 'tree' && at.repository === name ? [at.path] : [])
        ])
        return Array.from(paths, path => ({ files: listing, path }))
    })
}
