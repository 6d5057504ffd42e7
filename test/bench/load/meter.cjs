// An extension that measures the worker it runs in: extensions share one thread, and one global scope.
;(() => {
    const { commands } = require('sourcegraph')
    /** longest and summed time between two turns of the worker, of those that are longer than a turn should be */
    let blocks = []
    let last = performance.now()
    const tick = () => {
        const now = performance.now()
        blocks.push(now - last)
        last = now
    }
    let timer

    exports.activate = ({ subscriptions }) => {
        const register = (id, run) => subscriptions.add(commands.registerCommand(id, run))
        register('meter.start', () => {
            blocks = []
            last = performance.now()
            clearInterval(timer)
            timer = setInterval(tick, 1)
        })
        register('meter.stop', () => {
            tick()
            clearInterval(timer)
            return blocks.filter(block => block > 10)
        })
        // Bytes in use in this thread, after the garbage is out
        register('meter.memory', async () => {
            for (let round = 0; round < 3; round++) {
                globalThis.gc?.()
                await new Promise(resolve => setTimeout(resolve, 20))
            }
            const { heapUsed, external, arrayBuffers } = process.memoryUsage()
            return { heapUsed, external, arrayBuffers }
        })
    }
})()
