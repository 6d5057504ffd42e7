/** What one extension cost in one round. Times in milliseconds on the clock, memory in bytes. */
export interface Measures {
    /** from enabling it until the extension behind it is active */
    readonly activation: number
    /** from opening the first file until a hover in it has its answer, pages loaded */
    readonly firstHover: number
    /** one hover after the other */
    readonly hover: Percentiles
    /** all hovers at once: until each has its answer */
    readonly burst: Percentiles
    /** from opening 200 files, one after the other, until what stands behind the lines of the last one is there */
    readonly documents: number
    /** the same for the 300 files of a comparison */
    readonly comparison: number
    /** the dashboard of all goals */
    readonly dashboard: number
    /** a listing of all pages of the handbook, with what stands behind each */
    readonly listing: number
    /** of the worker, all files open */
    readonly memory: number
    /** the longest work of the worker in one go, while nobody else was answered, by what went on; milliseconds */
    readonly blocks: Readonly<Record<Stage, number>>
    /** milliseconds that the worker worked, whoever for, by what went on */
    readonly work: Readonly<Record<Stage, number>>
    /** GraphQL requests, by what went on */
    readonly requests: Readonly<Record<Stage, number>>
}

export const stages = [
    'activation',
    'loading',
    'documents',
    'staying',
    'hovers',
    'burst',
    'views',
    'closing',
    'comparison'
] as const
export type Stage = (typeof stages)[number]

export interface Percentiles {
    readonly p50: number
    readonly p99: number
}

export function percentilesOf(values: readonly number[]): Percentiles {
    const sorted = values.toSorted((a, b) => a - b)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
    return { p50: at(0.5), p99: at(0.99) }
}
