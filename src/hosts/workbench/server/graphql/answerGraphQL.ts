import { execute, GraphQLError, validate, type ExecutionResult } from 'graphql'
import { RequestError } from '../requestError'
import { isRecord } from '../../../isRecord'
import { createBudget, resolveWithin } from './budget'
import { readDocument } from './readDocument'
import { rootFields } from './rootFields'
import { schema } from './schema'
import type { Workbench } from './workbench'

export interface GraphQLAnswer {
    readonly data?: unknown
    readonly errors?: readonly object[]
}

interface GraphQLRequest {
    readonly query: string
    readonly variables?: Record<string, unknown>
    readonly operationName?: string
}

/** Mistakes of a query that are told; a document may make as many as it has words. */
const mostMistakes = 20

/**
 * Answer one GraphQL request as Sourcegraph does: a field that fails is null and leaves an error, the others are answered.
 * What asks for too much gets no answer but why. Throws `RequestError` where the body is no request.
 *
 * @param body JSON: `{"query": "…", "variables": {…}, "operationName": "…"}`
 * @param report is handed what failed for a reason that is ours; who asks hears only that it failed
 * @param signal tells that nobody waits for the answer any more
 */
export async function answerGraphQL(
    body: string,
    workbench: Workbench,
    report: (error: unknown) => void,
    signal = new AbortController().signal
): Promise<GraphQLAnswer> {
    const request = parse(body)
    try {
        const { data, errors } = await run(request, workbench, signal)
        return { data, ...(errors && { errors: errors.map(error => explain(error, report)) }) }
    } catch (error) {
        if (error instanceof RequestError || error instanceof GraphQLError) {
            return { errors: [explain(error, report)] }
        }
        throw error
    }
}

async function run(
    { query, variables, operationName }: GraphQLRequest,
    workbench: Workbench,
    signal: AbortSignal
): Promise<ExecutionResult> {
    const document = readDocument(query)
    const mistakes = validate(schema, document, undefined, undefined, { maxErrors: mostMistakes })
    if (mistakes.length > 0) {
        return { errors: mistakes }
    }
    const budget = createBudget(signal)
    const answer = await execute({
        schema,
        document,
        rootValue: rootFields(workbench),
        contextValue: budget,
        variableValues: variables,
        operationName,
        fieldResolver: resolveWithin
    })
    if (budget.exhausted) {
        throw budget.exhausted
    }
    return answer
}

function parse(body: string): GraphQLRequest {
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
function explain(error: GraphQLError | RequestError, report: (error: unknown) => void): object {
    if (error instanceof RequestError) {
        return { message: error.message }
    }
    const { message, path, locations, originalError: cause } = error
    if (!cause || cause instanceof RequestError) {
        return { message, path, locations }
    }
    if (isStackOverflow(cause)) {
        return { message: 'a value nests too deep', path }
    }
    report(cause)
    return { message: 'the workbench failed to answer this', path }
}

/** Values are walked by functions that call themselves: who nests one deep enough meets the end of the stack. */
const isStackOverflow = (error: Error): boolean =>
    error instanceof RangeError && error.message.startsWith('Maximum call stack size exceeded')
