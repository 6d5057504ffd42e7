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
    importScripts: url => {
        trap()
        run(fileURLToPath(url))
    },
    // For probes: bytes in use after all that can go is gone
    usedMemory: () => {
        v8.setFlagsFromString('--expose-gc')
        const collect = vm.runInNewContext('gc')
        collect()
        collect()
        return v8.getHeapStatistics().used_heap_size
    }
})

const run = filename => vm.runInThisContext(readFileSync(filename, 'utf8'), { filename })

/** All an extension needs comes through the host. Whatever goes past it, or looks whether it could, fails and is counted. */
const trap = () =>
    outOfReach.forEach((name, index) =>
        Object.defineProperty(globalThis, name, {
            configurable: true,
            get: () => {
                Atomics.add(touched, index, 1)
                console.error(new Error(`${name} was touched`).stack)
                throw new ReferenceError(`${name} is out of reach`)
            }
        })
    )

const { script, outOfReach, touched } = workerData
run(script)
