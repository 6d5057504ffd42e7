// An extension that tells what stands in the scope that all extensions of a host share, and how much its thread keeps.
;(() => {
    const sourcegraph = require('sourcegraph')

    exports.activate = ({ subscriptions }) => {
        const offer = (command, run) => subscriptions.add(sourcegraph.commands.registerCommand(command, run))
        offer('probe.globals', () => Object.getOwnPropertyNames(globalThis).sort())
        // Bytes in use after all that can go is gone; only where the thread has been given the means
        offer('probe.memory', () => globalThis.usedMemory())
        offer('probe.reject', () => void Promise.reject(new Error('nobody listens')))
    }
})()
