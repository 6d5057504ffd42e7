export type Theme = 'light' | 'dark' | 'system'

export const themes: readonly Theme[] = ['light', 'system', 'dark']

const key = 'okrLens.workbench.theme'

/** The theme chosen last; the system's where none was, or where the browser keeps nothing. */
export function readTheme(): Theme {
    try {
        const kept = localStorage.getItem(key)
        return themes.find(theme => theme === kept) ?? 'system'
    } catch {
        return 'system'
    }
}

/** Show the page in a theme, now and the next time. */
export function applyTheme(theme: Theme): void {
    document.documentElement.dataset['theme'] = theme
    try {
        localStorage.setItem(key, theme)
    } catch {
        // Storage may be forbidden; the theme then lasts as long as the page.
    }
}
