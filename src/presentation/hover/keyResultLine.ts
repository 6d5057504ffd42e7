import type { LinkedKeyResult, Portfolio } from '../../model/portfolio'
import { clean, cut } from '../escape'
import { dotted, phrase, type Markdown } from '../markdown'
import { describePrivateFigures, resultWords } from '../results'
import { describeState, stateOf } from '../status'
import { box } from './box'

/** One line: “✕ not done · Run 5 user tests ⇒ 3 were run”. What one half leaves of the line, the other may use. */
export function keyResultLine(portfolio: Portfolio, keyResult: LinkedKeyResult): Markdown {
    const state = describeState(stateOf(keyResult))
    const lock = describePrivateFigures(keyResult.text, keyResult.result?.written) && '🔒 private'
    const name = clean(keyResult.text.text)
    const result = clean(resultWords(portfolio, keyResult) ?? '')
    const free = box.columns - dotted(state, phrase` ⇒ `, lock).markdown.length
    const forName = cut(name, Math.max(Math.round(free * 0.6), free - result.length))
    const forResult = cut(result, free - forName.length)
    return dotted(state, forResult ? phrase`${forName} ⇒ ${forResult}` : forName, lock)
}
