// A worker thread that looks to Sourcegraph's extension host like a browser's classic worker.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import v8 from 'node:v8'
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
    // For probes: bytes in use after all that can go is gone
    usedMemory: () => {
        v8.setFlagsFromString('--expose-gc')
        const collect = vm.runInNewContext('gc')
        collect()
        collect()
        return v8.getHeapStatistics().used_heap_size
    },
    // All an extension needs comes through the host; whatever goes past it is a mistake, and leaves a trace.
    fetch: url => {
        console.error(`fetch of ${url}`)
        return Promise.reject(new TypeError('no network in this worker'))
    }
})

const run = filename => vm.runInThisContext(readFileSync(filename, 'utf8'), { filename })

run(workerData)
