import { fileName } from '../../model/location'
import type { Diagnostic } from '../../model/diagnostic'
import { explainDiagnostic } from '../explainDiagnostic'
import { link, list, phrase, paragraphs, text, type Markdown } from '../markdown'
import type { View } from '../view'

const limit = 200

/** What could not be read or joined, each with its place, in the order of the pages. */
export function unread(diagnostics: readonly Diagnostic[], { links }: View): Markdown {
    const items = diagnostics.slice(0, limit).map(diagnostic => {
        const { uri, range } = diagnostic.location
        const { severity, message } = explainDiagnostic(diagnostic)
        const place = `${fileName(uri)}:${range.start.line + 1}:${range.start.character + 1}`
        return phrase`${link(place, links.source(diagnostic.location))} ${severity}: ${text(message, 600)}`
    })
    const left = diagnostics.length - limit
    return paragraphs(list(items), left > 0 && `${left} more.`)
}
