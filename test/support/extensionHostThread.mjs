// A worker thread that looks to Sourcegraph's extension host like a browser's classic worker.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'
import { parentPort, workerData } from 'node:worker_threads'

Object.assign(globalThis, {
    self: globalThis,
    addEventListener: (type, listener) => {
        if (type === 'message') {
            parentPort.on('message', data => listener({ data }))
        }
    },
    removeEventListener: () => {},
    close: () => process.exit(),
    importScripts: url => run(fileURLToPath(url)),
    // All an extension needs comes through the host; whatever goes past it is a mistake, and leaves a trace.
    fetch: url => {
        console.error(`fetch of ${url}`)
        return Promise.reject(new TypeError('no network in this worker'))
    }
})

const run = filename => vm.runInThisContext(readFileSync(filename, 'utf8'), { filename })

run(workerData)
