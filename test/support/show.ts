import type { Diagnostic, Parsed } from '../../src/model/diagnostic'
import type { SourceLocation } from '../../src/model/location'
import type { Delivery, KeyResult, Plan } from '../../src/model/plan'
import { formatQuarter, formatYear } from '../../src/model/quarter'
import type { RichText } from '../../src/model/richText'

/** `3:49-3:51`: lines and columns 1-based, the end not included. */
export const showPlace = ({ range: { start, end } }: SourceLocation): string =>
    `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`

const showText = ({ text, links, privateFigures }: RichText): string =>
    [
        `“${text}”`,
        ...links.map(link => `[${link.text}](${link.url})`),
        ...privateFigures.map(figure => `private ${figure.text}`)
    ].join(' ')

/** `FY22 Q2 – FY22 Q3`, `2021-06-01 – 2021-06-30`, `no quarter`, with the words as written. */
function showDelivery({ written, quarter, through, orLater, days, year }: Delivery): string {
    const time = quarter
        ? `${formatQuarter(quarter)}${through ? ` – ${formatQuarter(through)}` : ''}${orLater ? ' or later' : ''}`
        : days
          ? `${days.first} – ${days.last}`
          : year
            ? formatYear(year)
            : 'no quarter'
    return `${time} (${written})`
}

const showKeyResult = ({ text, owner, target, delivery, result, status, location }: KeyResult): readonly string[] => [
    `${showPlace(location)}   KR ${showText(text)}${owner === undefined ? '' : `, owner ${owner}`}${target === undefined ? '' : `, target “${target}”`}${
        delivery ? ` in ${showDelivery(delivery)}` : ''
    }`,
    `${' '.repeat(8)}${status.status} by ${status.basis}: ${status.because}`,
    ...(result ? [`${showPlace(result.written.location)}     result ${showText(result.written)}`] : []),
    ...(result?.sameAs ? [`${' '.repeat(8)}same as ${showPlace(result.sameAs)}`] : [])
]

const showDiagnostic = ({ location, code, ...details }: Diagnostic): string =>
    `${showPlace(location)} ! ${code} ${JSON.stringify(details)}`

/** One line per value, with its place. */
export function show({ value: plan, diagnostics }: Parsed<Plan>): string {
    return [
        `${plan.kind}${plan.title === undefined ? '' : ` “${plan.title}”`}`,
        ...(plan.year ? [`year ${formatYear(plan.year)}`] : []),
        ...(plan.quarter ? [`quarter ${formatQuarter(plan.quarter)}`] : []),
        ...(plan.calendar ? [`fiscal years start in month ${plan.calendar.startMonth}`] : []),
        ...plan.teams.map(
            ({ name, key, path, location }) =>
                `${showPlace(location)} team ${name}${key === undefined ? '' : ` by the key ${key}`} (${path.join(' › ')})`
        ),
        ...plan.goals.flatMap(goal => [
            `${showPlace(goal.location)} goal ${showText(goal.title)} of ${goal.team ?? 'no team'}${
                goal.owner === undefined ? '' : `, owner ${goal.owner}`
            }${goal.parent ? `, below ${showPlace(goal.parent)}` : ''}${goal.delivery ? ` in ${showDelivery(goal.delivery)}` : ''}`,
            ...(goal.result && goal.status
                ? [
                      `${showPlace(goal.result.written.location)}   result ${showText(goal.result.written)}: ${goal.status.status}`
                  ]
                : []),
            ...goal.passages.flatMap(({ role, label, paragraphs }) =>
                paragraphs.map(
                    paragraph => `${showPlace(paragraph.location)}   ${role} (${label}) ${showText(paragraph)}`
                )
            ),
            ...goal.keyResults.flatMap(showKeyResult)
        ]),
        ...plan.features.map(
            ({ name, goalArea, delivery, team, owner, result, status, location }) =>
                `${showPlace(location)} feature ${showText(name)} for ${goalArea ? showText(goalArea) : 'no goal'} in ${showDelivery(
                    delivery ?? { written: '' }
                )} of ${team ?? 'no team'}${owner === undefined ? '' : `, owner ${owner}`}${
                    result && status ? `, result ${showText(result.written)}: ${status.status}` : ''
                }`
        ),
        ...plan.objectives.flatMap(objective => [
            `${showPlace(objective.location)} objective ${showText(objective.title)} of ${[objective.team ?? 'no team', ...objective.jointTeams].join(' with ')}${
                objective.owner === undefined ? '' : `, owner ${objective.owner}`
            }${objective.parent ? `, below ${showPlace(objective.parent)}` : ''}${
                objective.delivery ? ` in ${showDelivery(objective.delivery)}` : ''
            }`,
            ...(objective.result
                ? [
                      `${showPlace(objective.result.written.location)}   result ${showText(objective.result.written)}: ${objective.status.status}`
                  ]
                : []),
            ...objective.keyResults.flatMap(showKeyResult)
        ]),
        ...diagnostics.map(showDiagnostic),
        ''
    ].join('\n')
}
