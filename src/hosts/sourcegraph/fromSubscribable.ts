import { Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'

/** What a host's stream or configuration says, as an observable of ours. */
export const fromSubscribable = <T>(source: {
    subscribe(next: (value: T) => void): sourcegraph.Unsubscribable
}): Observable<T> =>
    new Observable(observer => {
        const subscription = source.subscribe(value => observer.next(value))
        return () => subscription.unsubscribe()
    })
