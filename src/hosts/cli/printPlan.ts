import type { Goal, KeyResult, Objective, Plan } from '../../model/plan'
import type { RichText } from '../../model/richText'
import { formatQuarter, formatYear } from '../../model/quarter'
import { lineOf, type SourceLocation } from '../../model/location'
import type { StatusReading } from '../../model/status'
import { nameOf, type LinkedFeature, type Portfolio } from '../../model/portfolio'
import { featuresOf } from './featuresOf'
import { describeQuarter } from '../../presentation/describeDelivery'

const at = (location: SourceLocation): string => String(lineOf(location)).padStart(5)

/** The facts of one line; what the page does not say is left out. */
const join = (...facts: readonly (string | undefined)[]): string => facts.filter(Boolean).join(' · ')

const stateOf = (status: StatusReading): string =>
    status.basis === 'nothing' ? 'no result recorded' : `${status.status} (${status.because})`

const withLinks = ({ text, links }: RichText): string => [text, ...links.map(({ url }) => `<${url}>`)].join(' ')

const printKeyResult = ({ text, owner, target, delivery, status, location }: KeyResult): string =>
    `${at(location)}   ${join(text.text, target && `target ${target}`, owner, delivery?.written, stateOf(status))}`

function printGoal({ title, team, owner, delivery, status, passages, keyResults, location }: Goal): readonly string[] {
    return [
        `${at(location)} goal ${join(title.text, team, owner, delivery?.written, status && stateOf(status))}`,
        ...passages.flatMap(({ label, paragraphs }) =>
            paragraphs.map(paragraph => `${at(paragraph.location)}   ${label}: ${withLinks(paragraph)}`)
        ),
        ...keyResults.map(printKeyResult)
    ]
}

function printFeature(feature: LinkedFeature, portfolio: Portfolio) {
    const { name, owner, goal, status, location } = feature
    const served = goal && portfolio.goals.get(goal.to)
    return `${at(location)} feature ${join(
        name.text,
        owner,
        describeQuarter(feature),
        goal && served && `${nameOf(served)} (${goal.because})`,
        status && stateOf(status)
    )}`
}

function printObjective({ title, team, owner, delivery, result, status, keyResults, location }: Objective) {
    const who = [...new Set([team, owner])].filter(Boolean).join(', ')
    return [
        `${at(location)} objective ${join(title.text, who, delivery?.written, result && stateOf(status))}`,
        ...keyResults.map(printKeyResult)
    ]
}

/** One page for people: each fact on a line of its own after the number of the line that says it. */
export function printPlan(plan: Plan, portfolio: Portfolio): readonly string[] {
    const time = plan.quarter ? formatQuarter(plan.quarter) : plan.year && formatYear(plan.year)
    return [
        `${plan.uri}: ${plan.title ?? 'no title'} · ${plan.kind}`,
        ...(time === undefined ? [] : [`      ${time}`]),
        ...plan.goals.flatMap(printGoal),
        ...featuresOf(plan, portfolio).map(feature => printFeature(feature, portfolio)),
        ...plan.objectives.flatMap(printObjective)
    ]
}
