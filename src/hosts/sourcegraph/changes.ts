import { distinctUntilChanged, type Observable } from 'rxjs'

/** Values that say something else than the one before. */
export const changes = <T>(values: Observable<T>): Observable<T> =>
    values.pipe(distinctUntilChanged((one, other) => JSON.stringify(one) === JSON.stringify(other)))
