import { render } from 'lit-html'
import {
    catchError,
    combineLatest,
    distinctUntilChanged,
    EMPTY,
    map,
    type Observable,
    of,
    share,
    startWith,
    switchMap,
    tap
} from 'rxjs'
import type { Position } from '../../../../model/location'
import type { WorkbenchActions } from '../actions'
import type { OpenViewer } from '../host/openViewer'
import { type HoverCommand, hoverStates } from '../hover/hoverStates'
import { type Navigation, navigationAt } from '../hover/navigationAt'
import { type MenuAction, menuActions } from '../menus/menuActions'
import { hoverView } from '../views/hoverView'
import type { Workbench } from './workbench'

/** The hover box over the code view: asks the extensions, shows what they say, and lights up the words it is about. */
export function createHoverBox(
    { store, code, viewer, hovers }: Pick<Workbench, 'store' | 'code' | 'viewer' | 'hovers'>,
    { run }: Pick<WorkbenchActions, 'run'>
): void {
    const box = document.createElement('div')
    box.className = 'hover'
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-label', 'Hover')
    box.tabIndex = -1
    box.addEventListener('mouseenter', () => hovers.next({ kind: 'stay' }))
    box.addEventListener('mouseleave', () => hovers.next({ kind: 'point' }))
    box.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            hovers.next({ kind: 'close' })
            code.focus()
        }
    })

    const actions = {
        pin: () => {
            hovers.next({ kind: 'pin' })
            box.focus()
        },
        close: () => {
            hovers.next({ kind: 'close' })
            code.focus()
        },
        run
    }
    /** what was asked for before extensions had the file: they are asked once they have it */
    let early: HoverCommand | undefined
    let isOpen = false
    hovers.subscribe(command => (early = isOpen ? undefined : command))
    const shown = viewer.pipe(
        tap(open => (isOpen = open !== undefined)),
        switchMap(open => {
            if (!open) {
                return EMPTY
            }
            const commands = early ? hovers.pipe(startWith(early)) : hovers
            early = undefined
            return hoverStates(commands, position => open.host.hover(open.uri, position)).pipe(startWith(undefined))
        }),
        share()
    )
    // Asked for once for a place, however often its hover changes: a button does not vanish under the pointer
    const feet = shown.pipe(
        map(state => (state?.content.kind === 'hover' ? state.target.position : undefined)),
        distinctUntilChanged((a, b) => a?.line === b?.line && a?.character === b?.character),
        switchMap(position =>
            position
                ? combineLatest([
                      menuOf(viewer, position).pipe(startWith([])),
                      navigationOf(viewer, store, position).pipe(startWith({}))
                  ])
                : of(noFoot)
        )
    )
    const states = combineLatest([shown, feet]).pipe(
        map(([state, [menu, navigation]]) => ({ state, menu, navigation }))
    )
    states.subscribe(({ state, menu, navigation }) => {
        const wasOpen = box.isConnected
        if (!state) {
            code.showHover(undefined)
            return
        }
        render(hoverView(state, menu, navigation, store.get().route, actions), box)
        code.showHover({ range: state.range, box })
        // A box that was opened while it loaded hands its focus on to what has come.
        if (state.insisted && (!wasOpen || document.activeElement === box)) {
            // The editor mounts the box in its own time; the focus follows, so that Tab and the arrows reach what it holds.
            requestAnimationFrame(() => (box.querySelector<HTMLElement>('.hover-contents') ?? box).focus())
        }
    })
}

/** A hover without anything below it. */
const noFoot: readonly [readonly MenuAction[], Navigation] = [[], {}]

/** Where extensions lead to from a place of the file that is open. */
const navigationOf = (
    viewer: Observable<OpenViewer | undefined>,
    store: Workbench['store'],
    position: Position
): Observable<Navigation> =>
    viewer.pipe(
        switchMap(open => {
            const { route } = store.get()
            return open && route.kind === 'blob' ? navigationAt(open, position, route) : EMPTY
        })
    )

/** What extensions offer at the foot of a hover. */
const menuOf = (viewer: Observable<OpenViewer | undefined>, position: Position): Observable<readonly MenuAction[]> =>
    viewer.pipe(
        switchMap(open =>
            open
                ? open.host.contributions({ context: { hoverPosition: { textDocument: { uri: open.uri }, position } } })
                : EMPTY
        ),
        map(contributions => menuActions(contributions, 'hover')),
        // A contribution with an expression that fails leaves the hover without its menu, not the page without hovers.
        catchError(() => of([]))
    )
