import { entryOf, type Change } from '../../../history/change'
import { comparePlans } from '../../../history/comparePlans'
import { foldTeamNames } from '../../../history/foldTeamNames'
import { lineOf } from '../../../model/location'
import { parsePage } from '../../../parsing/parsePage'
import { describeChange, describeRenamedTeam } from '../../../presentation/changes/describeChange'
import { summarizeChanges } from '../../../presentation/changes/summarizeChanges'
import { CommandError } from '../commandError'
import { json, linesOf, printed, type Outcome } from '../outcome'
import { need, parseArguments } from '../parseArguments'
import { readRevision } from '../readRevision'

function toRecord(change: Change) {
    const entry = entryOf(change)
    const { kind, title, of } = entry
    return {
        change: change.kind,
        kind,
        title,
        ...(of !== undefined && { of }),
        path: entry.location.uri,
        line: lineOf(entry.location),
        ...(change.kind === 'changed' && { facts: change.facts })
    }
}

/**
 * `okr-lens diff`: what a change of pages means: statuses, results, numbers and quarters, not lines.
 *
 * @param folder paths are seen from here; its git repository is read
 */
export async function diff(args: readonly string[], folder: string): Promise<Outcome> {
    const usage = 'okr-lens diff REV_A REV_B PATH… [--json]'
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, usage)
    const [from = '', to, ...paths] = need(positionals, 'REV_A', usage)
    if (to === undefined) {
        throw new CommandError(`REV_B is missing. Usage: ${usage}`)
    }
    need(paths, 'PATH', usage)
    const [before, after] = await Promise.all([readRevision(folder, from, paths), readRevision(folder, to, paths)])
    if (before.length + after.length === 0) {
        throw new CommandError(`${paths.join(', ')}: no Markdown page or YAML list at ${from} or ${to}`)
    }
    const planOf = (page: (typeof before)[number]) => parsePage(page).value
    const all = comparePlans(before.map(planOf), after.map(planOf))
    if (values.json) {
        return printed(json(all.map(toRecord)))
    }
    const { renamed, changes } = foldTeamNames(all)
    return printed(
        all.length === 0
            ? linesOf([`${from} and ${to} say the same of goals.`])
            : linesOf([
                  ...renamed.map(describeRenamedTeam),
                  ...changes.map(change => {
                      const { location } = entryOf(change)
                      return `${location.uri}:${lineOf(location)} ${describeChange(change)}`
                  }),
                  `${summarizeChanges(changes, renamed)}.`
              ])
    )
}
