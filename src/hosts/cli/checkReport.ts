import type { Diagnostic } from '../../model/diagnostic'
import { count } from '../../presentation/count'
import { countProblems } from '../../presentation/countProblems'
import { linesOf } from './outcome'
import { printDiagnostic } from './toDiagnosticRecord'

/** What `okr-lens check` found. */
export interface CheckReport {
    /** how many pages were read */
    readonly pages: number
    /** in the order in which they are printed */
    readonly diagnostics: readonly Diagnostic[]
}

/** A report for people: a line for each problem, then how many there are. */
export function printCheckReport({ pages, diagnostics }: CheckReport): string {
    const found = diagnostics.length === 0 ? 'No problems' : countProblems(diagnostics)
    return linesOf([...diagnostics.map(printDiagnostic), `${found} in ${count(pages, 'page')}.`])
}
