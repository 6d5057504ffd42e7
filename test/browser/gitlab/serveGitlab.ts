import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { blobPath, githubIssuePage, type GitlabFile, gitlabPage } from './gitlabPage'

/** A running GitLab. */
export interface Gitlab {
    /** the address of the file's page */
    readonly page: string
    /** the address of a page with a comment of that HTML and no code */
    readonly issue: (comment: string) => string
    close(): void
}

const assets = '/assets/sourcegraph/'
const issues = '/acme/shop/issues/7'

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
        const assetsURL = `${origin}${assets}`
        if (url.startsWith(`${issues}?`)) {
            const comment = new URL(url, origin).searchParams.get('comment') ?? ''
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            response.end(githubIssuePage(comment, { gitlabURL, sourcegraphURL, assetsURL }))
        } else if (url === blobPath(file)) {
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
        issue: comment => `${origin}${issues}?${new URLSearchParams({ comment }).toString()}`,
        page: `${origin}${blobPath(file)}`,
        close: () => {
            server.close()
            server.closeAllConnections()
        }
    }
}
