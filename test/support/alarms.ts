import type { After } from '../../src/hosts/sourcegraph/timers'

/** Timers that go off when a test says so. */
export interface Alarms {
    readonly after: After
    /** milliseconds from now at which the next ones go off, in order */
    readonly waiting: () => readonly number[]
    /** Let so many milliseconds pass: what is due goes off, in order. */
    pass(milliseconds: number): void
}

export function createAlarms(): Alarms {
    const set = new Map<number, { readonly due: number; readonly run: () => void }>()
    let now = 0
    let count = 0
    const inOrder = () => [...set].sort(([one, { due }], [other, { due: later }]) => due - later || one - other)
    return {
        after: (milliseconds, run) => {
            const id = count++
            set.set(id, { due: now + milliseconds, run })
            return () => set.delete(id)
        },
        waiting: () => inOrder().map(([, { due }]) => due - now),
        pass: milliseconds => {
            const end = now + milliseconds
            for (let [next] = inOrder(); next && next[1].due <= end; [next] = inOrder()) {
                const [id, { due, run }] = next
                now = due
                set.delete(id)
                run()
            }
            now = end
        }
    }
}
