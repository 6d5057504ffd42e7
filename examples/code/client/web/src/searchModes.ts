/** How a user may write a query. Interactive search builds it from filters, plain search takes it as text. */
export type SearchMode = 'plain' | 'interactive'

export interface SearchEvent {
    readonly mode: SearchMode
    /** filters in the query, such as `repo` or `lang` */
    readonly filters: readonly string[]
}

/** What a ping tells about search: how often each mode and filter was used, and nothing about the query itself. */
export interface SearchUsage {
    readonly modes: ReadonlyMap<SearchMode, number>
    readonly filters: ReadonlyMap<string, number>
}

/** Add up a day of searches for the ping. */
export function usageOf(events: readonly SearchEvent[]): SearchUsage {
    return { modes: count(events.map(({ mode }) => mode)), filters: count(events.flatMap(({ filters }) => filters)) }
}

function count<T>(items: readonly T[]): ReadonlyMap<T, number> {
    const counts = new Map<T, number>()
    for (const item of items) {
        counts.set(item, (counts.get(item) ?? 0) + 1)
    }
    return counts
}
