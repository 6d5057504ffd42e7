import { createContext, Script } from 'node:vm'
import { RequestError } from './requestError'

const scope: { work?: () => void } = createContext({})
const call = new Script('work()')

/**
 * Do work that may take for ever, such as a regular expression that somebody else wrote, and stop it where it takes too long.
 * Nothing else runs in the meantime.
 *
 * @param milliseconds after which it is stopped, wherever it is: it must not change what outlives it
 * @param complaint the message of the `RequestError` that is thrown then
 */
export function withinTime<T>(milliseconds: number, work: () => T, complaint: string): T {
    let result: { readonly value: T } | undefined
    scope.work = () => {
        result = { value: work() }
    }
    try {
        call.runInContext(scope, { timeout: milliseconds })
    } catch (error) {
        // An error of the other context is none of our `Error`.
        if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
            throw new RequestError(complaint)
        }
        throw error
    }
    return result!.value
}
