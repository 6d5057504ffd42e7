/** What a search found, in the order of the server. */
export interface SearchResults {
    /** names of repositories that were asked for */
    readonly repositories: readonly string[]
    readonly files: readonly FileFound[]
    readonly matchCount: number
    /** whether the search stopped before everything was looked at */
    readonly limitHit: boolean
    /** names of repositories that could not be searched: they lack the revision, are being cloned, or took too long */
    readonly left: readonly string[]
    readonly elapsedMilliseconds: number
    /** why the query could not be run as it stands */
    readonly alert?: { readonly title: string; readonly description?: string }
}

export interface FileFound {
    readonly repository: string
    readonly path: string
    /** `/acme/web/-/blob/src/a.ts` */
    readonly url: string
    /** the lines that were found; empty where the path was */
    readonly lines: readonly LineFound[]
}

export interface LineFound {
    readonly text: string
    /** zero-based */
    readonly number: number
    /** in UTF-16 units, in order */
    readonly ranges: readonly { readonly start: number; readonly end: number }[]
}

/** Files by their repository, both in the order they were found. */
export function groupByRepository(files: readonly FileFound[]): ReadonlyMap<string, readonly FileFound[]> {
    const groups = new Map<string, FileFound[]>()
    for (const file of files) {
        groups.set(file.repository, [...(groups.get(file.repository) ?? []), file])
    }
    return groups
}
