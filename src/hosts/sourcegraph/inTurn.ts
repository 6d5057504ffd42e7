/** A command that changes a setting, run one time after the other: each builds on what the one before has written. */
export function inTurn<Arguments extends readonly unknown[]>(
    run: (...args: Arguments) => Promise<void>
): (...args: Arguments) => Promise<void> {
    let last: Promise<unknown> = Promise.resolve()
    return (...args) => {
        const turn = last.then(() => run(...args))
        last = turn.catch(() => {})
        return turn
    }
}
