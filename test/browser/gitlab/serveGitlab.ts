import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { blobPath, type GitlabFile, gitlabPage } from './gitlabPage'

/** A running GitLab. */
export interface Gitlab {
    /** the address of the file's page */
    readonly page: string
    close(): void
}

const assets = '/assets/sourcegraph/'

/**
 * Serve one file the way a GitLab does whose administrator has switched Sourcegraph on: the page, and beside it the
 * published files of Sourcegraph's integration.
 *
 * @param integration the folder of the integration's package
 */
export async function serveGitlab(
    file: GitlabFile,
    { gitlabURL, sourcegraphURL, integration }: { gitlabURL: string; sourcegraphURL: string; integration: string }
): Promise<Gitlab> {
    const serveAsset = sirv(path.resolve(integration), { dev: true })
    const server = createServer((request, response) => {
        const url = request.url ?? '/'
        if (url === blobPath(file)) {
            const assetsURL = `${origin}${assets}`
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(gitlabPage(file, { gitlabURL, sourcegraphURL, assetsURL }))
        } else if (url.startsWith(assets)) {
            request.url = url.slice(assets.length - 1)
            serveAsset(request, response)
        } else {
            response.writeHead(404).end()
        }
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return {
        page: `${origin}${blobPath(file)}`,
        close: () => {
            server.close()
            server.closeAllConnections()
        }
    }
}
