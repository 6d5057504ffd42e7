import type { Diagnostic, Severity } from '../model/diagnostic'
import { count } from './count'
import { ruleOf } from './diagnosticRules'

/** How many of some diagnostics have a severity. */
export const countOf = (severity: Severity, diagnostics: readonly Diagnostic[]): number =>
    diagnostics.filter(diagnostic => ruleOf(diagnostic).severity === severity).length

/** `2 errors, 1 warning`; what there is none of leaves no trace. */
export const countProblems = (diagnostics: readonly Diagnostic[]): string =>
    (['error', 'warning'] as const)
        .map(severity => [countOf(severity, diagnostics), severity] as const)
        .filter(([number]) => number > 0)
        .map(([number, severity]) => count(number, severity))
        .join(', ')
