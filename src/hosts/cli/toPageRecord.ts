import type { KeyResult, Plan } from '../../model/plan'
import { nameOf, type Portfolio } from '../../model/portfolio'
import { formatYear } from '../../model/quarter'
import { lineOf } from '../../model/location'

const toKeyResult = ({ text, result, status, owner, location }: KeyResult) => ({
    text: text.text,
    ...(owner !== undefined && { owner }),
    result: result?.written.text ?? null,
    status: status.status,
    line: lineOf(location)
})

/**
 * One page as `okr-lens read --json` prints it: plain text, lines 1-based, `null` for what the page does not say. The
 * goal of a feature is the title that its goal area was resolved to.
 */
export function toPageRecord(plan: Plan, portfolio: Portfolio) {
    const linked = [...portfolio.features.values()].filter(({ location }) => location.uri === plan.uri)
    return {
        path: plan.uri,
        kind: plan.kind,
        fiscalYear: plan.year ? formatYear(plan.year) : null,
        quarter: plan.quarter ? `Q${plan.quarter.quarter}` : null,
        teams: plan.teams.map(({ name, path }) => ({ name, path })),
        objectives: plan.objectives.map(({ team, title, owner, location, parent, result, status, keyResults }) => ({
            team: team ?? null,
            title: title.text,
            owner: owner ?? null,
            line: lineOf(location),
            parent: parent ? lineOf(parent) : null,
            result: result?.written.text ?? null,
            status: status.status,
            keyResults: keyResults.map(toKeyResult)
        })),
        goals: plan.goals.map(({ title, location, team, keyResults }) => ({
            title: title.text,
            line: lineOf(location),
            team: team ?? null,
            keyResults: keyResults.map(toKeyResult)
        })),
        features: linked.map(({ name, goalArea, goal, delivery, teams, location }) => {
            const served = goal && portfolio.goals.get(goal.to)
            const team = teams[0] && portfolio.teams.get(teams[0])
            return {
                name: name.text,
                goalArea: goalArea?.text ?? null,
                goal: served ? nameOf(served) : null,
                quarter: delivery ? `Q${delivery.quarter.quarter}` : null,
                fiscalYear: delivery ? formatYear(delivery.quarter) : null,
                team: team?.name ?? null,
                line: lineOf(location)
            }
        })
    }
}
