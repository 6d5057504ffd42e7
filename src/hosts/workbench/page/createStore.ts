import { defer, distinctUntilChanged, map, type Observable, startWith, Subject } from 'rxjs'

/** One value that changes as a whole. */
export interface Store<T> {
    get(): T
    update(change: Partial<T> | ((present: T) => Partial<T>)): void
    /** a part of the value: as it stands, then whenever it changes */
    select<Part>(part: (value: T) => Part, isSame?: (a: Part, b: Part) => boolean): Observable<Part>
}

/** A change made while another one is being told is told afterwards: every listener hears of changes in their order. */
export function createStore<T extends object>(initial: T): Store<T> {
    const changes = new Subject<T>()
    let value = initial
    let isTold = true
    let isTelling = false
    return {
        get: () => value,
        update: change => {
            value = { ...value, ...(typeof change === 'function' ? change(value) : change) }
            isTold = false
            if (isTelling) {
                return
            }
            isTelling = true
            while (!isTold) {
                isTold = true
                changes.next(value)
            }
            isTelling = false
        },
        select: (part, isSame) => defer(() => changes.pipe(startWith(value), map(part), distinctUntilChanged(isSame)))
    }
}
