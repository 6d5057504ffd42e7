import assert from 'node:assert/strict'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
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

/** What a browser's worker or page has that leads past the extension host: no business of an extension. */
const outOfReach = [
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'navigator'],
    ...['Worker', 'SharedWorker', 'BroadcastChannel', 'postMessage'],
    ...['indexedDB', 'caches', 'localStorage', 'sessionStorage', 'cookieStore', 'document', 'window', 'location']
]

/** An extension host in a thread of this process. */
export interface NodeExtensionHost extends ExtensionHost {
    /** all that the worker has written to its console */
    readonly output: () => string
}

/** A file of the published host: `scripts/extensionHostWorker.bundle.js`. */
export const hostFile = (version: HostVersion, file: string): string => require.resolve(`${packages[version]}/${file}`)

/**
 * Start Sourcegraph's own extension host, as published, in a worker thread. Dispose of it when done: that throws where an
 * extension reached for what lies outside the host. Scripts of extensions are `file:` URLs. No code is made out of strings there.
 */
export async function nodeExtensionHost(
    version: HostVersion,
    services: ExtensionHostServices,
    options: ExtensionHostOptions
): Promise<NodeExtensionHost> {
    const touched = new Int32Array(new SharedArrayBuffer(4 * outOfReach.length))
    setFlagsFromString('--disallow-code-generation-from-strings')
    const worker = new Worker(path.join(__dirname, 'extensionHostThread.mjs'), {
        workerData: { script: hostFile(version, 'scripts/extensionHostWorker.bundle.js'), outOfReach, touched },
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
    const connecting = connectExtensionHost(worker as never, services, options)
    // The flag holds for threads that start while it is set.
    const host = await Promise.race([connecting, failure]).finally(() =>
        setFlagsFromString('--no-disallow-code-generation-from-strings')
    )
    failure.catch(error => (output += String(error)))
    return {
        ...host,
        output: () => output,
        dispose: () => {
            host.dispose()
            const names = outOfReach.filter((_name, index) => Atomics.load(touched, index) > 0)
            assert.deepEqual(names, [], 'an extension reached past its host')
        }
    }
}
