import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import { repeat } from 'lit-html/directives/repeat.js'
import type { HostFileDecoration } from '../../extensionHost/extensionHost'
import { valueOf } from '../loading'
import { printRoute, type Route } from '../route'
import type { WorkbenchActions } from '../actions'
import { filesKey, folderKey, revisionOf, type WorkbenchState } from '../state'
import { moveInTree } from '../tree/moveInTree'
import { type TreeRepository, type TreeRow, treeRows } from '../tree/treeRows'
import { fileDecorationsView } from './fileDecorationsView'
import { icons } from './icons'
import { navigationView } from './navigationView'

/** The files of all opened repositories, and a box to search them by name. */
export function treeView(state: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const rows = treeRows(treeRepositories(state), state.tree.expanded, state.tree.search)
    const currentKey = keyOf(state.route)
    const focusable = [state.tree.focused, currentKey].find(key => rows.some(row => row.key === key)) ?? rows[0]?.key
    const view = (row: TreeRow) =>
        rowView(
            row,
            {
                route: routeOf(row, state),
                isCurrent: row.key === currentKey,
                isFocusable: row.key === focusable,
                decorations: decorationsOf(row, state)
            },
            actions
        )

    const onKey = (event: KeyboardEvent) => {
        const move =
            event.altKey || event.ctrlKey || event.metaKey ? undefined : moveInTree(rows, focusable ?? '', event.key)
        if (!move) {
            return
        }
        event.preventDefault()
        switch (move.kind) {
            case 'focus':
                return actions.focusRow(move.key)
            case 'toggle':
                return actions.toggleRow(move.key)
            case 'open':
                return actions.navigate(routeOf(move.row, state))
        }
    }
    return html`
        <nav class="sidebar ${state.tree.isOpen ? 'sidebar-open' : ''}" aria-label="Files">
            <div class="sidebar-navigation">${navigationView(state, actions)}</div>
            <div class="search">
                <input
                    id="file-search"
                    type="search"
                    placeholder="Search files"
                    aria-label="Search files by name"
                    aria-keyshortcuts="/"
                    autocomplete="off"
                    spellcheck="false"
                    .value=${state.tree.search}
                    @input=${({ target }: InputEvent) => actions.search((target as HTMLInputElement).value)}
                />
                <kbd aria-hidden="true">/</kbd>
            </div>
            ${messageView(state)}
            <div class="tree" role="tree" aria-label="Files of the opened repositories" @keydown=${onKey}>
                ${repeat(rows, row => row.key, view)}
            </div>
        </nav>
    `
}

function messageView({ repositories }: WorkbenchState): TemplateResult | typeof nothing {
    switch (repositories.kind) {
        case 'loading':
            return html`<p class="sidebar-message">Looking for repositories …</p>`
        case 'failed':
            return html`<p class="sidebar-message">${repositories.message}</p>`
        case 'ready':
            return repositories.value.length === 0
                ? html`<p class="sidebar-message">
                      No repository is open. Start the workbench with <code>--open PATH</code>.
                  </p>`
                : nothing
    }
}

interface RowFacts {
    readonly route: Route
    readonly isCurrent: boolean
    readonly isFocusable: boolean
    readonly decorations: readonly HostFileDecoration[] | undefined
}

function rowView(
    row: TreeRow,
    { route, isCurrent, isFocusable, decorations }: RowFacts,
    actions: WorkbenchActions
): TemplateResult {
    const tabindex = isFocusable ? 0 : -1
    const style = `--level: ${row.level}`
    if (row.kind === 'file') {
        return html`<a
            role="treeitem"
            class="row row-file"
            style=${style}
            data-key=${row.key}
            href=${printRoute(route)}
            tabindex=${tabindex}
            aria-level=${row.level}
            aria-selected=${isCurrent ? 'true' : 'false'}
            aria-current=${ifDefined(isCurrent ? 'page' : undefined)}
            title=${row.path}
            @focus=${() => actions.focusRow(row.key)}
            >${icons.file}<span class="row-label">${row.label}</span>${
                row.note ? html`<span class="row-note">${row.note}</span>` : nothing
            }${fileDecorationsView(decorations, 'sidebar')}</a
        >`
    }
    return html`<div
        role="treeitem"
        class="row row-${row.kind}"
        style=${style}
        data-key=${row.key}
        tabindex=${tabindex}
        aria-level=${row.level}
        aria-expanded=${row.expanded ? 'true' : 'false'}
        aria-selected=${isCurrent ? 'true' : 'false'}
        title=${row.note ?? (row.path || row.label)}
        @click=${() => actions.toggleRow(row.key)}
    >
        ${row.expanded ? icons.open : icons.closed}<span class="row-label">${row.label}</span>
        ${row.note ? html`<span class="row-note">${row.note}</span>` : nothing}
        ${fileDecorationsView(decorations, 'sidebar')}
    </div>`
}

/** Where a row leads; an open panel stays open. */
function routeOf({ kind, repository, path }: TreeRow, { route }: WorkbenchState): Route {
    const isFile = route.kind === 'blob' || route.kind === 'tree'
    return {
        kind: kind === 'file' ? 'blob' : 'tree',
        repository,
        path,
        ...(isFile && route.revision !== undefined && route.repository === repository
            ? { revision: route.revision }
            : {}),
        ...(isFile && route.tab !== undefined ? { tab: route.tab } : {})
    }
}

/** What extensions put behind a row, as far as its folder is open: for files that were found elsewhere they are not asked. */
function decorationsOf(
    { kind, repository, path }: TreeRow,
    { files, route, fileDecorations }: WorkbenchState
): readonly HostFileDecoration[] | undefined {
    const listing =
        kind === 'repository' ? undefined : valueOf(files.get(filesKey(repository, revisionOf(repository, route))))
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    return listing && fileDecorations.get(folderKey(repository, listing.commit, folder))?.[path]
}

const keyOf = (route: Route): string | undefined =>
    route.kind === 'blob' || route.kind === 'tree'
        ? [route.repository, route.path].filter(Boolean).join('/')
        : undefined

/** Every repository with its files: at the revision being read, where that one is being read. */
function treeRepositories({ repositories, files, route }: WorkbenchState): readonly TreeRepository[] {
    return (valueOf(repositories) ?? []).map(({ name }): TreeRepository => {
        const state = files.get(filesKey(name, revisionOf(name, route)))
        const paths = valueOf(state)?.paths
        return state?.kind === 'failed' ? { name, problem: state.message } : paths ? { name, paths } : { name }
    })
}
