import { visible, visibleJson } from './visible'

/** What a command prints and how it ends: 0 all well, 1 the pages have errors. */
export interface Outcome {
    readonly output: string
    readonly exitCode: 0 | 1
}

/** Lines for people, whatever pages and files put into them. */
export const linesOf = (lines: readonly string[]): string => lines.map(visible).join('\n')

/** A command that ends well with this text. */
export const printed = (output: string): Outcome => ({ output, exitCode: 0 })

/** A value as the command line prints it for other programs. */
export const json = (value: unknown): string => visibleJson(JSON.stringify(value, undefined, 2))
