import { compareDiagnostics } from '../../../presentation/compareDiagnostics'
import { countOf } from '../../../presentation/countProblems'
import { printCheckReport, type CheckReport } from '../checkReport'
import { CommandError } from '../commandError'
import { json, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readPlans } from '../readPlans'
import { toDiagnosticRecord } from '../toDiagnosticRecord'
import { toSarif } from '../toSarif'

const usage = 'okr-lens check PATH… [--format text|json|sarif] [--max-warnings N]'

/** A report in each format that `--format` takes. */
const formats: Readonly<Record<string, (report: CheckReport) => string>> = {
    text: printCheckReport,
    json: ({ pages, diagnostics }) => json({ pages, diagnostics: diagnostics.map(toDiagnosticRecord) }),
    sarif: ({ diagnostics }) => json(toSarif(diagnostics, process.cwd()))
}

/** How many warnings are still well: any number where the option is not given. */
function parseMaximum(written: string | undefined): number {
    if (written !== undefined && !/^\d+$/.test(written)) {
        throw new CommandError(`--max-warnings ${written}: expected a number from 0. Usage: ${usage}`)
    }
    return written === undefined ? Infinity : Number(written)
}

/** `okr-lens check`: what could not be read; exit code 1 where any of it is an error, or too many are warnings. */
export async function check(args: readonly string[]): Promise<Outcome> {
    const { values, positionals } = parseArguments(
        args,
        { format: { type: 'string', default: 'text' }, 'max-warnings': { type: 'string' } },
        usage
    )
    const print = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined
    if (!print) {
        throw new CommandError(`--format ${values.format}: expected text, json or sarif. Usage: ${usage}`)
    }
    const maximum = parseMaximum(values['max-warnings'])
    const paths = need(positionals, 'PATH', usage)
    const { plans, portfolio } = await readPlans(paths)
    if (plans.length === 0) {
        // A check that reads nothing would be well for ever
        throw new CommandError(
            `${paths.join(', ')}: no Markdown or YAML page in it, expected a page or a folder of pages`
        )
    }
    const diagnostics = [...portfolio.diagnostics].sort(compareDiagnostics)
    const isWell = countOf('error', diagnostics) === 0 && countOf('warning', diagnostics) <= maximum
    return { output: print({ pages: plans.length, diagnostics }), exitCode: isWell ? 0 : 1 }
}
