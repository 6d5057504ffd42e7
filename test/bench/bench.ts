/** One table of figures. Every row has a cell for each column; the first column names the row. */
export interface BenchTable {
    readonly title: string
    /** what the columns mean, in a sentence or two below the title */
    readonly note?: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly (string | number)[])[]
}

/** Something that can be measured: `npm run bench <name>`. */
export interface Bench {
    readonly name: string
    run(): Promise<readonly BenchTable[]>
}
