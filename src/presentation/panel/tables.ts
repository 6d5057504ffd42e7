import type { LinkedFeature, LinkedKeyResult, Portfolio } from '../../model/portfolio'
import type { StatusBasis } from '../../model/status'
import { describeDue, describeQuarter } from '../describeDelivery'
import { dotted, link, phrase, table, text, type Markdown } from '../markdown'
import { isRecorded, outcomeOf, tiedKeyResults } from '../outcome'
import { describePrivateFigures, resultWords } from '../results'
import { countStates, describeState, stateOf } from '../status'
import type { View } from '../view'

/** Bases that a reader cannot see in the words of the result itself. */
const needsReason: ReadonlySet<StatusBasis> = new Set<StatusBasis>(['figures', 'link'])

/** Key results, the worst first, each linked to where it is written. */
export const keyResultTable = (
    portfolio: Portfolio,
    keyResults: readonly LinkedKeyResult[],
    { links }: View
): Markdown | undefined =>
    table(
        ['Status', 'Key result', 'Result'],
        keyResults.map(keyResult => [
            describeState(stateOf(keyResult)),
            link(text(keyResult.text.text), links.source(keyResult.location)),
            dotted(
                resultWords(portfolio, keyResult) ?? '–',
                needsReason.has(keyResult.status.basis) && phrase`read from: ${text(keyResult.status.because, 120)}`,
                describePrivateFigures(keyResult.text, keyResult.result?.written)
            )
        ])
    )

/** `✓ 2 done, ◐ 1 in progress`; key results that only relate to the feature are said to. */
function describeTied(portfolio: Portfolio, feature: LinkedFeature): string {
    const { telling, related } = tiedKeyResults(portfolio, feature)
    if (telling.length > 0) {
        return countStates(telling.map(stateOf))
    }
    return related.length === 0 ? 'none written' : `none written; related: ${countStates(related.map(stateOf))}`
}

/** Features with their quarters, and what the key results tied to them say. */
export const featureTable = (
    portfolio: Portfolio,
    features: readonly LinkedFeature[],
    { today, links }: View
): Markdown | undefined =>
    table(
        ['Feature', 'Quarter', 'Due', 'Key results'],
        features.map(feature => {
            return [
                link(text(feature.name.text), links.source(feature.location)),
                describeQuarter(feature),
                feature.delivery
                    ? describeDue(feature.delivery, today, isRecorded(outcomeOf(portfolio, feature)))
                    : '–',
                describeTied(portfolio, feature)
            ]
        })
    )
