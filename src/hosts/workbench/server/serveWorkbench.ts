import { access } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { messageOf } from '../../messageOf'
import { createRequestHandler } from './http/createRequestHandler'
import { readManifest } from './readManifest'
import { openRepositories } from './repositories/openRepositories'
import { defaultSettings } from './settings/defaultSettings'
import { createSettingsStore } from './settings/settingsStore'
import { WorkbenchError } from './workbenchError'

export interface ServeOptions {
    /** folders and git work trees, each shown as one repository */
    readonly open: readonly string[]
    /** 0: any that is free */
    readonly port: number
    /** folder that holds `extension.js`, `package.json` and `workbench/` */
    readonly dist: string
    /** is handed one line at a time: what is being read, what failed */
    readonly onProgress?: (line: string) => void
    /** wins over the defaults: `{ 'okrLens.annotations': 'all' }` */
    readonly settings?: Readonly<Record<string, unknown>>
    readonly patience?: Partial<Patience>
}

/** How long the server waits for others, in milliseconds, and how many of them it lets in. */
export interface Patience {
    /** for the first lines of a request, and for anything at all from somebody who has connected */
    readonly headers: number
    /** for a request as a whole */
    readonly request: number
    /** for somebody who does not read on */
    readonly reader: number
    /** at the same time: a browser opens six */
    readonly connections: number
}

export const usualPatience: Patience = { headers: 10_000, request: 30_000, reader: 30_000, connections: 500 }

export interface RunningWorkbench {
    /** `http://127.0.0.1:3080/` */
    readonly url: string
    /** Stop answering and let the port go. */
    close(): Promise<void>
}

/** The one address listened on: nobody outside this machine can ask. */
const address = '127.0.0.1'

/**
 * Start a small Sourcegraph over folders of this machine, with the workbench as its page and the extension in its registry.
 * Rejects with `WorkbenchError` where the port is taken, a path cannot be opened, or the build is missing.
 */
export async function serveWorkbench({
    open,
    port,
    dist,
    onProgress,
    settings,
    patience
}: ServeOptions): Promise<RunningWorkbench> {
    const tell = onProgress ?? (() => {})
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new WorkbenchError(`there is no port ${port}, expected --port 0 to 65535`)
    }
    await checkBuild(dist)
    const { extensionId } = await readManifest(dist)

    const repositories = await openRepositories(open, tell)
    const workbench = {
        repositories,
        settings: createSettingsStore(defaultSettings(extensionId, repositories, settings)),
        manifest: () => readManifest(dist)
    }

    const { headers, request, reader, connections } = { ...usualPatience, ...patience }
    const server = createServer({
        headersTimeout: headers,
        requestTimeout: request,
        connectionsCheckingInterval: headers / 5
    })
    server.maxConnections = connections
    await listen(server, port)
    const { port: actualPort } = server.address() as AddressInfo
    const report = (error: unknown) => tell(`error: ${messageOf(error)}`)
    // Where no file can be opened any more, no connection can either: that is told, and the others are answered.
    server.on('error', report)
    server.on('request', createRequestHandler(workbench, { dist, port: actualPort, readerPatience: reader, report }))
    return { url: `http://${address}:${actualPort}/`, close: () => close(server) }
}

async function checkBuild(dist: string): Promise<void> {
    for (const file of ['extension.js', 'package.json', join('workbench', 'index.html')]) {
        const place = join(dist, file)
        await access(place).catch(() => {
            throw new WorkbenchError(`${place} is missing: run \`npm run build\``)
        })
    }
}

const listen = (server: Server, port: number): Promise<void> =>
    new Promise((resolve, reject) => {
        const fail = (error: NodeJS.ErrnoException) => reject(explain(error, port))
        server.once('error', fail)
        server.listen(port, address, () => {
            server.off('error', fail)
            resolve()
        })
    })

function explain({ code, message }: NodeJS.ErrnoException, port: number): WorkbenchError {
    if (code === 'EADDRINUSE') {
        return new WorkbenchError(`port ${port} is taken: choose another with --port, or any free one with --port 0`)
    }
    if (code === 'EACCES') {
        return new WorkbenchError(`port ${port} may not be used: choose one above 1023 with --port`)
    }
    return new WorkbenchError(`cannot listen on port ${port}: ${message}`)
}

const close = (server: Server): Promise<void> =>
    new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
    })
