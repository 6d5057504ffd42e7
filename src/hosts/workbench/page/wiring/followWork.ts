import { EMPTY, switchMap } from 'rxjs'
import { messageOf } from '../../../messageOf'
import type { HostProgressNotification } from '../../extensionHost/extensionHost'
import type { WorkbenchActions } from '../actions'
import { runningHost } from '../state'
import type { Workbench } from './workbench'

/** Show the long work of extensions while it lasts; a failure is told and stays until it is dismissed. */
export function followWork({ store }: Pick<Workbench, 'store'>, { notify }: Pick<WorkbenchActions, 'notify'>): void {
    let count = 0

    const follow = ({ title, progress }: HostProgressNotification): void => {
        const key = ++count
        store.update(({ works }) => ({ works: [...works, { key, title }] }))
        const end = (): void => store.update(({ works }) => ({ works: works.filter(work => work.key !== key) }))
        progress.subscribe({
            next: step =>
                store.update(({ works }) => ({
                    // A step tells what has changed, a percentage without a message for one
                    works: works.map(work => (work.key === key ? { ...work, ...definedIn(step) } : work))
                })),
            error: (error: unknown) => {
                end()
                notify(`${title} failed: ${messageOf(error)}`, 1)
            },
            complete: end
        })
    }
    store
        .select(runningHost)
        .pipe(switchMap(host => host?.progressNotifications() ?? EMPTY))
        .subscribe(follow)
}

const definedIn = <T extends object>(step: T): Partial<T> =>
    Object.fromEntries(Object.entries(step).filter(([, value]) => value != null)) as Partial<T>
