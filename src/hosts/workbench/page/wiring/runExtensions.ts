import { catchError, debounceTime, EMPTY, map, type Observable, of, startWith, switchMap } from 'rxjs'
import type { WorkbenchActions } from '../actions'
import type { OpenViewer } from '../host/openViewer'
import { startExtensionHost } from '../host/startExtensionHost'
import { isSameData } from '../../../isSameData'
import { messageOf } from '../../../messageOf'
import { locationProviderOf, referencesAt, runningHost } from '../state'
import type { Workbench } from './workbench'

/** Start the extension host, and show what extensions have to show for the open file. */
export function runExtensions({ store, router, code, viewer }: Workbench, actions: WorkbenchActions): void {
    startExtensionHost({
        open: address => window.open(address, '_blank', 'noopener'),
        openPanel: tab => {
            const { route } = store.get()
            if (route.kind === 'blob' || route.kind === 'tree') {
                router.go({ ...route, tab })
            }
        },
        settingsChanged: () => store.update(({ settingsEdits }) => ({ settingsEdits: settingsEdits + 1 })),
        showMessage: message => actions.notify(message, 3),
        showInputBox: options => Promise.resolve(window.prompt(options?.prompt, options?.value) ?? undefined)
    }).subscribe(host => store.update({ host }))

    store
        .select(runningHost)
        .pipe(switchMap(host => host?.notifications() ?? EMPTY))
        .subscribe(({ message, type }) => actions.notify(message, type))

    viewer
        .pipe(
            switchMap(viewer =>
                store
                    .select(({ selection }) => selection)
                    .pipe(
                        debounceTime(50),
                        map(selection => ({ viewer, selection }))
                    )
            )
        )
        .subscribe(({ viewer, selection }) => {
            viewer?.host.setSelections(viewer.id, [selection]).catch(() => {
                // The view was closed meanwhile.
            })
        })

    const whileOpen = <T>(ask: (viewer: OpenViewer) => Observable<T>): Observable<T | undefined> =>
        viewer.pipe(
            switchMap(viewer =>
                viewer
                    ? ask(viewer).pipe(
                          startWith(undefined),
                          // It concerns this file alone: the next one is asked about again.
                          catchError((error: unknown) => {
                              actions.notify(messageOf(error), 1)
                              return of(undefined)
                          })
                      )
                    : of(undefined)
            )
        )

    whileOpen(({ host }) => host.panelViews()).subscribe(views =>
        store.update({ panelViews: views && [...views].sort((a, b) => b.priority - a.priority) })
    )
    whileOpen(({ host, uri }) =>
        store
            .select(state => ({ provider: locationProviderOf(state), at: referencesAt(state) }), isSameData)
            .pipe(
                switchMap(({ provider, at }) =>
                    at
                        ? host.references(uri, at).pipe(startWith(undefined))
                        : provider === undefined
                          ? of(undefined)
                          : host.locations(provider, uri, store.get().selection.end).pipe(startWith(undefined))
                )
            )
    ).subscribe(locations => store.update({ panelLocations: locations?.result ?? [] }))
    whileOpen(({ host, id }) => host.statusBarItems(id)).subscribe(items =>
        store.update({ statusItems: (items ?? []).filter(({ text }) => text !== '') })
    )
    whileOpen(({ host, id }) => host.textDecorations(id)).subscribe(decorations => code.decorate(decorations ?? []))
}
