import { ask } from '../backend/backend'
import type { SavedSettings } from './settingsPage'

/** The reader's own settings as they are written. Throws where there are none to edit. */
export async function loadSavedSettings(): Promise<SavedSettings> {
    const { viewerSettings } = await ask<{
        viewerSettings: { subjects: { id: string; latestSettings: { id: number; contents: string } | null }[] }
    }>('query OwnSettings { viewerSettings { subjects { id latestSettings { id contents } } } }')
    // The last subject is the reader: what is set there wins.
    const subject = viewerSettings.subjects.at(-1)
    if (!subject?.latestSettings) {
        throw new Error('There are no settings to edit here.')
    }
    return { subject: subject.id, ...subject.latestSettings }
}

/** Replace the reader's settings. Throws where they are not those that the edit was made from, or no settings. */
export async function overwriteSettings({ subject, id }: SavedSettings, contents: string): Promise<void> {
    await ask(
        `mutation OverwriteSettings($subject: ID!, $lastID: Int, $contents: String!) {
            settingsMutation(input: { subject: $subject, lastID: $lastID }) {
                overwriteSettings(contents: $contents) { empty { alwaysNil } }
            }
        }`,
        { subject, lastID: id, contents }
    )
}
