import type { LinkedFeature, LinkedGoal, Portfolio } from '../../model/portfolio'
import { standingOf } from '../../model/quarter'
import { describeQuarter, describeStanding } from '../describeDelivery'
import { compareDeliveries, countFeatures } from '../describeFeatures'
import { clean, cut } from '../escape'
import { lookUp } from '../lookUp'
import { dotted, phrase, text, type Markdown } from '../markdown'
import { describeGoalOutcome, describeOutcome, isRecorded, outcomeOf } from '../outcome'
import type { View } from '../view'
import { box } from './box'
import type { Card } from './card'
import { describeMeasure } from './describeMeasure'
import { keyResultLine } from './keyResultLine'
import { whereFrom } from './whereFrom'

/** `**Make extensions thrive** · no key result is written · 5 features`, with a title of at most `limit` characters. */
export const goalHeadline = (portfolio: Portfolio, goal: LinkedGoal, { today }: View, limit = 120): Markdown =>
    dotted(
        phrase`**${text(goal.title.text, limit)}**`,
        describeGoalOutcome(outcomeOf(portfolio, goal)),
        countFeatures(portfolio, lookUp(portfolio.features, goal.features), today)
    )

/** `○ no result recorded · Troubleshooting guide · FY22 Q2, ended 3 months ago`; no state while there can be none. */
function featureLine(portfolio: Portfolio, feature: LinkedFeature, { today }: View): Markdown {
    const outcome = outcomeOf(portfolio, feature)
    const { delivery } = feature
    const isOpen = !isRecorded(outcome) && (delivery === undefined || standingOf(delivery.span, today) !== 'past')
    const state = isOpen ? '' : describeOutcome(outcome)
    const when = clean(`${describeQuarter(feature)}${delivery ? `, ${describeStanding(delivery.span, today)}` : ''}`)
    const name = cut(clean(feature.name.text), Math.max(20, box.columns - `${state} ·  · ${when}`.length))
    return dotted(state, name, when)
}

/** A goal: how its key results stand, the features that serve it; without key results, how the page measures it. */
export function goalCard(portfolio: Portfolio, goal: LinkedGoal, view: View): Card {
    const { keyResults } = outcomeOf(portfolio, goal)
    const features = [...lookUp(portfolio.features, goal.features)].sort(compareDeliveries)
    return {
        head: [goalHeadline(portfolio, goal, view), keyResults.length === 0 && describeMeasure(goal)],
        lists: [
            { entries: keyResults.map(keyResult => keyResultLine(portfolio, keyResult)), noun: 'key result' },
            { entries: features.map(feature => featureLine(portfolio, feature, view)), noun: 'feature' }
        ],
        tail: [whereFrom('Goal', portfolio, goal, view)]
    }
}
