import { html, type TemplateResult } from 'lit-html'
import type { Notice } from '../host/hostState'
import type { WorkbenchActions } from '../actions'
import type { WorkbenchState } from '../state'
import { extensionPageView } from './extensionPageView'
import { fileView } from './fileView'
import { folderView } from './folderView'
import { headerView } from './headerView'
import { icons } from './icons'
import { markdownView } from './markdownView'
import { messageView } from './messageView'
import { paletteView } from './paletteView'
import { panelView } from './panelView'
import { searchView } from './searchView'
import { settingsView } from './settingsView'
import { shortcutsView } from './shortcutsView'
import { startView } from './startView'
import { statusView } from './statusView'
import { treeView } from './treeView'
import { worksView } from './worksView'

/** The whole page. `code` is the element of the code view, which outlives every file shown in it. */
export const pageView = (state: WorkbenchState, actions: WorkbenchActions, code: HTMLElement): TemplateResult => html`
    <a class="skip-link" href="#main" @click=${skipToMain}>Skip to the file</a>
    ${headerView(state, actions)}
    <div class="body">
        ${treeView(state, actions)}
        <div class="centre">
            <main id="main" tabindex="-1">${mainView(state, actions, code)}</main>
            ${panelView(state, actions)}
        </div>
    </div>
    ${statusView(state, actions)}
    <div class="corner">
        ${worksView(state.works)}
        <div class="notices" role="log" aria-label="Messages of extensions" aria-live="polite">
            ${state.notices.map(notice => noticeView(notice, actions))}
        </div>
    </div>
    ${paletteView(state, actions)}
    <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title">Keyboard</h2>
        ${shortcutsView()}
        <button class="button button-primary" @click=${closeDialog}>Close</button>
    </dialog>
`

function mainView(state: WorkbenchState, actions: WorkbenchActions, code: HTMLElement): TemplateResult {
    const { route } = state
    switch (route.kind) {
        case 'home':
            return startView(state)
        case 'blob':
            return fileView(state, route, actions, code)
        case 'tree':
            return folderView(state, route, actions)
        case 'view':
            return extensionPageView(state, route, actions)
        case 'search':
            return searchView(state, route, actions)
        case 'settings':
            return settingsView(state, actions)
        case 'unknown':
            return messageView(
                'There is no such page',
                html`${route.path} leads nowhere. <a href="/">Go to the start page</a>`
            )
    }
}

const noticeView = (notice: Notice, actions: WorkbenchActions): TemplateResult => html`
    <div class="notice notice-${notice.type}">
        ${markdownView(notice.message)}
        <button class="icon-button" aria-label="Dismiss" @click=${() => actions.dismiss(notice)}>${icons.close}</button>
    </div>
`

const closeDialog = ({ target }: Event): void => (target as HTMLElement).closest('dialog')?.close()

function skipToMain(event: Event): void {
    event.preventDefault()
    const main = document.getElementById('main')
    const target = main?.querySelector<HTMLElement>('.cm-content, .rendered, a, button') ?? main
    target?.focus()
}
