import { filter, firstValueFrom, type Observable, tap, throwError, timeout } from 'rxjs'

/**
 * The first value that will do, within ten seconds. Rejects with what came last where none did.
 *
 * @param willDo absent: the first value of all
 */
export function nextValue<T>(values: Observable<T>, willDo: (value: T) => boolean = () => true): Promise<T> {
    let last = 'nothing came'
    const giveUp = () => throwError(() => new Error(`no value would do within 10 s; last: ${last}`))
    return firstValueFrom(
        values.pipe(
            tap(value => (last = JSON.stringify(value))),
            filter(willDo),
            timeout({ first: 10_000, with: giveUp })
        )
    )
}
