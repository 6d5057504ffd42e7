import { fileName, percentDecoded } from '../../model/location'
import type { Diagnostic } from '../../model/diagnostic'
import { compareDiagnostics } from '../compareDiagnostics'
import { count } from '../count'
import { countProblems } from '../countProblems'
import { ruleOf } from '../diagnosticRules'
import { explainDiagnostic } from '../explainDiagnostic'
import { link, phrase, paragraphs, table, text, type Markdown, type Part } from '../markdown'
import type { View } from '../view'

/** How many problems are told in all. */
const limit = 200

const isError = (diagnostic: Diagnostic): boolean => ruleOf(diagnostic).severity === 'error'

/** Those before all others, both in their order. */
const first = <T>(all: readonly T[], is: (one: T) => boolean): readonly T[] => [
    ...all.filter(is),
    ...all.filter(one => !is(one))
]

/** The path of a page within its repository: `team/goals.md` of `git://handbook?rev#team/goals.md`. */
const pathOf = (uri: string): string => percentDecoded(uri.slice(uri.indexOf('#') + 1))

/** Place, code, what was found, what was expected. */
function toRow(diagnostic: Diagnostic, { links }: View): readonly Part[] {
    const { uri, range } = diagnostic.location
    const { severity, found, expected } = explainDiagnostic(diagnostic)
    const place = `${fileName(uri)}:${range.start.line + 1}:${range.start.character + 1}`
    return [
        link(place, links.source(diagnostic.location)),
        `${severity} ${diagnostic.code}`,
        text(found, 400),
        text(expected, 400)
    ]
}

/** What could not be read or joined, by page: pages with errors first, in each page its errors first. */
export function unread(diagnostics: readonly Diagnostic[], view: View): Markdown {
    const pages = new Map<string, Diagnostic[]>()
    for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
        const { uri } = diagnostic.location
        const known = pages.get(uri) ?? []
        known.push(diagnostic)
        pages.set(uri, known)
    }
    const blocks: Markdown[] = []
    let left = limit
    for (const page of first([...pages.values()], page => page.some(isError))) {
        const shown = first(page, isError).slice(0, left)
        left -= shown.length
        const [top] = shown
        if (top) {
            const rows = shown.map(diagnostic => toRow(diagnostic, view))
            blocks.push(
                phrase`**${text(pathOf(top.location.uri))}**: ${countProblems(page)}`,
                table(['Place', 'Problem', 'Found', 'Expected'], rows)!
            )
        }
    }
    const hidden = diagnostics.length - limit
    return paragraphs(
        phrase`${countProblems(diagnostics)} on ${count(pages.size, 'page')}.`,
        ...blocks,
        hidden > 0 && phrase`${hidden} more ${hidden === 1 ? 'is' : 'are'} not shown; **okr-lens check** lists all.`
    )
}
