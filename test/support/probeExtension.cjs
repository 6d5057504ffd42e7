// An extension that tells what stands in the scope that all extensions of a host share, and how much its thread keeps.
;(() => {
    const sourcegraph = require('sourcegraph')

    exports.activate = ({ subscriptions }) => {
        const offer = (command, run) => subscriptions.add(sourcegraph.commands.registerCommand(command, run))
        offer('probe.globals', () => Object.getOwnPropertyNames(globalThis).sort())
        offer('probe.memory', () => globalThis.usedMemory())
        offer('probe.reject', () => void Promise.reject(new Error('nobody listens')))
        // Hosts say nothing of panel views while there is none
        subscriptions.add(sourcegraph.app.createPanelView('probe.panel'))
    }
})()
