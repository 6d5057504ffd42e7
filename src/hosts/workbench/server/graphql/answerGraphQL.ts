import { graphql, GraphQLError } from 'graphql'
import { RequestError } from '../requestError'
import { isRecord } from '../../../isRecord'
import { rootFields } from './rootFields'
import { schema } from './schema'
import type { Workbench } from './workbench'

export interface GraphQLAnswer {
    readonly data?: unknown
    readonly errors?: readonly object[]
}

/**
 * Answer one GraphQL request as Sourcegraph does: a field that fails is null and leaves an error, the others are answered.
 * Throws `RequestError` where the body is no request.
 *
 * @param body JSON: `{"query": "…", "variables": {…}, "operationName": "…"}`
 * @param report is handed what failed for a reason that is ours; who asks hears only that it failed
 */
export async function answerGraphQL(
    body: string,
    workbench: Workbench,
    report: (error: unknown) => void
): Promise<GraphQLAnswer> {
    const request = parse(body)
    const { data, errors } = await graphql({
        schema,
        source: request.query,
        rootValue: rootFields(workbench),
        variableValues: request.variables,
        operationName: request.operationName
    })
    return { data, ...(errors && { errors: errors.map(error => explain(error, report)) }) }
}

function parse(body: string): { query: string; variables?: Record<string, unknown>; operationName?: string } {
    let request: unknown
    try {
        request = JSON.parse(body)
    } catch {
        throw new RequestError('the body is not JSON, expected {"query": "…", "variables": {…}}')
    }
    const { query, variables, operationName } = isRecord(request) ? request : {}
    if (typeof query !== 'string') {
        throw new RequestError('the body has no "query", expected {"query": "…", "variables": {…}}')
    }
    if (variables != null && !isRecord(variables)) {
        throw new RequestError('"variables" must be an object')
    }
    return { query, variables: variables ?? undefined, operationName: asName(operationName) }
}

const asName = (name: unknown): string | undefined => (typeof name === 'string' && name !== '' ? name : undefined)

/** What of an error may be told: the message of a query that does not fit the schema, and messages written for who asks. */
function explain(error: GraphQLError, report: (error: unknown) => void): object {
    const cause: unknown = error instanceof GraphQLError ? error.originalError : error
    if (!cause || cause instanceof RequestError) {
        const { message, path, locations } = error
        return { message, path, locations }
    }
    report(cause)
    return { message: 'the workbench failed to answer this', path: error.path }
}
