import { catchError, defer, map, type Observable, of, startWith } from 'rxjs'
import { messageOf } from '../../messageOf'

/** Something asked for: on its way, here, or not to be had, with the reason in words. */
export type Loading<T> =
    | { readonly kind: 'loading' }
    | { readonly kind: 'ready'; readonly value: T }
    | { readonly kind: 'failed'; readonly message: string }

export const loading = { kind: 'loading' } as const
export const failed = (message: string): Loading<never> => ({ kind: 'failed', message })

/** A request as it goes; a failure is a state, not an error of the stream. */
export const load = <T>(request: () => Promise<T>): Observable<Loading<T>> =>
    defer(request).pipe(
        map((value): Loading<T> => ({ kind: 'ready', value })),
        catchError((error: unknown) => of(failed(messageOf(error)))),
        startWith(loading)
    )

/** The value, where it is here. */
export const valueOf = <T>(state: Loading<T> | undefined): T | undefined =>
    state?.kind === 'ready' ? state.value : undefined
