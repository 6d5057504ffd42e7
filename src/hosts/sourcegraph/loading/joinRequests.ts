import type { GraphQLAnswer, RequestGraphQL } from './requestGraphQL'

/** Send what is being asked already once: sources of one repository and revision share their answers. */
export function joinRequests(request: RequestGraphQL): RequestGraphQL {
    const running = new Map<string, Promise<GraphQLAnswer>>()
    return (query, variables) => {
        const key = JSON.stringify([query, variables])
        const answer = running.get(key) ?? request(query, variables).finally(() => running.delete(key))
        running.set(key, answer)
        return answer
    }
}
