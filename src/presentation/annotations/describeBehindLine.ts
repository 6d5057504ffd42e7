import { fileName, lineOf } from '../../model/location'
import { entityById, kindOf, nameOf, type Entity, type Portfolio, type Team } from '../../model/portfolio'
import { formatMonths, type CalendarDate } from '../../model/quarter'
import { describeQuarter, describeStanding, formatDelivery } from '../describeDelivery'
import { describeTeams } from '../describeTeams'
import { cut, plain } from '../escape'
import { outcomeOf } from '../outcome'
import { describeState, states } from '../status'
import { isPastDue } from './isPastDue'

/** What can be told behind a line: things that stand somehow, most of them due sometime. */
export type Planned = Exclude<Entity, Team>

/** UTF-16 units: of the text behind a line, of its message, of a name in it, of words that a page gives for a quarter. */
const limits = { text: 64, message: 480, name: 100, quarter: 28 }

const quote = (name: string): string => `“${plain(name, limits.name)}”`

/** `FY22 Q2`, or the page's own words; nothing where none are written. */
function describeTime(entity: Planned): string | undefined {
    if (entity.kind === 'feature') {
        return entity.delivery || entity.planned?.written ? plain(describeQuarter(entity), limits.quarter) : undefined
    }
    return entity.delivery && formatDelivery(entity.delivery)
}

/** A goal that nobody measures stands nowhere. */
const isUnmeasured = (portfolio: Portfolio, entity: Planned): boolean =>
    entity.kind === 'goal' && outcomeOf(portfolio, entity).state === undefined

const joined = (parts: readonly (string | undefined | false)[], separator: string): string =>
    parts.filter(Boolean).join(separator)

/**
 * `◐ in progress · FY22 Q3 · +1 more`: glyph and word, quarter, and how many more the name stands for. Behind code there is
 * little room: what is past its quarter with no result recorded is `○ past due`.
 */
export function describeBehindLine(portfolio: Portfolio, entity: Planned, others: number, today: CalendarDate): string {
    const { state = 'unrecorded' } = outcomeOf(portfolio, entity)
    const stands = isPastDue(portfolio, entity, today) ? `${states[state].glyph} past due` : describeState(state)
    const parts = [
        isUnmeasured(portfolio, entity) ? 'no key result is written' : stands,
        describeTime(entity),
        others > 0 && `+${others} more`
    ]
    return cut(joined(parts, ' · '), limits.text)
}

/** What the entity is for, in a sentence. */
function describeAim(portfolio: Portfolio, entity: Planned): string | undefined {
    const id = entity.kind === 'feature' ? entity.goal?.to : entity.kind === 'keyResult' ? entity.of : undefined
    const aim = id && entityById(portfolio, id)
    return aim && `${aim.kind === 'objective' ? 'Objective' : 'Goal'}: ${quote(nameOf(aim))}.`
}

/**
 * The same in sentences, as plain text: “Feature “Release by one command”: no result recorded. FY22 Q2: May – July 2021,
 * ended 1 day ago. Goal: “Ship with ease”. Web team, goals.md:12.”
 */
export function explainBehindLine(
    portfolio: Portfolio,
    entity: Planned,
    others: readonly Planned[],
    today: CalendarDate
): string {
    const { state = 'unrecorded', weakest, keyResults } = outcomeOf(portfolio, entity)
    const kind = kindOf(entity)
    const stands = isUnmeasured(portfolio, entity)
        ? 'no key result is written'
        : `${states[state].word}${weakest ? `, the weakest of ${keyResults.length} key results` : ''}`
    const time = describeTime(entity)
    const { delivery } = entity
    const days = delivery && `: ${formatMonths(delivery.span)}, ${describeStanding(delivery.span, today)}`
    const source = `${plain(fileName(entity.location.uri), limits.name)}:${lineOf(entity.location)}`
    const [another, ...more] = others
    return cut(
        joined(
            [
                `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${quote(nameOf(entity))}: ${stands}.`,
                time && `${time}${days ?? ''}.`,
                describeAim(portfolio, entity),
                another &&
                    `The name also stands for ${quote(nameOf(another))}${more.length > 0 ? ` and ${more.length} more` : ''}.`,
                `${joined([describeTeams(portfolio, entity.teams), source], ', ')}.`
            ],
            ' '
        ),
        limits.message
    )
}
