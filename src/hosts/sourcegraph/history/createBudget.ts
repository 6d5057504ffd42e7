import type { RequestGraphQL } from '../loading/requestGraphQL'

/** Requests that may still be sent. */
export interface Budget {
    readonly request: RequestGraphQL
    readonly left: () => number
}

/** Send no more than so many requests; one more is rejected. */
export function createBudget(request: RequestGraphQL, most: number): Budget {
    let sent = 0
    return {
        request: (query, variables) =>
            sent++ < most
                ? request(query, variables)
                : Promise.reject(new Error(`more than ${most} requests would be needed`)),
        left: () => Math.max(0, most - sent)
    }
}
