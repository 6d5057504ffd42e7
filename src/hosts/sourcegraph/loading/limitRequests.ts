import { isRecord } from '../../isRecord'
import type { After } from '../timers'
import type { GraphQLAnswer, RequestGraphQL } from './requestGraphQL'

/** Nothing came back in time. */
export class NoAnswer extends Error {}

/** Nobody needs the answer any more. */
export class NotNeeded extends Error {}

/** An answer came back that is none. */
export class Unreadable extends Error {}

/** Milliseconds that an answer may take. */
export const longestWait = 60_000

/** Requests that end: with an answer, in time, or with the extension. */
export interface LimitedRequests {
    readonly request: RequestGraphQL
    /** Ask for nothing any more; whoever still waits for an answer waits no longer. */
    unsubscribe(): void
}

/**
 * Give every request a time limit, and see to it that what comes back is an answer. A host cannot take a request back: an
 * answer that comes late is dropped. Rejects with `NoAnswer` after the time, with `NotNeeded` once it is closed, with
 * `Unreadable` where an answer has not the form of one, and else as the request does.
 */
export function limitRequests(request: RequestGraphQL, after: After): LimitedRequests {
    const waiting = new Set<(reason: Error) => void>()
    let isClosed = false

    const limited: RequestGraphQL = (query, variables) =>
        new Promise((resolve, reject) => {
            if (isClosed) {
                reject(new NotNeeded('it is not needed any more'))
                return
            }
            const end = (): void => {
                waiting.delete(stop)
                cancel()
            }
            const stop = (reason: Error): void => {
                end()
                reject(reason)
            }
            waiting.add(stop)
            const cancel = after(longestWait, () => stop(new NoAnswer('there was no answer within a minute')))
            // What comes after the time finds the promise settled
            const answer = send(request, query, variables)
            void answer.then(end, end)
            answer.then(resolve, reject)
        })
    return {
        request: limited,
        unsubscribe: () => {
            isClosed = true
            waiting.forEach(stop => stop(new NotNeeded('it is not needed any more')))
        }
    }
}

/** An older host may throw where others reject. */
const send = async (...[request, ...asked]: [RequestGraphQL, ...Parameters<RequestGraphQL>]): Promise<GraphQLAnswer> =>
    toAnswer(await request(...asked))

function toAnswer(value: unknown): GraphQLAnswer {
    if (!isRecord(value) || !('data' in value || 'errors' in value)) {
        throw new Unreadable('what came back is no answer to a GraphQL request')
    }
    const { data, errors } = value
    return {
        data,
        ...(Array.isArray(errors) && {
            errors: errors.map((error: unknown) => ({
                message: isRecord(error) && typeof error.message === 'string' ? error.message : 'no reason was given'
            }))
        })
    }
}
