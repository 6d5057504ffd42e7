import type {
    LinkedGoal,
    LinkedKeyResult,
    LinkedObjective,
    Portfolio,
    GoalId,
    ObjectiveId
} from '../../model/portfolio'
import type { StatusBasis } from '../../model/status'
import { describeDelivery, formatDelivery } from '../describeDelivery'
import { describePrivateFigures, sharedWith } from '../results'
import { dotted, link, phrase, text, type Markdown } from '../markdown'
import { sourceLink } from '../sourceLink'
import { countStates, describeState, stateOf } from '../status'
import { lookUp } from '../lookUp'
import type { View } from '../view'
import type { Card } from './card'
import { whereFrom } from './whereFrom'

/** Bases that a reader cannot see in the words of the result itself. */
const needsReason: ReadonlySet<StatusBasis> = new Set<StatusBasis>(['emoji', 'figures', 'link', 'previous'])

/** `**Run 5 user tests** · ◐ in progress · FY21 Q1`. */
export const keyResultHeadline = ({ text: { text: words }, delivery, ...rest }: LinkedKeyResult): Markdown =>
    dotted(phrase`**${text(words, 120)}**`, describeState(stateOf(rest)), delivery && formatDelivery(delivery))

/** The result as written, what its status was read from, which figures it keeps; “same as” with the words it means. */
function describeResult(portfolio: Portfolio, keyResult: LinkedKeyResult, view: View): Markdown {
    const { result, status } = keyResult
    const shared = sharedWith(portfolio, keyResult)
    return dotted(
        shared &&
            phrase`Result, same as at ${sourceLink(shared.location, view)}: ${text(shared.result?.written.text ?? 'none recorded', 110)}`,
        !shared && result && phrase`Result: ${text(result.written.text, 120)}`,
        !shared && needsReason.has(status.basis) && phrase`read from: ${text(status.because, 60)}`,
        describePrivateFigures(keyResult.text, result?.written)
    )
}

/** What the key result measures, and how that stands as a whole. */
export function measuredThing(
    { objectives, goals, keyResults }: Portfolio,
    { of }: LinkedKeyResult,
    { links }: View
): Markdown | undefined {
    const measured: LinkedObjective | LinkedGoal | undefined =
        objectives.get(of as ObjectiveId) ?? goals.get(of as GoalId)
    if (measured === undefined) {
        return undefined
    }
    const kind = measured.kind === 'objective' ? 'Objective' : 'Goal'
    const all = lookUp(keyResults, measured.keyResults).map(stateOf)
    return dotted(
        phrase`${kind}: ${link(text(measured.title.text, 90), links.source(measured.location))}`,
        all.length > 1 && `key results: ${countStates(all)}`
    )
}

/** A key result: how it stands and by which words, what it measures, when. */
export function keyResultCard(portfolio: Portfolio, keyResult: LinkedKeyResult, view: View): Card {
    const { delivery, target } = keyResult
    const state = stateOf(keyResult)
    return {
        head: [
            keyResultHeadline(keyResult),
            target !== undefined && phrase`Target: ${text(target, 60)}`,
            describeResult(portfolio, keyResult, view),
            measuredThing(portfolio, keyResult, view),
            delivery && describeDelivery(delivery, view.today, state !== 'unrecorded')
        ],
        lists: [],
        tail: [whereFrom('Key result', portfolio, keyResult, view)]
    }
}
