/** Runs something once, after so many milliseconds; what comes back takes that back. */
export type After = (milliseconds: number, run: () => void) => () => void

/** Timers that end with what they were set for. */
export interface Timers {
    readonly after: After
    /** None of them goes off any more. */
    unsubscribe(): void
}

/** @param set sets a timer and answers with what takes it back; the thread's own where left out */
export function createTimers(set: After = ownTimer): Timers {
    const waiting = new Set<() => void>()
    let isClosed = false
    return {
        after: (milliseconds, run) => {
            if (isClosed) {
                return () => {}
            }
            const cancel = set(milliseconds, () => {
                waiting.delete(cancel)
                run()
            })
            waiting.add(cancel)
            return () => {
                if (waiting.delete(cancel)) {
                    cancel()
                }
            }
        },
        unsubscribe: () => {
            isClosed = true
            waiting.forEach(cancel => cancel())
            waiting.clear()
        }
    }
}

const ownTimer: After = (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
}
