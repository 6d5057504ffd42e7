import { html, nothing, type TemplateResult } from 'lit-html'
import { parseSettings } from '../../settings/parseSettings'
import type { WorkbenchActions } from '../actions'
import type { EditorProblem } from '../settings/createSettingsEditor'
import type { SettingEntry } from '../settings/settingEntries'
import type { SettingsPage } from '../settings/settingsPage'
import type { WorkbenchState } from '../state'
import { countOf } from './countOf'
import { modifier } from './keys'
import { messageView, waitingView } from './messageView'

/** The reader's settings: as text to edit, with what is wrong with it, and beside it all that can be set. */
export function settingsView({ settings }: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    switch (settings?.kind) {
        case undefined:
        case 'loading':
            return waitingView('Opening the settings …')
        case 'failed':
            return messageView('The settings cannot be shown', settings.message, () => actions.retry())
        case 'ready':
            return pageView(settings.value, actions)
    }
}

const pageView = (page: SettingsPage, actions: WorkbenchActions): TemplateResult => html`
    <div class="settings">
        <div class="settings-main">
            ${headView(page, actions)} ${newerView(page, actions)}
            <div class="settings-code">${page.editor.element}</div>
            ${problemsView(page.problems, actions)}
        </div>
        <aside class="settings-list" aria-label="What can be set" tabindex="0">
            <h2>What can be set</h2>
            ${entriesView(page, actions)}
        </aside>
    </div>
`

const headView = ({ isChanged, outcome }: SettingsPage, actions: WorkbenchActions): TemplateResult => html`
    <div class="settings-head">
        <h1>Settings</h1>
        <span class="quiet">JSON with comments, kept until the workbench stops</span>
        <span class="settings-state settings-${outcome?.kind ?? 'plain'}" role="status"
            >${outcome?.words ?? (isChanged ? 'Unsaved changes' : '')}</span
        >
        <button
            class="button button-primary"
            aria-keyshortcuts="Control+S Meta+S"
            title="Save (${modifier}+S)"
            ?disabled=${!isChanged}
            @click=${() => actions.settings.save()}
        >
            Save
        </button>
    </div>
`

const newerView = ({ newer }: SettingsPage, actions: WorkbenchActions): TemplateResult | typeof nothing =>
    newer
        ? html`<div class="settings-newer" role="alert">
              <span>
                  The settings were changed elsewhere, perhaps by an extension, while there are unsaved changes here.
              </span>
              <button class="button" @click=${() => actions.settings.takeNewer()}>Show the others, lose mine</button>
              <button class="button" @click=${() => actions.settings.keepOwn()}>Keep mine, replace the others</button>
          </div>`
        : nothing

const problemsView = (problems: readonly EditorProblem[], actions: WorkbenchActions): TemplateResult => html`
    <section class="settings-problems" aria-label="Problems">
        <h2>${problems.length === 0 ? 'No problems' : countOf(problems.length, 'problem')}</h2>
        <ul ?hidden=${problems.length === 0}>
            ${problems.map(
                ({ severity, message, line, column }) =>
                    html`<li>
                        <button class="settings-problem" @click=${() => actions.settings.reveal(line, column)}>
                            <span class="settings-${severity}">${severity === 'error' ? 'Error' : 'Warning'}</span>
                            <span class="quiet">line ${line}, column ${column}</span> ${message}
                        </button>
                    </li>`
            )}
        </ul>
    </section>
`

function entriesView({ entries, saved }: SettingsPage, actions: WorkbenchActions): TemplateResult {
    const values = parseSettings(saved.contents).values ?? {}
    return html`<ul>
        ${entries.map(entry => entryView(entry, values[entry.key], actions))}
    </ul>`
}

function entryView(entry: SettingEntry, value: unknown, actions: WorkbenchActions): TemplateResult {
    const { key, reader, description, allowed, defaultValue } = entry
    const isSet = value !== undefined
    return html`<li class="setting">
        <div class="setting-head">
            <h3><code>${key}</code></h3>
            <button
                class="button"
                aria-label="${isSet ? 'Go to' : 'Insert'} ${key}"
                @click=${() => actions.settings.insert(entry)}
            >
                ${isSet ? 'Go to' : 'Insert'}
            </button>
        </div>
        <p>${description}</p>
        <dl>
            <div>
                <dt>Read by</dt>
                <dd>${reader}</dd>
            </div>
            ${allowed ? rowView('Allowed', allowed) : nothing}
            ${defaultValue === undefined ? nothing : rowView('Default', html`<code>${defaultValue}</code>`)}
            ${rowView('Now', isSet ? html`<code>${shorten(JSON.stringify(value))}</code>` : 'not set, the default holds')}
        </dl>
    </li>`
}

const rowView = (term: string, what: unknown): TemplateResult =>
    html`<div>
        <dt>${term}</dt>
        <dd>${what}</dd>
    </div>`

/** Characters of a value that are shown. */
const longest = 160

const shorten = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} …` : text)
