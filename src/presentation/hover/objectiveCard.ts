import type { LinkedObjective, Portfolio } from '../../model/portfolio'
import { describeDelivery, formatDelivery } from '../describeDelivery'
import { describePrivateFigures } from '../results'
import { dotted, phrase, text, type Markdown } from '../markdown'
import { describeOutcome, isRecorded, outcomeOf } from '../outcome'
import type { View } from '../view'
import type { Card } from './card'
import { keyResultLine } from './keyResultLine'
import { whereFrom } from './whereFrom'

/** `**People find advanced search** · ✕ not done (weakest of 2) · FY21 Q1`. */
export const objectiveHeadline = (portfolio: Portfolio, objective: LinkedObjective): Markdown =>
    dotted(
        phrase`**${text(objective.title.text, 120)}**`,
        describeOutcome(outcomeOf(portfolio, objective)),
        objective.delivery && formatDelivery(objective.delivery)
    )

/** An objective: how it stands, its quarter, its key results. */
export function objectiveCard(portfolio: Portfolio, objective: LinkedObjective, view: View): Card {
    const outcome = outcomeOf(portfolio, objective)
    const { result, delivery, title } = objective
    return {
        head: [
            objectiveHeadline(portfolio, objective),
            result && phrase`Result: ${text(result.written.text, 120)}`,
            delivery && describeDelivery(delivery, view.today, isRecorded(outcome)),
            describePrivateFigures(title, result?.written)
        ],
        lists: [
            {
                entries: outcome.keyResults.map(keyResult => keyResultLine(portfolio, keyResult)),
                noun: 'key result'
            }
        ],
        tail: [
            outcome.keyResults.length === 0 && 'No key result is written for it.',
            whereFrom('Objective', portfolio, objective, view)
        ]
    }
}
