import type { Diagnostic, Severity } from '../model/diagnostic'
import { count } from './count'
import { clean, cut } from './escape'

/** What was found, as it is quoted in a sentence. */
const quote = (written: string): string => `“${cut(clean(written), 120)}”`

const quoteAll = (several: readonly string[]): string => several.map(quote).join(' or ')

/** A problem of a page in one plain sentence: what was found, what was expected. */
export function explainDiagnostic(diagnostic: Diagnostic): { readonly severity: Severity; readonly message: string } {
    switch (diagnostic.code) {
        case 'quarter.unreadable':
            return {
                severity: 'warning',
                message: `Unexpected delivery quarter ${quote(diagnostic.written)}, expected a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year.`
            }
        case 'calendar.impossible':
            return {
                severity: 'error',
                message: `Unexpected fiscal calendar ${quote(diagnostic.written)}, expected days that exist, such as “2020-02-01 to 2020-04-30”.`
            }
        case 'goal.unknown':
            return {
                severity: 'warning',
                message: `Unexpected goal area ${quote(diagnostic.written)}, expected words of a goal's title on these pages.`
            }
        case 'goal.ambiguous':
            return {
                severity: 'warning',
                message: `Ambiguous goal area ${quote(diagnostic.written)}, expected words of one goal's title only; it fits ${quoteAll(diagnostic.candidates)}.`
            }
        case 'anchor.unknown':
            return {
                severity: 'warning',
                message: `Unexpected link ${quote(diagnostic.written)}, expected the anchor of a heading on the page${diagnostic.near === undefined ? '' : `, such as ${quote(diagnostic.near)}`}.`
            }
        case 'result.noPrevious':
            return {
                severity: 'warning',
                message: `Unexpected result ${quote(diagnostic.written)}, expected words of its own: no key result stands before this one.`
            }
        case 'page.tooLarge':
            return {
                severity: 'error',
                message: `Unexpected length of ${count(diagnostic.characters, 'character')}, expected at most ${diagnostic.limit}: the page was not read.`
            }
    }
}
