import { html, nothing, type TemplateResult } from 'lit-html'
import { ifDefined } from 'lit-html/directives/if-defined.js'
import { repeat } from 'lit-html/directives/repeat.js'
import { valueOf } from '../loading'
import { printRoute, type Route } from '../route'
import type { WorkbenchActions } from '../actions'
import { filesKey, type WorkbenchState } from '../state'
import { moveInTree } from '../tree/moveInTree'
import { type TreeRepository, type TreeRow, treeRows } from '../tree/treeRows'
import { icons } from './icons'

/** The files of all opened repositories, and a box to search them by name. */
export function treeView(state: WorkbenchState, actions: WorkbenchActions): TemplateResult {
    const rows = treeRows(treeRepositories(state), state.tree.expanded, state.tree.search)
    const currentKey = keyOf(state.route)
    const focusable = [state.tree.focused, currentKey].find(key => rows.some(row => row.key === key)) ?? rows[0]?.key
    const view = (row: TreeRow) =>
        rowView(row, routeOf(row, state), row.key === currentKey, row.key === focusable, actions)

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

function rowView(
    row: TreeRow,
    route: Route,
    isCurrent: boolean,
    isFocusable: boolean,
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
            }</a
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

const keyOf = (route: Route): string | undefined =>
    route.kind === 'blob' || route.kind === 'tree'
        ? [route.repository, route.path].filter(Boolean).join('/')
        : undefined

/** Every repository with its files: at the revision being read, where that one is being read. */
function treeRepositories({ repositories, files, route }: WorkbenchState): readonly TreeRepository[] {
    return (valueOf(repositories) ?? []).map(({ name }): TreeRepository => {
        const isRead = (route.kind === 'blob' || route.kind === 'tree') && route.repository === name
        const state = files.get(filesKey(name, isRead ? route.revision : undefined))
        const paths = valueOf(state)?.paths
        return state?.kind === 'failed' ? { name, problem: state.message } : paths ? { name, paths } : { name }
    })
}
