import {
    animationFrameScheduler,
    auditTime,
    catchError,
    combineLatest,
    delay,
    filter,
    map,
    type Observable,
    of,
    pairwise,
    scan,
    startWith,
    switchMap
} from 'rxjs'
import { isSameData } from '../../../isSameData'
import { messageOf } from '../../../messageOf'
import type { HostViewAnswer } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'
import type { ViewRoute } from '../route'
import { runningHost, type ExtensionPage, type WorkbenchState } from '../state'
import type { Workbench } from './workbench'

/** Show the pages that extensions make: whole ones below `/views/`, and cards on the page of a folder. */
export function showExtensionPages(
    { root, store, folder }: Pick<Workbench, 'root' | 'store' | 'folder'>,
    { notify }: Pick<WorkbenchActions, 'notify'>
): void {
    const host = store.select(runningHost)
    const route = store.select(viewRoute, isSameData)

    combineLatest([host, route, store.select(({ attempt }) => attempt)])
        .pipe(
            switchMap(([host, route]): Observable<Asked | undefined> => {
                if (!host || !route) {
                    return of(undefined)
                }
                const { id, parameters, extraPath } = route
                return host.globalPageViews({ ...parameters, extraPath }).pipe(
                    map(answers => ({ id, answers })),
                    startWith({ id, answers: [] }),
                    catchError((error: unknown) => of({ id, answers: [{ id, view: { message: messageOf(error) } }] }))
                )
            }),
            scan(toPage, undefined)
        )
        .subscribe(page => store.update({ extensionPage: page?.shown }))

    let focused: EventTarget | null = null
    root.addEventListener('focusin', ({ target }) => (focused = target))
    // A link that changed the page it stood in is gone, and the focus with it: it goes on from the top of the page.
    store
        .select(({ extensionPage }) => extensionPage?.answer)
        .pipe(
            pairwise(),
            filter(([before, after]) => before?.id === after?.id),
            auditTime(0, animationFrameScheduler),
            delay(0)
        )
        .subscribe(() => {
            if (document.activeElement === document.body && focused instanceof Element && !focused.isConnected) {
                root.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
            }
        })

    store.select(pageTitle).subscribe(title => {
        if (title !== undefined) {
            document.title = `${title} · OKR Lens Workbench`
        }
    })

    folder
        .pipe(
            switchMap(folder =>
                folder
                    ? folder.host.directoryViews(folder).pipe(
                          startWith([]),
                          catchError((error: unknown) => {
                              notify(`What extensions say of this folder cannot be shown: ${messageOf(error)}`, 1)
                              return of([])
                          })
                      )
                    : of([])
            )
        )
        .subscribe(folderCards => store.update({ folderCards }))
}

/** What the host answers for the address as it stands. */
interface Asked {
    readonly id: string
    readonly answers: readonly HostViewAnswer[]
}

interface ShownPage {
    readonly id: string
    readonly shown: ExtensionPage
}

/** The page after another answer: one that was there stays until its new state has come. */
function toPage(before: ShownPage | undefined, asked: Asked | undefined): ShownPage | undefined {
    if (!asked) {
        return undefined
    }
    const { id, answers } = asked
    const answer = answers.find(answer => answer.id === id && answer.view)
    const kept = answer ?? (before?.id === id ? before.shown.answer : undefined)
    const made = answers.map(({ id }) => id)
    return { id, shown: { made, isWaiting: !answer, ...(kept && { answer: kept }) } }
}

const viewRoute = ({ route }: WorkbenchState): ViewRoute | undefined => (route.kind === 'view' ? route : undefined)

const pageTitle = ({ extensionPage }: WorkbenchState): string | undefined => {
    const view = extensionPage?.answer?.view
    return view && 'title' in view ? view.title : undefined
}
