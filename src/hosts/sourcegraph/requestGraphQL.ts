import type * as sourcegraph from 'sourcegraph'
import type { GraphQLAnswer, RequestGraphQL } from './loadSource'

/** Requests through the host, as the signed-in user; hosts before the 25 API know the command only. */
export const requestGraphQL =
    (host: typeof sourcegraph): RequestGraphQL =>
    (query, variables) =>
        (host as Partial<typeof sourcegraph>).graphQL
            ? host.graphQL.execute<unknown, object>(query, variables)
            : host.commands.executeCommand<GraphQLAnswer>('queryGraphQL', query, variables)
