/** A piece of work to time. Its answer is kept until the next call, so that no engine can skip the work. */
export type Work = () => unknown

/** How a contestant did. */
export interface Timing {
    /** median milliseconds of one call */
    readonly ms: number
    /** median over the rounds of (time of the first contestant) / (time of this one): above 1 is faster than the first */
    readonly ratio: number
}

export interface CompareOptions {
    /** how often each contestant is timed after warming up; an odd number has a true median */
    readonly rounds?: number
    /** the shortest time worth reading off the clock, in milliseconds; shorter work is repeated within a round */
    readonly atLeast?: number
}

let kept: unknown

/** What the work came to last; read it to be sure that it was done. */
export const lastAnswer = (): unknown => kept

/** Milliseconds of one call, over so many calls. */
export function time(work: Work, calls = 1): number {
    const start = performance.now()
    for (let call = 0; call < calls; call++) {
        kept = work()
    }
    return (performance.now() - start) / calls
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
    const sorted = values.toSorted((a, b) => a - b)
    const middle = sorted.length >> 1
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/**
 * Time some contestants against each other, the first being the one that the others are held against. In every round
 * each takes its turn, from another start each round, so that what else the machine does falls on all of them.
 */
export function compare<Name extends string>(
    contestants: Readonly<Record<Name, Work>>,
    { rounds = 11, atLeast = 10 }: CompareOptions = {}
): Readonly<Record<Name, Timing>> {
    const entries = Object.entries<Work>(contestants).map(([name, work]) => {
        const first = time(work)
        // Long work warms itself up; short work is called until the engine has made up its mind.
        const warm =
            first > 1_000 ? first : time(work, Math.max(2, Math.min(200, Math.ceil(100 / Math.max(first, 0.01)))))
        return { name, work, calls: Math.max(1, Math.ceil(atLeast / Math.max(warm, 0.0001))), times: [] as number[] }
    })
    for (let round = 0; round < rounds; round++) {
        for (let turn = 0; turn < entries.length; turn++) {
            const { work, calls, times } = entries[(round + turn) % entries.length]!
            times.push(time(work, calls))
        }
    }
    const base = entries[0]?.times ?? []
    return Object.fromEntries(
        entries.map(({ name, times }) => [
            name,
            { ms: median(times), ratio: median(times.map((ms, round) => base[round]! / ms)) }
        ])
    ) as Record<Name, Timing>
}

/** The physical limit: read every character of a text once. */
export function readOnce(text: string): number {
    let sum = 0
    for (let index = 0; index < text.length; index++) {
        sum = (sum + text.charCodeAt(index)) | 0
    }
    return sum
}

/** `3.1×`, a ratio as the tables print it. */
export const times = (ratio: number): string => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)}×`
