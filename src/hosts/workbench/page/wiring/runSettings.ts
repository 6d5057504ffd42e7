import { combineLatest, filter, from, skip, switchMap } from 'rxjs'
import type { WorkbenchActions } from '../actions'
import { loadEnabledExtensions, loadSettings } from '../backend/backend'
import { load, valueOf } from '../loading'
import { loadSavedSettings } from '../settings/savedSettings'
import { settingEntries } from '../settings/settingEntries'
import type { SettingsPage } from '../settings/settingsPage'
import { settingsSchema } from '../settings/settingsSchema'
import type { Workbench } from './workbench'

/** The page of the settings: loads what it shows, follows what others save, and asks before unsaved changes are lost. */
export function runSettings({ store }: Pick<Workbench, 'store'>, actions: Pick<WorkbenchActions, 'settings'>): void {
    const update = (change: (page: SettingsPage) => Partial<SettingsPage>): void =>
        store.update(({ settings }) =>
            settings?.kind === 'ready'
                ? { settings: { ...settings, value: { ...settings.value, ...change(settings.value) } } }
                : {}
        )

    const loadPage = async (): Promise<SettingsPage> => {
        // The editor is large, and most visits have no need of it.
        const [{ createSettingsEditor }, saved, extensions] = await Promise.all([
            import('../settings/createSettingsEditor'),
            loadSavedSettings(),
            loadSettings().then(loadEnabledExtensions)
        ])
        const entries = settingEntries(extensions)
        const editor = await createSettingsEditor(settingsSchema(entries), {
            onChange: text => update(({ saved }) => ({ isChanged: text !== saved.contents, outcome: undefined })),
            onProblems: problems => update(() => ({ problems })),
            onSave: () => actions.settings.save()
        })
        editor.show(saved.contents)
        return { editor, entries, saved, isChanged: false, problems: [] }
    }

    // Every visit begins with what is saved, and with the extensions that are switched on by then.
    const visits = store.select(({ route }) => route.kind === 'settings')
    combineLatest([visits, store.select(({ attempt }) => attempt)])
        .pipe(switchMap(([isVisited]) => (isVisited ? load(loadPage) : from([undefined]))))
        .subscribe(settings => store.update({ settings }))

    store
        .select(({ settingsEdits }) => settingsEdits)
        .pipe(
            skip(1),
            filter(() => store.get().settings?.kind === 'ready'),
            switchMap(() => load(loadSavedSettings))
        )
        .subscribe(loaded => {
            const [now, page] = [valueOf(loaded), valueOf(store.get().settings)]
            if (!now || !page || now.id === page.saved.id) {
                return
            }
            if (page.isChanged) {
                update(() => ({ newer: now }))
            } else {
                page.editor.show(now.contents)
                update(() => ({ saved: now }))
            }
        })

    window.addEventListener('beforeunload', event => {
        if (valueOf(store.get().settings)?.isChanged) {
            event.preventDefault()
        }
    })
}
