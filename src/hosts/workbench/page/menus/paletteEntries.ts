import type { MenuAction } from './menuActions'

/** One line of the command palette. */
export interface PaletteEntry extends MenuAction {
    /** `OKR Lens: Open the OKR panel` */
    readonly label: string
}

/**
 * The lines of the command palette, by their words.
 *
 * @param search words that must all occur in a line, in any case
 */
export function paletteEntries(actions: readonly MenuAction[], search: string): readonly PaletteEntry[] {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    return actions
        .map(entry => ({ ...entry, label: labelOf(entry) }))
        .filter(({ label }) => words.every(word => label.toLowerCase().includes(word)))
        .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

function labelOf({ action: { id, category, title, disabledTitle, actionItem }, isActive }: MenuAction): string {
    const name = (!isActive && disabledTitle) || title || actionItem?.label || id
    return category ? `${category}: ${name}` : name
}
