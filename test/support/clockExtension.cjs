/* global setTimeout, clearTimeout */

// All extensions of a host share one global scope: this one, loaded first, sets the clock of the others forward. What they
// are to be woken for by then happens at once, in its order.
;(() => {
    const now = Date.now
    const [set, clear] = [setTimeout, clearTimeout]
    const second = 1000
    const alarms = new Map()
    let forward = 0
    Date.now = () => now() + forward

    globalThis.setTimeout = (run, milliseconds = 0, ...args) => {
        if (milliseconds < second) {
            return set(run, milliseconds, ...args)
        }
        const ring = () => {
            alarms.delete(timer)
            run(...args)
        }
        const timer = set(ring, milliseconds)
        alarms.set(timer, { due: Date.now() + milliseconds, ring })
        return timer
    }
    globalThis.clearTimeout = timer => {
        alarms.delete(timer)
        clear(timer)
    }
    const pass = minutes => {
        forward += minutes * 60 * second
        const due = [...alarms].filter(([, alarm]) => alarm.due <= Date.now())
        for (const [timer, { ring }] of due.sort(([, one], [, other]) => one.due - other.due)) {
            if (alarms.has(timer)) {
                clear(timer)
                ring()
            }
        }
    }

    exports.activate = ({ subscriptions }) => {
        const { commands } = require('sourcegraph')
        subscriptions.add(commands.registerCommand('clock.forward', pass))
        subscriptions.add(commands.registerCommand('clock.alarms', () => alarms.size))
    }
})()
