import type { Delivery, KeyResult, Plan } from '../../model/plan'
import { nameOf, type Portfolio } from '../../model/portfolio'
import { formatYear } from '../../model/quarter'
import { lineOf } from '../../model/location'
import { featuresOf } from './featuresOf'

const toKeyResult = ({ text, owner, target, result, status, location }: KeyResult) => ({
    text: text.text,
    ...(owner !== undefined && { owner }),
    ...(target !== undefined && { target }),
    result: result?.written.text ?? null,
    status: status.status,
    line: lineOf(location)
})

/**
 * One page as `okr-lens read --json` prints it: plain text, lines 1-based, `null` for what the page does not say. The
 * goal of a feature is the title that its goal area was resolved to.
 */
export function toPageRecord(plan: Plan, portfolio: Portfolio) {
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
        goals: plan.goals.map(({ title, location, team, owner, parent, result, status, delivery, keyResults }) => ({
            title: title.text,
            line: lineOf(location),
            team: team ?? null,
            ...(owner !== undefined && { owner }),
            ...(parent && { parent: lineOf(parent) }),
            ...(result && { result: result.written.text }),
            ...(status && { status: status.status }),
            ...(delivery && toTime(delivery)),
            keyResults: keyResults.map(toKeyResult)
        })),
        features: featuresOf(plan, portfolio).map(
            ({ name, owner, goalArea, goal, planned, status, teams, location }) => {
                const served = goal && portfolio.goals.get(goal.to)
                const team = teams[0] && portfolio.teams.get(teams[0])
                return {
                    name: name.text,
                    goalArea: goalArea?.text ?? null,
                    goal: served ? nameOf(served) : null,
                    ...toTime(planned),
                    team: team?.name ?? null,
                    ...(owner !== undefined && { owner }),
                    ...(status && { status: status.status }),
                    line: lineOf(location)
                }
            }
        )
    }
}

/**
 * A time as its quarters and years: `Q4/Q1` of `FY23/FY24` for a span, `Q4+` for “or later”, a year alone. Where no quarter
 * is written, `date` has the words: “March 2022”, “TBD”.
 */
function toTime({ written, quarter, through, orLater, year }: Partial<Delivery> = {}) {
    const from = quarter ?? year
    const [first, last] = [from && formatYear(from), through && formatYear(through)]
    const quarters = quarter && `Q${quarter.quarter}${through ? `/Q${through.quarter}` : ''}${orLater ? '+' : ''}`
    return {
        quarter: quarters ?? null,
        fiscalYear: last !== undefined && last !== first ? `${first}/${last}` : (first ?? null),
        ...(!quarter && written !== undefined && written !== '' && { date: written })
    }
}
