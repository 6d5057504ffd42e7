import * as comlink from 'comlink'
import { Observable } from 'rxjs'
import type { Subscribable, WireError } from './remoteHost'

/**
 * Read a stream of the worker. Each subscriber asks for it anew; leaving it also lets go of both ends of the line.
 *
 * @param request asks the worker; its rejection becomes the error of the stream
 */
export function fromRemote<T>(request: () => Promise<comlink.Remote<Subscribable<T>>>): Observable<T> {
    return new Observable<T>(subscriber => {
        const observer = comlink.proxy({
            next: (value: T) => subscriber.next(value),
            error: (error?: WireError) => subscriber.error(toError(error)),
            complete: () => subscriber.complete()
        })
        const line = request().then(async remote => ({ remote, subscription: await remote.subscribe(observer) }))
        line.catch((error: unknown) => subscriber.error(error))
        return () => {
            line.then(async ({ remote, subscription }) => {
                await subscription.unsubscribe()
                subscription[comlink.releaseProxy]()
                remote[comlink.releaseProxy]()
            }).catch(() => {
                // The request failed, which the subscriber has heard, or the worker is gone and the line with it.
            })
        }
    })
}

const toError = ({ message = 'The extension host gave no reason', ...details }: WireError = {}): Error =>
    Object.assign(new Error(message), details)
