import {
    kindOf,
    nameOf,
    type LinkedGoal,
    type LinkedKeyResult,
    type LinkedObjective,
    type Portfolio
} from '../../model/portfolio'
import { describeTime, formatDelivery } from '../describeDelivery'
import { countFeatures } from '../describeFeatures'
import { describeTeams } from '../describeTeams'
import { dotted, link, paragraphs, phrase, table, text, type Markdown, type Part } from '../markdown'
import { describeGoalOutcome, outcomeOf } from '../outcome'
import { lookUp } from '../lookUp'
import { sourceLink } from '../sourceLink'
import { describeState, stateOf, worstFirst } from '../status'
import type { Item } from '../tally/items'
import { describeDone, describeReached, tallyOf } from '../tally/tally'
import type { View } from '../view'

/** How many rows of each table are shown. */
const mostRows = 60

/** The first rows, and how many more there are. */
function capped(head: readonly string[], rows: readonly (() => readonly Part[])[], noun: string): Markdown | undefined {
    const left = rows.length - mostRows
    const shown = table(
        head,
        rows.slice(0, mostRows).map(row => row())
    )
    return shown && paragraphs(shown, left > 0 && `${left} more ${noun} are not listed; narrow the dashboard down.`)
}

const teamsOf = (portfolio: Portfolio, { teams }: Item): string => describeTeams(portfolio, teams) ?? '–'

/** What items are, whose they are, when they are due and where that is written. */
export const itemTable = (portfolio: Portfolio, items: readonly Item[], view: View): Markdown | undefined =>
    capped(
        ['What', 'Team', 'Quarter', 'Written in'],
        items.map(item => () => [
            phrase`${text(nameOf(item), 160)} · ${kindOf(item)}`,
            teamsOf(portfolio, item),
            (item.kind === 'goal' ? undefined : describeTime(item)) ?? 'no quarter written',
            sourceLink(item.location, view)
        ]),
        'of them'
    )

const worst = ({ keyResults: [first] }: { readonly keyResults: readonly LinkedKeyResult[] }, view: View): Part =>
    first
        ? dotted(describeState(stateOf(first)), link(text(first.text.text, 120), view.links.source(first.location)))
        : '–'

/** Goals and objectives, the worst first; those that nothing measures come last. */
export function aimTable(
    portfolio: Portfolio,
    aims: readonly (LinkedGoal | LinkedObjective)[],
    view: View
): Markdown | undefined {
    const judged = aims.map(aim => ({ aim, outcome: outcomeOf(portfolio, aim) }))
    const rank = ({ outcome: { state } }: (typeof judged)[number]): number =>
        state === undefined ? worstFirst.length : worstFirst.indexOf(state)
    return capped(
        [
            'Goal or objective',
            'Status',
            'Key results',
            'Reached, by figures',
            'Weakest key result',
            'Team',
            'Quarter',
            'Written in'
        ],
        judged
            .sort((a, b) => rank(a) - rank(b))
            .map(({ aim, outcome }) => () => [
                dotted(
                    text(aim.title.text, 160),
                    aim.kind === 'goal' &&
                        aim.features.length > 0 &&
                        countFeatures(portfolio, lookUp(portfolio.features, aim.features), view.today)
                ),
                describeGoalOutcome(outcome),
                describeDone(tallyOf(outcome.keyResults)),
                describeReached(tallyOf(outcome.keyResults)),
                worst(outcome, view),
                teamsOf(portfolio, aim),
                aim.delivery ? formatDelivery(aim.delivery) : '–',
                sourceLink(aim.location, view)
            ]),
        'goals and objectives'
    )
}
