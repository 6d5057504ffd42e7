import type { Diagnostic } from '../../model/diagnostic'
import { explainDiagnostic } from '../../presentation/explainDiagnostic'

/** A diagnostic as the command line prints it; lines and columns 1-based, the end not included. */
export function toDiagnosticRecord(diagnostic: Diagnostic) {
    const { uri, range } = diagnostic.location
    const { severity, found, expected, message } = explainDiagnostic(diagnostic)
    return {
        path: uri,
        line: range.start.line + 1,
        column: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
        severity,
        code: diagnostic.code,
        found,
        expected,
        message
    }
}

/** `path:line:col severity code message`. */
export function printDiagnostic(diagnostic: Diagnostic): string {
    const { path, line, column, severity, code, message } = toDiagnosticRecord(diagnostic)
    return `${path}:${line}:${column} ${severity} ${code} ${message}`
}
