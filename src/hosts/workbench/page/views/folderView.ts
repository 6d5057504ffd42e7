import { html, type TemplateResult } from 'lit-html'
import { printRoute, type Route, type TreeRoute } from '../route'
import type { WorkbenchActions } from '../actions'
import { filesKey, type WorkbenchState } from '../state'
import { countFiles } from './countFiles'
import { icons } from './icons'
import { messageView, waitingView } from './messageView'

/** A folder: what stands directly in it. */
export function folderView({ files }: WorkbenchState, route: TreeRoute, actions: WorkbenchActions): TemplateResult {
    const state = files.get(filesKey(route.repository, route.revision))
    switch (state?.kind) {
        case undefined:
        case 'loading':
            return waitingView(`Opening ${route.repository} …`)
        case 'failed':
            return messageView('This repository cannot be shown', state.message, () => actions.retry())
        case 'ready': {
            const { paths, branch, commit } = state.value
            const entries = entriesOf(paths, route.path)
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
                    <ul class="entries" ?hidden=${entries.length === 0}>
                        ${entries.map(
                            ({ kind, name, path }) =>
                                html`<li>
                                    <a href=${printRoute(withPath(route, kind, path))}>
                                        ${kind === 'tree' ? icons.folder : icons.file}<span>${name}</span>
                                    </a>
                                </li>`
                        )}
                    </ul>
                </div>
            `
        }
    }
}

interface Entry {
    readonly kind: 'tree' | 'blob'
    readonly name: string
    readonly path: string
}

/** Folders first, each by name. */
function entriesOf(paths: readonly string[], folder: string): readonly Entry[] {
    const prefix = folder === '' ? '' : `${folder}/`
    const entries = new Map<string, Entry>()
    for (const path of paths) {
        if (path.startsWith(prefix)) {
            const [name = '', ...below] = path.slice(prefix.length).split('/')
            entries.set(name, { kind: below.length > 0 ? 'tree' : 'blob', name, path: prefix + name })
        }
    }
    const byName = (a: Entry, b: Entry) => b.kind.localeCompare(a.kind) || a.name.localeCompare(b.name, 'en')
    return [...entries.values()].sort(byName)
}

function withPath({ repository, revision, tab }: TreeRoute, kind: Entry['kind'], path: string): Route {
    return {
        kind,
        repository,
        path,
        ...(revision === undefined ? {} : { revision }),
        ...(tab === undefined ? {} : { tab })
    }
}
