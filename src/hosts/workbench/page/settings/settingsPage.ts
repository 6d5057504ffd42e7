import type { SettingEntry } from './settingEntries'
import type { EditorProblem, SettingsEditor } from './createSettingsEditor'

/** Settings as the server has them. */
export interface SavedSettings {
    /** whose they are */
    readonly subject: string
    /** counts the edits; a save tells it, so that nobody's edit is lost */
    readonly id: number
    /** JSON with comments */
    readonly contents: string
}

/** What the page of the settings shows. */
export interface SettingsPage {
    readonly editor: SettingsEditor
    readonly entries: readonly SettingEntry[]
    readonly saved: SavedSettings
    /** whether the editor holds what is not saved */
    readonly isChanged: boolean
    readonly problems: readonly EditorProblem[]
    /** what somebody else saved while there were unsaved changes here */
    readonly newer?: SavedSettings
    readonly outcome?: { readonly kind: 'saving' | 'saved' | 'failed'; readonly words: string }
}
