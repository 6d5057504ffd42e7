import type { Store } from './createStore'
import type { Notice } from './host/hostState'
import { messageOf } from '../../messageOf'
import type { Router } from './router'
import type { Route } from './route'
import { createSettingsActions, type SettingsActions } from './settings/createSettingsActions'
import type { PaletteState, SearchBoxState, TreeState, WorkbenchState } from './state'
import { applyTheme, type Theme } from './theme'

/** What a reader can do. */
export interface WorkbenchActions {
    navigate(route: Route): void
    chooseTheme(theme: Theme): void
    search(text: string): void
    /** change what stands in the search box, without searching yet */
    editSearch(change: Partial<SearchBoxState>): void
    /** search for what stands in the search box */
    submitSearch(): void
    toggleRow(key: string): void
    focusRow(key: string): void
    toggleTree(): void
    togglePanel(): void
    resizePanel(height: number): void
    /** load anew what the page shows: what failed may have gone with the commit it was asked of */
    retry(): void
    /** run a command of an extension or of the host */
    readonly run: (command: string, args: readonly unknown[]) => void
    notify(message: string, type: Notice['type']): void
    dismiss(notice: Notice): void
    readonly settings: SettingsActions
    showHelp(): void
    openPalette(): void
    /** what is typed into the open palette, or which of its lines is chosen */
    searchPalette(palette: PaletteState): void
    closePalette(): void
}

/** The panel view to open where extensions have named none yet. */
const usualPanel = 'okrLens.panel'

/** @param root the element the page is drawn in */
export function createActions(root: HTMLElement, store: Store<WorkbenchState>, router: Router): WorkbenchActions {
    const updateTree = (change: (tree: TreeState) => Partial<TreeState>): void =>
        store.update(({ tree }) => ({ tree: { ...tree, ...change(tree) } }))
    let noticeCount = 0

    const actions: WorkbenchActions = {
        navigate: route => router.go(route),
        chooseTheme: theme => {
            applyTheme(theme)
            store.update({ theme })
        },
        search: search => updateTree(() => ({ search })),
        editSearch: change => store.update(({ searchBox }) => ({ searchBox: { ...searchBox, ...change } })),
        submitSearch: () => router.go({ kind: 'search', ...store.get().searchBox }),
        toggleRow: key => {
            updateTree(({ expanded }) => ({ expanded: toggled(expanded, key) }))
            actions.focusRow(key)
        },
        focusRow: focused => {
            updateTree(() => ({ focused }))
            if (document.activeElement instanceof HTMLElement && document.activeElement.dataset['key'] === focused) {
                return
            }
            // The row may not be drawn yet.
            requestAnimationFrame(() => {
                root.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus()
            })
        },
        toggleTree: () => updateTree(({ isOpen }) => ({ isOpen: !isOpen })),
        togglePanel: () => {
            const { route, panelViews } = store.get()
            if (route.kind === 'blob' || route.kind === 'tree') {
                const { tab, ...closed } = route
                const opened = { ...closed, tab: panelViews?.[0]?.id ?? usualPanel }
                router.go(tab === undefined ? opened : closed, { replace: true })
            }
        },
        resizePanel: panelHeight => store.update({ panelHeight }),
        retry: () => store.update(({ attempt }) => ({ files: new Map(), attempt: attempt + 1 })),
        run: (command, args) => {
            const { host } = store.get()
            if (host.kind === 'ready') {
                host.host
                    .executeCommand(command, ...args)
                    .catch((error: unknown) => actions.notify(messageOf(error), 1))
            }
        },
        notify: (message, type) => {
            const notice: Notice = { key: ++noticeCount, message, type }
            store.update(({ notices }) => ({ notices: [...notices, notice] }))
        },
        dismiss: ({ key }) =>
            store.update(({ notices }) => ({ notices: notices.filter(notice => notice.key !== key) })),
        settings: createSettingsActions(store),
        showHelp: () => root.querySelector<HTMLDialogElement>('#help')?.showModal(),
        openPalette: () => {
            const dialog = root.querySelector<HTMLDialogElement>('#palette')
            if (dialog && !root.querySelector('dialog[open]')) {
                store.update({ palette: { search: '', selected: 0 } })
                dialog.showModal()
            }
        },
        searchPalette: palette => {
            store.update(state => (state.palette ? { palette } : {}))
            requestAnimationFrame(() =>
                root.querySelector('#palette [aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
            )
        },
        closePalette: () => store.update({ palette: undefined })
    }
    return actions
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
    const changed = new Set(keys)
    if (!changed.delete(key)) {
        changed.add(key)
    }
    return changed
}
