import { animationFrameScheduler, auditTime, combineLatest, delay, distinctUntilChanged, map } from 'rxjs'
import type { TextFile } from '../backend/repository'
import type { OpenViewer } from '../host/openViewer'
import { isMarkdown } from '../isMarkdown'
import { valueOf } from '../loading'
import { headingLine } from '../markdown/headingLine'
import type { Place, Route } from '../route'
import { startOfFile } from '../state'
import { ancestorKeys } from '../tree/treeRows'
import type { Workbench } from './workbench'

/** The code view, the hover, the tree and the title of the window go where the address says. */
export function followAddress({ root, store, code, viewer, hovers }: Workbench): void {
    const route = store.select(state => state.route)
    const file = store.select(state => valueOf(state.file))
    const place = combineLatest([route, file]).pipe(
        map(([route, file]) => placeOf(route, file)),
        distinctUntilChanged(isSamePlace)
    )

    // The text first: the place is one of its lines.
    file.subscribe(file => {
        if (file) {
            store.update({ selection: startOfFile })
            code.show(file)
        }
    })
    combineLatest([file, place]).subscribe(([file, place]) => {
        if (file && place) {
            code.reveal({ line: place.line - 1, character: (place.character ?? 1) - 1 })
        }
    })
    let viewerBefore: OpenViewer | undefined
    combineLatest([viewer, place]).subscribe(([viewer, place]) => {
        const target =
            viewer && place?.character !== undefined
                ? code.target({ line: place.line - 1, character: place.character - 1 })
                : undefined
        if (target) {
            hovers.next({ kind: 'show', target, insist: false })
        } else if (viewer === viewerBefore) {
            // A viewer that has just opened has no hover of the address before; what the reader asked for meanwhile stays.
            hovers.next({ kind: 'close' })
        }
        viewerBefore = viewer
    })

    combineLatest([file, route])
        .pipe(auditTime(0, animationFrameScheduler), delay(0))
        .subscribe(([, route]) => {
            revealHeading(root, route)
            root.querySelector('.row[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
        })

    const open = (keys: readonly string[]): void =>
        store.update(({ tree }) => ({ tree: { ...tree, expanded: new Set([...tree.expanded, ...keys]) } }))
    store
        .select(({ repositories }) => valueOf(repositories))
        .subscribe(names => open((names ?? []).map(({ name }) => name)))
    route.subscribe(route => {
        document.title = titleOf(route)
        if (route.kind === 'blob' || route.kind === 'tree') {
            open(ancestorKeys(route.repository, route.kind === 'tree' && route.path ? `${route.path}/` : route.path))
        }
    })
    // Where the window is narrow the tree covers the file: it makes room when one is chosen.
    store
        .select(({ route }) => ('path' in route ? route.path : ''))
        .subscribe(() => store.update(({ tree }) => ({ tree: { ...tree, isOpen: false } })))
}

/** The place the address names: a line, or the heading of a Markdown page. */
function placeOf(route: Route, file: TextFile | undefined): Place | undefined {
    if (route.kind !== 'blob' || route.place || !route.anchor || !isMarkdown(route.path)) {
        return route.kind === 'blob' ? route.place : undefined
    }
    const line = file?.path === route.path ? headingLine(file.text, route.anchor) : undefined
    return line === undefined ? undefined : { line: line + 1 }
}

/** Where a rendered page has the heading the address names, show it. */
function revealHeading(root: HTMLElement, route: Route): void {
    if (route.kind === 'blob' && route.rendered && route.anchor) {
        root.querySelector(`.rendered [id="${CSS.escape(route.anchor)}"]`)?.scrollIntoView()
    }
}

const isSamePlace = (a: Place | undefined, b: Place | undefined): boolean =>
    a?.line === b?.line && a?.character === b?.character

function titleOf(route: Route): string {
    switch (route.kind) {
        case 'home':
            return 'OKR Lens Workbench'
        case 'unknown':
            return 'No such page · OKR Lens Workbench'
        case 'view':
            return `${route.id} · OKR Lens Workbench`
        case 'search':
            return `${[route.query, 'Search'].filter(Boolean).join(' · ')} · OKR Lens Workbench`
        case 'settings':
            return 'Settings · OKR Lens Workbench'
        case 'blob':
        case 'tree':
            return `${[route.path, route.repository].filter(Boolean).join(' · ')} · OKR Lens Workbench`
    }
}
