import { answerGraphQL } from '../../src/hosts/workbench/server/graphql/answerGraphQL'
import { openRepositories } from '../../src/hosts/workbench/server/repositories/openRepositories'
import { createSettingsStore } from '../../src/hosts/workbench/server/settings/settingsStore'
import type { ExtensionHostServices, GraphQLResponse } from '../../src/hosts/workbench/extensionHost/extensionHost'

/** A Sourcegraph without a network: the workbench's own schema and resolvers, in this process. */
export interface Backend extends ExtensionHostServices {
    /** names of the repositories, in the order of their folders */
    readonly repositories: readonly string[]
    /** every GraphQL document that was asked, in order */
    readonly requests: readonly string[]
}

/** Open the folders as repositories. A request that fails for a reason of the backend's own rejects with it. */
export async function openBackend(folders: readonly string[]): Promise<Backend> {
    const repositories = await openRepositories(folders, () => {})
    const workbench = {
        repositories,
        settings: createSettingsStore({}),
        manifest: () => Promise.reject(new Error('there is no registry here')),
        baseUrl: 'https://sourcegraph.test'
    }
    const requests: string[] = []
    return {
        repositories: repositories.map(({ name }) => name),
        requests,
        requestGraphQL: async (query, variables) => {
            requests.push(query)
            const answer = await answerGraphQL(JSON.stringify({ query, variables }), workbench, error => {
                throw error
            })
            return JSON.parse(JSON.stringify(answer)) as GraphQLResponse
        }
    }
}
