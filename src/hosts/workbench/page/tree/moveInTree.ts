import type { TreeRow } from './treeRows'

/** What a key does in the tree: go to a row, open or close one, or follow a file. */
export type TreeMove =
    | { readonly kind: 'focus'; readonly key: string }
    | { readonly kind: 'toggle'; readonly key: string }
    | { readonly kind: 'open'; readonly row: TreeRow }

/**
 * Keys as in every tree (WAI-ARIA practices): up, down, Home, End; right opens a folder, then goes in; left closes it, then
 * goes out; Enter and space open.
 *
 * @param key name of the key, as in `KeyboardEvent.key`
 * @param current key of the row that has the focus
 * @returns `undefined` where the key does nothing here
 */
export function moveInTree(rows: readonly TreeRow[], current: string, key: string): TreeMove | undefined {
    const index = Math.max(
        0,
        rows.findIndex(row => row.key === current)
    )
    const row = rows[index]
    if (!row) {
        return undefined
    }
    const focus = (target: TreeRow | undefined): TreeMove | undefined => target && { kind: 'focus', key: target.key }
    switch (key) {
        case 'ArrowDown':
            return focus(rows[index + 1])
        case 'ArrowUp':
            return focus(rows[index - 1])
        case 'Home':
            return focus(rows[0])
        case 'End':
            return focus(rows.at(-1))
        case 'ArrowRight':
            if (row.expanded === false) {
                return { kind: 'toggle', key: row.key }
            }
            return row.expanded && (rows[index + 1]?.level ?? 0) > row.level ? focus(rows[index + 1]) : undefined
        case 'ArrowLeft':
            return row.expanded
                ? { kind: 'toggle', key: row.key }
                : focus(rows.slice(0, index).findLast(({ level }) => level < row.level))
        case 'Enter':
        case ' ':
            return row.kind === 'file' ? { kind: 'open', row } : { kind: 'toggle', key: row.key }
        default:
            return undefined
    }
}
