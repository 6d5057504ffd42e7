import { render } from 'lit-html'
import { animationFrameScheduler, auditTime, Subject } from 'rxjs'
import { createActions } from './actions'
import { createCodeView } from './code/createCodeView'
import { createHoverBox } from './wiring/createHoverBox'
import { createStore } from './createStore'
import type { HoverCommand } from './hover/hoverStates'
import { createRouter } from './router'
import { initialState } from './state'
import { applyTheme, readTheme } from './theme'
import { mayLeaveSettings } from './settings/mayLeaveSettings'
import { pageView } from './views/pageView'
import { decorateFiles } from './wiring/decorateFiles'
import { findSample } from './wiring/findSample'
import { followAddress } from './wiring/followAddress'
import { followWork } from './wiring/followWork'
import { listenToKeys } from './wiring/listenToKeys'
import { loadContents } from './wiring/loadContents'
import { openViews } from './wiring/openViews'
import { runExtensions } from './wiring/runExtensions'
import { showExtensionPages } from './wiring/showExtensionPages'
import { showMenus } from './wiring/showMenus'
import { runSearch } from './wiring/runSearch'
import { runSettings } from './wiring/runSettings'
import type { Workbench } from './wiring/workbench'

/** Run the workbench in an element of the page, for as long as the page is open. */
export function startWorkbench(root: HTMLElement): void {
    const router = createRouter(
        route => store.update({ route }),
        route => mayLeaveSettings(store.get(), route)
    )
    const store = createStore(initialState(router.current, readTheme()))
    const actions = createActions(root, store, router)
    applyTheme(store.get().theme)

    const hovers = new Subject<HoverCommand>()
    const code = createCodeView({
        onPoint: target => hovers.next({ kind: 'point', target }),
        onPress: target => hovers.next({ kind: 'press', target }),
        onAskHover: target => target && hovers.next({ kind: 'show', target, insist: true }),
        onSelect: selection => store.update({ selection }),
        onLine: line => {
            const { route } = store.get()
            if (route.kind === 'blob') {
                router.go({ ...route, place: { line } }, { replace: true })
            }
        }
    })
    const { viewer, folder } = openViews(store, actions)

    const workbench: Workbench = { root, store, router, code, viewer, folder, hovers }
    createHoverBox(workbench, actions)
    runExtensions(workbench, actions)
    showMenus(workbench, actions)
    showExtensionPages(workbench, actions)
    decorateFiles(workbench, actions)
    followWork(workbench, actions)
    loadContents(workbench)
    followAddress(workbench)
    findSample(workbench)
    runSearch(workbench)
    runSettings(workbench, actions)
    listenToKeys(workbench, actions)

    store
        .select(state => state)
        .pipe(auditTime(0, animationFrameScheduler))
        .subscribe(state => render(pageView(state, actions, code.element), root))
}
