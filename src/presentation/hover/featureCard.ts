import type { LinkedFeature, LinkedGoal, Portfolio } from '../../model/portfolio'
import { describeDelivery, describeQuarter } from '../describeDelivery'
import { dotted, link, phrase, text, type Markdown } from '../markdown'
import { describeOutcome, isRecorded, outcomeOf, tiedKeyResults } from '../outcome'
import { countStates, stateOf } from '../status'
import type { View } from '../view'
import type { Card } from './card'
import { describeMeasure } from './describeMeasure'
import { keyResultLine } from './keyResultLine'
import { whereFrom } from './whereFrom'

/** `**Batch changes** · ○ no result recorded · FY22 Q2`. */
const featureHeadline = (portfolio: Portfolio, feature: LinkedFeature): Markdown =>
    dotted(
        phrase`**${text(feature.name.text, 120)}**`,
        describeOutcome(outcomeOf(portfolio, feature)),
        describeQuarter(feature)
    )

/** When the feature is due, by its quarter's days; nothing where the headline has said all there is. */
const featureDelivery = (portfolio: Portfolio, feature: LinkedFeature, { today }: View): string | undefined =>
    feature.delivery && describeDelivery(feature.delivery, today, isRecorded(outcomeOf(portfolio, feature)))

/** The goal that the feature serves; where the pages do not tell, says so. */
export function servedGoal(feature: LinkedFeature, goal: LinkedGoal | undefined, { links }: View): Markdown {
    if (goal !== undefined) {
        return phrase`Goal: ${link(text(goal.title.text, 120), links.source(goal.location))}`
    }
    return feature.goalArea?.text
        ? phrase`Goal: “${text(feature.goalArea.text, 80)}”, which no goal on these pages clearly matches`
        : phrase`No goal is written for it.`
}

/** A feature: how it stands, the goal it serves, when it is due, the key results that are tied to either. */
export function featureCard(portfolio: Portfolio, feature: LinkedFeature, view: View): Card {
    const goal = feature.goal && portfolio.goals.get(feature.goal.to)
    const own = outcomeOf(portfolio, feature).keyResults
    const ofGoal = own.length === 0 && goal ? outcomeOf(portfolio, goal).keyResults : []
    const related = own.length === 0 && ofGoal.length === 0 ? tiedKeyResults(portfolio, feature).related : []
    const keyResults = [...own, ...ofGoal, ...related]
    const unmeasured = `No key result is written for this feature${goal ? ' or its goal' : ''}.`
    return {
        head: [
            featureHeadline(portfolio, feature),
            dotted(
                servedGoal(feature, goal, view),
                ofGoal.length > 0 && `key results: ${countStates(ofGoal.map(stateOf))}`
            ),
            featureDelivery(portfolio, feature, view),
            related.length > 0 && 'No key result is written for it. Related ones:'
        ],
        lists: [{ entries: keyResults.map(keyResult => keyResultLine(portfolio, keyResult)), noun: 'key result' }],
        tail: [
            keyResults.length === 0 && unmeasured,
            keyResults.length === 0 && goal && describeMeasure(goal),
            whereFrom('Feature', portfolio, feature, view)
        ]
    }
}
