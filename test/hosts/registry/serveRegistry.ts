import { buildSchema, graphql } from 'graphql'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The part of Sourcegraph's schema by which extensions are published; names, arguments and nullability are its own. */
const schema = buildSchema(`
    type Query { currentUser: String }
    type Mutation { extensionRegistry: ExtensionRegistryMutation! }
    type ExtensionRegistryMutation {
        publishExtension(
            extensionID: String!
            manifest: String!
            bundle: String
            sourceMap: String
            force: Boolean = false
        ): ExtensionRegistryPublishExtensionResult!
    }
    type ExtensionRegistryPublishExtensionResult { extension: RegistryExtension! }
    type RegistryExtension { extensionID: String! url: String! }
`)

export interface Published {
    readonly extensionID: string
    readonly manifest: string
    readonly bundle?: string | null
    readonly sourceMap?: string | null
}

/** A registry on this machine that knows one token. */
export interface LocalRegistry {
    readonly endpoint: string
    readonly published: readonly Published[]
    close(): Promise<void>
}

/** Serve a registry that takes `secret` for a token and, as Sourcegraph does, no manifest that is not JSON. */
export async function serveRegistry(): Promise<LocalRegistry> {
    const published: Published[] = []
    const publishExtension = (release: Published) => {
        JSON.parse(release.manifest)
        if (release.extensionID.startsWith('strangers/')) {
            throw new Error('must be a member of the\npublisher organization')
        }
        published.push({ ...release })
        return { extension: { extensionID: release.extensionID, url: `/extensions/${release.extensionID}` } }
    }
    const server = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
            void (async () => {
                if (request.url !== '/.api/graphql') {
                    response.writeHead(404).end('<html>not here</html>')
                } else if (request.headers.authorization !== 'token secret') {
                    response.writeHead(401).end('Invalid access token.')
                } else {
                    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
                        query: string
                        variables: Record<string, unknown>
                    }
                    const rootValue = { extensionRegistry: { publishExtension } }
                    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue })
                    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
                }
            })()
        })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    return {
        endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        published,
        close: () => new Promise(resolve => server.close(() => resolve()))
    }
}
