import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { answerGraphQL } from '../graphql/answerGraphQL'
import { bundlePath } from '../graphql/registryFields'
import type { Workbench } from '../graphql/workbench'
import { RequestError } from '../requestError'
import { gitlabPrefix } from '../../gitlab/gitlabAddress'
import { answerGitlab, integrationPath } from '../gitlab/answerGitlab'
import { contentSecurityPolicy, integrationFramePolicy } from './contentSecurityPolicy'
import { isLoopbackOrigin, isOwnHost } from './loopback'
import { pageFile } from './pageFile'
import { readBody } from './readBody'
import { sendFile } from './sendFile'

const javascript = 'application/javascript; charset=utf-8'
const json = 'application/json; charset=utf-8'

/** What any page may load: the extension as the registry hands it out, and the layout a Sourcegraph sideloads it from. */
const published: ReadonlyMap<string, readonly [file: string, contentType: string]> = new Map([
    [bundlePath, ['extension.js', javascript]],
    [bundlePath.replace(/js$/, 'map'), ['extension.map', json]],
    // The bundle names its map by the name it was built with.
    ['/-/static/extension/extension.map', ['extension.map', json]],
    ['/-/sideload/package.json', ['package.json', json]],
    ['/-/sideload/extension.js', ['extension.js', javascript]],
    ['/-/sideload/extension.map', ['extension.map', json]]
])

const graphqlPath = '/.api/graphql'
const pagePrefix = '/-/workbench/'
const framePath = `${integrationPath}extensionHostFrame.html`

/**
 * Answer the requests of the workbench: GraphQL, the files of the page, the bundle of the extension, files as on GitLab; every
 * other address is one of the page's own. What cannot be answered is told in words, as JSON in GraphQL's form.
 *
 * @param dist folder that holds `extension.js`, `package.json` and `workbench/`
 * @param port where the server listens
 * @param readerPatience milliseconds for which nobody has read on, after which an answer is dropped
 * @param report is handed what failed for a reason that is ours
 */
export function createRequestHandler(
    workbench: Omit<Workbench, 'baseUrl'>,
    {
        dist,
        port,
        readerPatience,
        report
    }: { dist: string; port: number; readerPatience: number; report: (error: unknown) => void }
): RequestListener {
    const page = join(dist, 'workbench')

    const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
        const host = checkHost(request, port)
        const path = pathOf(request)
        const asset = published.get(path)
        if (path === graphqlPath) {
            shareWithLoopback(request, response)
            if (allow(request, response, ['POST'])) {
                const body = await readBody(request)
                const { signal } = whileConnected(response)
                const own = { ...workbench, baseUrl: `http://${host}` }
                send(response, 200, await answerGraphQL(body, own, report, signal))
            }
        } else if (asset) {
            response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
            response.setHeader('Access-Control-Allow-Origin', '*')
            response.setHeader('Access-Control-Allow-Private-Network', 'true')
            if (allow(request, response, ['GET', 'HEAD'])) {
                await sendFile(response, { place: join(dist, asset[0]), contentType: asset[1] })
            }
        } else if (allow(request, response, ['GET', 'HEAD'])) {
            response.setHeader(
                'Content-Security-Policy',
                path === framePath ? integrationFramePolicy : contentSecurityPolicy
            )
            if (path.startsWith(gitlabPrefix)) {
                await answerGitlab(path, response, { ...workbench, baseUrl: `http://${host}` })
            } else if (path.startsWith(pagePrefix)) {
                const file = pageFile(page, path.slice(pagePrefix.length))
                await sendFile(response, file, () => notFound(path))
            } else if (path.startsWith('/-/') || path.startsWith('/.api/') || path === '/favicon.ico') {
                throw notFound(path)
            } else {
                await sendFile(response, pageFile(page, 'index.html'))
            }
        }
    }

    return (request, response) => {
        response.setHeader('X-Content-Type-Options', 'nosniff')
        response.setHeader('Referrer-Policy', 'same-origin')
        response.setHeader('Cache-Control', 'no-store')
        response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
        void answer(request, response)
            .catch((error: unknown) => {
                // Who went away in the middle of a request is owed nothing, and has not failed.
                if (!(error instanceof RequestError) && !request.errored) {
                    report(error)
                }
                refuse(response, error instanceof RequestError ? error : new RequestError('the workbench failed', 500))
            })
            // Who does not read on is left: an answer waits in memory.
            .then(() => response.setTimeout(readerPatience))
    }
}

/** The one name that the request is for. Answers with it; throws `RequestError` where it is not ours. */
function checkHost({ headersDistinct }: IncomingMessage, port: number): string {
    const [host, ...others] = headersDistinct.host ?? []
    if (host === undefined || others.length > 0 || !isOwnHost(host, port)) {
        throw new RequestError(`this workbench answers to 127.0.0.1:${port} and localhost:${port} only`, 403)
    }
    return host
}

/** The path that is asked for. A proxy is asked by whole addresses, and this is none. */
function pathOf({ url = '/' }: IncomingMessage): string {
    if (!url.startsWith('/')) {
        throw new RequestError(`${url} is no path of this workbench, expected one such as /`)
    }
    return url.replace(/\?.*$/s, '')
}

function whileConnected(response: ServerResponse): AbortController {
    const connected = new AbortController()
    response.once('close', () => connected.abort())
    return connected
}

/** Let the pages of this machine, such as a code host in development, ask with their cookies, and no other page. */
function shareWithLoopback({ headers }: IncomingMessage, response: ServerResponse): void {
    response.setHeader('Vary', 'Origin')
    const { origin } = headers
    if (origin === undefined) {
        // Browsers name the origin of every POST; one that did not would still tell that the page is another's.
        if (headers['sec-fetch-site'] === 'cross-site') {
            throw new RequestError('pages of other sites may not ask this workbench, only pages of this machine', 403)
        }
        return
    }
    if (!isLoopbackOrigin(origin)) {
        throw new RequestError(`pages of ${origin} may not ask this workbench, only pages of this machine`, 403)
    }
    response.setHeader('Access-Control-Allow-Origin', origin)
    response.setHeader('Access-Control-Allow-Credentials', 'true')
    const asked = headers['access-control-request-headers']
    if (asked !== undefined) {
        response.setHeader('Access-Control-Allow-Headers', asked)
    }
}

/** Whether the method is one to answer. `OPTIONS` is answered here, any other method is refused. */
function allow({ method = '' }: IncomingMessage, response: ServerResponse, methods: readonly string[]): boolean {
    if (methods.includes(method)) {
        return true
    }
    const all = [...methods, 'OPTIONS'].join(', ')
    response.setHeader('Allow', all)
    if (method !== 'OPTIONS') {
        throw new RequestError(`${method} is not answered here, expected ${all}`, 405)
    }
    response.setHeader('Access-Control-Allow-Methods', all)
    response.writeHead(204)
    response.end()
    return false
}

const notFound = (path: string): RequestError => new RequestError(`there is nothing at ${path}`, 404)

function refuse(response: ServerResponse, { message, status }: RequestError): void {
    if (response.headersSent) {
        response.destroy()
        return
    }
    // A body that was refused half-read would be taken for the next request.
    response.setHeader('Connection', 'close')
    send(response, status, { errors: [{ message }] })
}

function send(response: ServerResponse, status: number, answer: object): void {
    const content = Buffer.from(JSON.stringify(answer))
    response.writeHead(status, { 'Content-Type': json, 'Content-Length': content.length })
    response.end(content)
}
