import { distinctUntilChanged, type Observable } from 'rxjs'
import { isSameData } from '../isSameData'

/** Values that say something else than the one before. */
export const changes = <T>(values: Observable<T>): Observable<T> => values.pipe(distinctUntilChanged<T>(isSameData))
