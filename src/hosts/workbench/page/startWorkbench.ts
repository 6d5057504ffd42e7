import { render } from 'lit-html'
import {
    animationFrameScheduler,
    auditTime,
    catchError,
    combineLatest,
    type Observable,
    of,
    shareReplay,
    startWith,
    Subject,
    switchMap
} from 'rxjs'
import { createActions, type WorkbenchActions } from './actions'
import { createCodeView } from './code/createCodeView'
import { createHoverBox } from './wiring/createHoverBox'
import { createStore, type Store } from './createStore'
import { openViewer, type OpenViewer } from './host/openViewer'
import type { HoverCommand } from './hover/hoverStates'
import { isMarkdown } from './isMarkdown'
import { messageOf } from '../../messageOf'
import { valueOf } from './loading'
import { createRouter } from './router'
import { initialState, type WorkbenchState } from './state'
import { applyTheme, readTheme } from './theme'
import { mayLeaveSettings } from './settings/mayLeaveSettings'
import { pageView } from './views/pageView'
import { findSample } from './wiring/findSample'
import { followAddress } from './wiring/followAddress'
import { listenToKeys } from './wiring/listenToKeys'
import { loadContents } from './wiring/loadContents'
import { runExtensions } from './wiring/runExtensions'
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
    const viewer = viewers(store, actions)

    const workbench: Workbench = { root, store, router, code, viewer, hovers }
    createHoverBox(workbench, actions)
    runExtensions(workbench, actions)
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

/** The open file as extensions see it: one at a time, none while a page is shown rendered, as on Sourcegraph. */
const viewers = (
    store: Store<WorkbenchState>,
    { notify }: Pick<WorkbenchActions, 'notify'>
): Observable<OpenViewer | undefined> =>
    combineLatest([
        store.select(({ host }) => (host.kind === 'ready' ? host.host : undefined)),
        store.select(({ file }) => valueOf(file)),
        store.select(({ route }) => route.kind === 'blob' && !(route.rendered && isMarkdown(route.path)))
    ]).pipe(
        switchMap(([host, file, isCode]) =>
            host && file && isCode
                ? openViewer(host, file).pipe(
                      startWith(undefined),
                      catchError((error: unknown) => {
                          notify(`Extensions cannot see ${file.path}: ${messageOf(error)}`, 1)
                          return of(undefined)
                      })
                  )
                : of(undefined)
        ),
        shareReplay({ bufferSize: 1, refCount: false })
    )
