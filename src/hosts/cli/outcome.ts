/** What a command prints and how it ends: 0 all well, 1 the pages have errors. */
export interface Outcome {
    readonly output: string
    readonly exitCode: 0 | 1
}

/** A command that ends well with this text. */
export const printed = (output: string): Outcome => ({ output, exitCode: 0 })

/** A value as the command line prints it for other programs. */
export const json = (value: unknown): string => JSON.stringify(value, undefined, 2)
