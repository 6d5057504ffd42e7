import type * as sourcegraph from 'sourcegraph'

/** Sends a GraphQL document as the signed-in user. Errors of fields come back beside the data; it rejects only where nothing came back. */
export type RequestGraphQL = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GraphQLAnswer>

export interface GraphQLAnswer {
    readonly data?: unknown
    readonly errors?: readonly { readonly message: string }[] | null
}

/** Requests through the host, as the signed-in user; hosts before the 25 API know the command only. */
export const requestGraphQL =
    (host: typeof sourcegraph): RequestGraphQL =>
    (query, variables) =>
        (host as Partial<typeof sourcegraph>).graphQL
            ? host.graphQL.execute<unknown, object>(query, variables)
            : host.commands.executeCommand<GraphQLAnswer>('queryGraphQL', query, variables)
