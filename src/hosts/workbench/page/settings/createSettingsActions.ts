import { messageOf } from '../../../messageOf'
import { parseSettings } from '../../settings/parseSettings'
import type { Store } from '../createStore'
import { valueOf } from '../loading'
import type { WorkbenchState } from '../state'
import { loadSavedSettings, overwriteSettings } from './savedSettings'
import type { SettingEntry } from './settingEntries'
import type { SettingsPage } from './settingsPage'
import { skeletonOf } from './skeletonOf'

/** What a reader can do on the page of the settings. */
export interface SettingsActions {
    /** save what the editor holds, for extensions to hear of it at once */
    save(): void
    insert(entry: SettingEntry): void
    /** put the cursor there; both counted from one */
    reveal(line: number, column: number): void
    /** show what somebody else saved, and lose the changes made here */
    takeNewer(): void
    /** keep the changes made here; to save them then replaces what somebody else saved */
    keepOwn(): void
}

export function createSettingsActions(store: Store<WorkbenchState>): SettingsActions {
    const page = (): SettingsPage | undefined => valueOf(store.get().settings)
    const update = (change: Partial<SettingsPage>): void =>
        store.update(({ settings }) =>
            settings?.kind === 'ready' ? { settings: { ...settings, value: { ...settings.value, ...change } } } : {}
        )
    const fail = (words: string): void => update({ outcome: { kind: 'failed', words } })

    const save = async ({ editor, saved }: SettingsPage): Promise<void> => {
        const contents = editor.text()
        const { problem } = parseSettings(contents)
        if (problem) {
            const { line, column, message } = problem
            fail(`Not saved. Line ${line}, column ${column}: ${message}.`)
            editor.reveal(line, column)
            return
        }
        update({ outcome: { kind: 'saving', words: 'Saving …' } })
        try {
            await overwriteSettings(saved, contents)
            const now = await loadSavedSettings()
            update({
                saved: now,
                newer: undefined,
                isChanged: editor.text() !== now.contents,
                outcome: { kind: 'saved', words: 'Saved. Extensions know of it.' }
            })
        } catch (error) {
            fail(`Not saved: ${messageOf(error)}`)
            const now = await loadSavedSettings().catch(() => saved)
            if (now.id !== saved.id) {
                update({ newer: now })
            }
            return
        }
        const { host } = store.get()
        if (host.kind === 'ready') {
            await host
                .refreshSettings()
                .catch((error: unknown) => fail(`Saved, but extensions do not know of it: ${messageOf(error)}`))
        }
    }

    return {
        save: () => {
            const shown = page()
            if (shown && shown.outcome?.kind !== 'saving') {
                void save(shown)
            }
        },
        insert: ({ key, schema }) => page()?.editor.insert(key, skeletonOf(schema)),
        reveal: (line, column) => page()?.editor.reveal(line, column),
        takeNewer: () => {
            const shown = page()
            if (shown?.newer) {
                shown.editor.show(shown.newer.contents)
                update({ saved: shown.newer, newer: undefined, isChanged: false, outcome: undefined })
            }
        },
        keepOwn: () => {
            const shown = page()
            if (shown?.newer) {
                update({ saved: shown.newer, newer: undefined, outcome: undefined })
            }
        }
    }
}
