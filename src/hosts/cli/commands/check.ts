import { explainDiagnostic } from '../../../presentation/explainDiagnostic'
import { CommandError } from '../commandError'
import { json, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readPlans } from '../readPlans'
import { printDiagnostic, toDiagnosticRecord } from '../toDiagnosticRecord'

/** `okr-lens check`: what could not be read; exit code 1 where any of it is an error. */
export async function check(args: readonly string[]): Promise<Outcome> {
    const usage = 'okr-lens check PATH… [--format text|json]'
    const { values, positionals } = parseArguments(args, { format: { type: 'string', default: 'text' } }, usage)
    if (values.format !== 'text' && values.format !== 'json') {
        throw new CommandError(`--format ${values.format}: expected text or json. Usage: ${usage}`)
    }
    const { plans, portfolio } = await readPlans(need(positionals, 'PATH', usage))
    const { diagnostics } = portfolio
    const hasErrors = diagnostics.some(diagnostic => explainDiagnostic(diagnostic).severity === 'error')
    return {
        output:
            values.format === 'json'
                ? json({ diagnostics: diagnostics.map(toDiagnosticRecord) })
                : [
                      ...diagnostics.map(printDiagnostic),
                      `${plans.length} pages read, ${diagnostics.length} remarks.`
                  ].join('\n'),
        exitCode: hasErrors ? 1 : 0
    }
}
