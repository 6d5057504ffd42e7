import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { gitlabPage } from '../../../src/hosts/workbench/server/gitlab/gitlabPage'
import { githubIssuePage } from './githubIssuePage'

/** A file of a project. */
export interface GitlabFile {
    /** `group/project` */
    readonly project: string
    /** 40 hexadecimal digits */
    readonly commit: string
    readonly path: string
    readonly text: string
}

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
            response.end(githubIssuePage(comment, sourcegraphURL, assetsURL))
        } else if (url === blobPath(file)) {
            response.setHeader('Content-Type', 'text/html; charset=utf-8')
            const page = gitlabPage(
                {
                    ...file,
                    projectURL: new URL(file.project, gitlabURL).href,
                    permalink: blobPath(file)
                },
                { gitlabURL, sourcegraphURL, assetsURL }
            )
            response.end(page.html)
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

/** The path of a file's page: `/group/project/blob/<commit>/<path>`, as older GitLabs have it. */
const blobPath = ({ project, commit, path }: GitlabFile): string => `/${project}/blob/${commit}/${path}`
