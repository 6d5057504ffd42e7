import { json, linesOf, printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { printPlan } from '../printPlan'
import { readPlans } from '../readPlans'
import { printDiagnostic, toDiagnosticRecord } from '../toDiagnosticRecord'
import { toPageRecord } from '../toPageRecord'

/** `okr-lens read`: what the pages say. */
export async function read(args: readonly string[]): Promise<Outcome> {
    const usage = 'okr-lens read PATH… [--json]'
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, usage)
    const { plans, portfolio } = await readPlans(need(positionals, 'PATH', usage))
    const { diagnostics } = portfolio
    if (values.json) {
        const pages = plans.map(plan => toPageRecord(plan, portfolio))
        return printed(json({ pages, diagnostics: diagnostics.map(toDiagnosticRecord) }))
    }
    const withFacts = plans.filter(({ kind }) => kind !== 'index')
    const silent = plans.length - withFacts.length
    return printed(
        linesOf([
            ...withFacts.flatMap(plan => printPlan(plan, portfolio)),
            ...diagnostics.map(printDiagnostic),
            ...(silent > 0 ? [`${silent} of ${plans.length} pages say nothing of goals.`] : [])
        ])
    )
}
