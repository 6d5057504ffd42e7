// An extension that measures the worker it runs in: extensions share one thread, and one global scope.
;(() => {
    const { commands } = require('sourcegraph')
    const { performance, setTimeout, setInterval, clearInterval } = globalThis
    const fs = process.getBuiltinModule?.('fs')

    /** Milliseconds that this thread has worked: what else the machine does is not counted. Elsewhere than on Linux, the clock. */
    const worked = () => {
        try {
            return Number(fs.readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[0]) / 1e6
        } catch {
            return performance.now()
        }
    }
    /** milliseconds of work from one turn of the worker to the next */
    let turns = []
    let last = 0
    let timer

    const tick = () => {
        const now = worked()
        turns.push(now - last)
        last = worked()
    }

    exports.activate = ({ subscriptions }) => {
        const register = (id, run) => subscriptions.add(commands.registerCommand(id, run))
        register('meter.start', () => {
            turns = []
            last = worked()
            clearInterval(timer)
            timer = setInterval(tick, 1)
        })
        register('meter.stop', () => {
            tick()
            clearInterval(timer)
            return turns
        })
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
