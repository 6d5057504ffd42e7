import { Observable } from 'rxjs'
import type { Stepwise } from '../../model/stepwise'

/** Milliseconds of work before others have a turn: hovers and messages of all extensions wait in the same thread. */
const slice = 5

/**
 * Do long work a slice at a time. What fits into one slice is there at once; the rest is done between other turns of the
 * thread. Unsubscribing gives it up.
 */
export const sliced = <T>(begin: () => Stepwise<T>): Observable<T> =>
    new Observable(subscriber => {
        let resting: ReturnType<typeof setTimeout> | undefined
        const go = (work: Stepwise<T>): void => {
            const until = performance.now() + slice
            try {
                for (let step = work.next(); ; step = work.next()) {
                    if (step.done) {
                        subscriber.next(step.value)
                        subscriber.complete()
                        return
                    }
                    if (performance.now() >= until) {
                        resting = setTimeout(() => go(work))
                        return
                    }
                }
            } catch (error) {
                subscriber.error(error)
            }
        }
        go(begin())
        return () => clearTimeout(resting)
    })
