import type { Plan } from '../../model/plan'
import type { RichText } from '../../model/richText'
import { formatQuarter, formatYear } from '../../model/quarter'
import { lineOf, type SourceLocation } from '../../model/location'
import type { StatusReading } from '../../model/status'
import { nameOf, type Portfolio } from '../../model/portfolio'
import { describeQuarter } from '../../presentation/describeDelivery'

const at = (location: SourceLocation): string => String(lineOf(location)).padStart(5)

const stateOf = (status: StatusReading): string =>
    status.basis === 'nothing' ? 'no result recorded' : `${status.status} (${status.because})`

const withLinks = ({ text, links }: RichText): string => [text, ...links.map(({ url }) => `<${url}>`)].join(' ')

/** One page for people: each fact on a line of its own after the number of the line that says it. */
export function printPlan(plan: Plan, portfolio: Portfolio): string {
    const lines = [`${plan.uri}: ${plan.title ?? 'no title'} · ${plan.kind}`]
    if (plan.quarter ?? plan.year) {
        lines.push(`      ${plan.quarter ? formatQuarter(plan.quarter) : formatYear(plan.year!)}`)
    }
    for (const { title, team, passages, location } of plan.goals) {
        lines.push(`${at(location)} goal ${title.text}${team === undefined ? '' : ` · ${team}`}`)
        for (const { label, paragraphs } of passages) {
            lines.push(...paragraphs.map(paragraph => `${at(paragraph.location)}   ${label}: ${withLinks(paragraph)}`))
        }
    }
    for (const { name, planned, delivery, goal, location } of portfolio.features.values()) {
        if (location.uri === plan.uri) {
            const quarter = describeQuarter({ ...(delivery && { delivery }), ...(planned && { planned }) })
            const served = goal && portfolio.goals.get(goal.to)
            lines.push(
                `${at(location)} feature ${name.text} · ${quarter}${goal && served ? ` · ${nameOf(served)} (${goal.because})` : ''}`
            )
        }
    }
    for (const { title, owner, team, status, result, keyResults, location } of plan.objectives) {
        const who = [team, owner].filter(name => name !== undefined).join(', ')
        lines.push(`${at(location)} objective ${title.text} · ${who}${result ? ` · ${stateOf(status)}` : ''}`)
        for (const keyResult of keyResults) {
            lines.push(`${at(keyResult.location)}   ${keyResult.text.text} · ${stateOf(keyResult.status)}`)
        }
    }
    return lines.join('\n')
}
