import { html, nothing, type TemplateResult } from 'lit-html'
import { printRoute, type Route, type TreeRoute } from '../route'
import type { WorkbenchActions } from '../actions'
import { filesKey, folderKey, type WorkbenchState } from '../state'
import { type FolderEntry, folderEntries } from '../tree/folderEntries'
import { menuButton } from './menuButton'
import { countFiles } from './countFiles'
import { fileDecorationsView } from './fileDecorationsView'
import { folderCardsView } from './folderCardsView'
import { icons } from './icons'
import { messageView, waitingView } from './messageView'

/** A folder: what stands directly in it, and what extensions say of it. */
export function folderView(state: WorkbenchState, route: TreeRoute, actions: WorkbenchActions): TemplateResult {
    const listing = state.files.get(filesKey(route.repository, route.revision))
    switch (listing?.kind) {
        case undefined:
        case 'loading':
            return waitingView(`Opening ${route.repository} …`)
        case 'failed':
            return messageView('This repository cannot be shown', listing.message, () => actions.retry())
        case 'ready': {
            const { paths, branch, commit } = listing.value
            const entries = folderEntries(paths, route.path)
            const decorations = state.fileDecorations.get(folderKey(route.repository, commit, route.path))
            const offered = state.menus['directory/page'] ?? []
            const files = paths.filter(path => route.path === '' || path.startsWith(`${route.path}/`))
            if (entries.length === 0 && route.path !== '') {
                return messageView('There is no such folder', `${route.repository} has no files below “${route.path}”.`)
            }
            return html`
                <div class="folder">
                    <h1>${route.path || route.repository}</h1>
                    <p class="folder-facts">
                        ${countFiles(files.length)} at ${route.revision ?? branch} <code>${commit.slice(0, 7)}</code>
                    </p>
                    <div class="folder-columns">
                        <ul class="entries" ?hidden=${entries.length === 0}>
                            ${entries.map(
                                ({ kind, name, path }) =>
                                    html`<li>
                                        <a href=${printRoute(withPath(route, kind, path))}>
                                            ${kind === 'tree' ? icons.folder : icons.file}<span class="entry-name"
                                                >${name}</span
                                            >
                                            ${fileDecorationsView(decorations?.[path], 'page')}
                                        </a>
                                    </li>`
                            )}
                        </ul>
                        <div class="folder-side">
                            ${
                                offered.length > 0
                                    ? html`<section aria-labelledby="folder-actions">
                                          <h2 id="folder-actions">Actions</h2>
                                          <div class="folder-actions">
                                              ${offered.map(entry => menuButton(entry, { route, run: actions.run }))}
                                          </div>
                                      </section>`
                                    : nothing
                            }
                            ${folderCardsView(state)}
                        </div>
                    </div>
                </div>
            `
        }
    }
}

function withPath({ repository, revision, tab }: TreeRoute, kind: FolderEntry['kind'], path: string): Route {
    return {
        kind,
        repository,
        path,
        ...(revision === undefined ? {} : { revision }),
        ...(tab === undefined ? {} : { tab })
    }
}
