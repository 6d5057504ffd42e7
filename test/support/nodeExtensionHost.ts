import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { connectExtensionHost } from '../../src/hosts/workbench/extensionHost/connectExtensionHost'
import type {
    ExtensionHost,
    ExtensionHostOptions,
    ExtensionHostServices
} from '../../src/hosts/workbench/extensionHost/extensionHost'

const packages = {
    /** the host of Sourcegraph 3.43 to 4.4 */
    '0.0.84': '@sourcegraph/code-host-integration',
    /** the host of Sourcegraph 3.30 */
    '0.0.60': 'code-host-integration-3.30'
}

export type HostVersion = keyof typeof packages
export const hostVersions = Object.keys(packages) as readonly HostVersion[]

/** An extension host in a thread of this process. */
export interface NodeExtensionHost extends ExtensionHost {
    /** all that the worker has written to its console */
    readonly output: () => string
}

/** A file of the published host: `scripts/extensionHostWorker.bundle.js`. */
export const hostFile = (version: HostVersion, file: string): string => require.resolve(`${packages[version]}/${file}`)

/**
 * Start Sourcegraph's own extension host, as published, in a worker thread. Dispose of it when done.
 * Scripts of extensions are `file:` URLs.
 */
export async function nodeExtensionHost(
    version: HostVersion,
    services: ExtensionHostServices,
    options: ExtensionHostOptions
): Promise<NodeExtensionHost> {
    const worker = new Worker(path.join(__dirname, 'extensionHostThread.mjs'), {
        workerData: hostFile(version, 'scripts/extensionHostWorker.bundle.js'),
        // The thread is JavaScript; the loaders of this process would only slow it down.
        execArgv: [],
        stdout: true,
        stderr: true
    })
    let output = ''
    for (const stream of [worker.stdout, worker.stderr]) {
        stream.setEncoding('utf8').on('data', chunk => (output += String(chunk)))
    }
    const failure = new Promise<never>((_resolve, reject) => worker.once('error', reject))
    const host = await Promise.race([connectExtensionHost(worker as never, services, options), failure])
    failure.catch(error => (output += String(error)))
    return { ...host, output: () => output }
}
