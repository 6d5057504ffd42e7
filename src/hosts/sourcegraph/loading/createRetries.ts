import type { After } from '../timers'

/** Milliseconds before each time that a source which could not be read is asked for again by itself: there is no fourth. */
export const retryDelays: readonly number[] = [10_000, 60_000, 300_000]

/** Asks again for what could not be had, a few times and ever more rarely; then it is left to whoever looks. */
export interface Retries<T> {
    /** It could not be had, or not wholly. Answers whether it is asked for again by itself while it is kept. */
    failed(item: T): boolean
    /** It was had: what fails later is another failure. */
    recovered(item: T): void
    /** Ask for nothing else again. Who comes back goes on where it was: as many times in all. */
    keep(items: readonly T[]): void
}

interface Outage {
    tries: number
    cancel?: () => void
}

/**
 * @param again asks again
 * @param random 0 up to, not including, 1: spreads what many readers ask for, by a quarter to either side
 */
export function createRetries<T extends object>(
    again: (item: T) => void,
    after: After,
    random: () => number
): Retries<T> {
    const outages = new WeakMap<T, Outage>()
    let kept: ReadonlySet<T> = new Set()

    const wait = (item: T, outage: Outage): void => {
        const delay = retryDelays[outage.tries]
        if (delay !== undefined) {
            outage.cancel ??= after(delay * (0.75 + random() / 2), () => {
                delete outage.cancel
                outage.tries++
                again(item)
            })
        }
    }
    const stop = (item: T): Outage | undefined => {
        const outage = outages.get(item)
        outage?.cancel?.()
        delete outage?.cancel
        return outage
    }
    return {
        failed: item => {
            const outage = outages.get(item) ?? { tries: 0 }
            outages.set(item, outage)
            if (kept.has(item)) {
                wait(item, outage)
            }
            return outage.tries < retryDelays.length
        },
        recovered: item => {
            stop(item)
            outages.delete(item)
        },
        keep: items => {
            const next = new Set(items)
            kept.forEach(item => next.has(item) || stop(item))
            kept = next
            items.forEach(item => {
                const outage = outages.get(item)
                if (outage) {
                    wait(item, outage)
                }
            })
        }
    }
}
