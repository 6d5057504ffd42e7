import type { Diagnostic, Severity } from '../model/diagnostic'
import { ruleOf } from './diagnosticRules'

/** A diagnostic in words. */
export interface Explanation {
    readonly severity: Severity
    /** such as `delivery quarter “soon”` */
    readonly found: string
    /** such as `a form such as “FY22 Q3”` */
    readonly expected: string
    /** both in one sentence */
    readonly message: string
}

/** A problem of a page in plain words: what was found, what was expected. */
export function explainDiagnostic(diagnostic: Diagnostic): Explanation {
    const rule = ruleOf(diagnostic)
    const [found, expected] = [rule.found(diagnostic), rule.expected(diagnostic)]
    return { severity: rule.severity, found, expected, message: `Unexpected ${found}, expected ${expected}.` }
}
