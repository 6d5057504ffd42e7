// All extensions of a host share one global scope: this one, loaded first, sets the clock of the others forward.
;(() => {
    const now = Date.now
    let forward = 0
    Date.now = () => now() + forward

    exports.activate = ({ subscriptions }) => {
        const { commands } = require('sourcegraph')
        subscriptions.add(commands.registerCommand('clock.forward', minutes => (forward += minutes * 60_000)))
    }
})()
