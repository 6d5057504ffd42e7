import type { GraphQLResponse } from '../../extensionHost/extensionHost'

/**
 * Ask the workbench's server as a Sourcegraph's web application asks its own. Answers with errors beside the data, as
 * GraphQL does.
 *
 * @param signal ends the request
 * @throws where there is no answer at all, in words for the reader
 */
export async function requestGraphQL(
    query: string,
    variables: unknown = {},
    signal?: AbortSignal
): Promise<GraphQLResponse> {
    let response: Response
    try {
        response = await fetch('/.api/graphql', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ query, variables }),
            signal
        })
    } catch {
        throw new Error('The workbench server does not answer. Is it still running in your terminal?')
    }
    const answer = await response.text()
    try {
        return JSON.parse(answer) as GraphQLResponse
    } catch {
        throw new Error(`The workbench server answered ${response.status} ${response.statusText} instead of data.`)
    }
}
