// An extension that measures the worker it runs in: extensions share one thread, and one global scope.
;(() => {
    const { commands } = require('sourcegraph')
    const { performance, setTimeout } = globalThis
    const fs = process.getBuiltinModule('fs')
    const { BroadcastChannel } = process.getBuiltinModule('worker_threads')

    /** Milliseconds that this thread has worked: what else the machine does is not counted. Elsewhere than on Linux, the clock. */
    const worked = () => {
        try {
            return Number(fs.readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6
        } catch {
            return performance.now()
        }
    }
    /** milliseconds of work from one turn of the worker to the next: how long whoever asks has to wait */
    let turns = []
    let last = 0
    // A message takes its turn among those of the host; a timer would come after all that wait
    const turn = new BroadcastChannel('okr-lens-bench')
    turn.unref()
    turn.onmessage = () => {
        turns.push(worked() - last)
        last = worked()
    }

    exports.activate = ({ subscriptions }) => {
        const register = (id, run) => subscriptions.add(commands.registerCommand(id, run))
        register('meter.start', () => {
            turns = []
            last = worked()
        })
        register('meter.stop', () => [...turns, worked() - last])
        // Bytes in use in this thread, after the garbage is out
        register('meter.memory', async () => {
            for (let round = 0; round < 3; round++) {
                globalThis.gc?.()
                await new Promise(resolve => setTimeout(resolve, 20))
            }
            const { heapUsed, external } = process.memoryUsage()
            return heapUsed + external
        })
    }
})()
