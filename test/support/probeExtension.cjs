// An extension that tells what stands in the scope that all extensions of a host share.
;(() => {
    const sourcegraph = require('sourcegraph')

    exports.activate = ({ subscriptions }) => {
        const names = () => Object.getOwnPropertyNames(globalThis).sort()
        subscriptions.add(sourcegraph.commands.registerCommand('probe.globals', names))
    }
})()
