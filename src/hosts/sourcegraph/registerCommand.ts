import { Subscription } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'

/**
 * Offer a command. Hosts hold on to what runs a command long after it is taken back, and with it to the whole script that it
 * comes from: what they are given here is empty by then.
 */
export function registerCommand<Arguments extends unknown[]>(
    host: typeof sourcegraph,
    command: string,
    run: (...args: Arguments) => Promise<void>
): Subscription {
    const { proxy, revoke } = Proxy.revocable(run, {})
    const registration = host.commands.registerCommand(command, proxy as (...args: unknown[]) => Promise<void>)
    return new Subscription(() => {
        registration.unsubscribe()
        revoke()
    })
}
