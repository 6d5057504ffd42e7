import type { HostAction, HostContributions } from '../../extensionHost/extensionHost'

/** One entry of a menu. */
export interface MenuAction {
    readonly action: HostAction
    /** false: shown, but not to be had here */
    readonly isActive: boolean
}

/** The menus that the page shows, in Sourcegraph's names. */
export type MenuName =
    | 'hover'
    | 'commandPalette'
    | 'editor/title'
    | 'panel/toolbar'
    | 'directory/page'
    | 'global/nav'
    | 'search/results/toolbar'

/** The entries of a menu by their groups, in the order given. Entries that two extensions share stand once. */
export function menuActions({ actions = [], menus = {} }: HostContributions, menu: MenuName): readonly MenuAction[] {
    const byId = new Map(actions.map(action => [action.id, action]))
    const items = [...(menus[menu] ?? [])].sort((a, b) => (a.group ?? '').localeCompare(b.group ?? ''))
    const entries = new Map<string, MenuAction>()
    for (const item of items) {
        const action = byId.get(item.action)
        const key = JSON.stringify(item)
        if (action && !entries.has(key)) {
            entries.set(key, { action, isActive: item.when !== false && !item.disabledWhen })
        }
    }
    return [...entries.values()]
}
