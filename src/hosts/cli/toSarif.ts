import { createHash } from 'node:crypto'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Diagnostic } from '../../model/diagnostic'
import { diagnosticRules } from '../../presentation/diagnosticRules'
import { encodePath } from '../gitUri'
import { toDiagnosticRecord } from './toDiagnosticRecord'
import { version } from './version'

const codes = Object.keys(diagnosticRules)

const rules = Object.entries(diagnosticRules).map(([id, { severity, title, meaning, mending }]) => ({
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: meaning },
    help: { text: mending },
    defaultConfiguration: { level: severity }
}))

/** The address of a page, relative to a folder where it lies in it. */
function toUri(path: string, folder: string): string {
    const fromFolder = relative(folder, resolve(folder, path))
    const isOutside = isAbsolute(fromFolder) || fromFolder.split(sep)[0] === '..'
    return isOutside ? pathToFileURL(resolve(folder, path)).href : encodePath(fromFolder.split(sep).join('/'))
}

/** Words as a SARIF message: braces would be placeholders, and text in brackets before a parenthesis a link. */
const toMessage = (words: string) => ({
    text: words.replace(/[{}]/g, '$&$&').replace(/\[(?=[^\]]*\]\()/g, '\\[')
})

/**
 * Diagnostics as a SARIF 2.1.0 log with one run, as code scanning reads it. Its addresses are relative to a folder:
 * the one where a repository was checked out. A fingerprint stays as it is when lines move.
 */
export function toSarif(diagnostics: readonly Diagnostic[], folder: string) {
    const seen = new Map<string, number>()
    /** From the code, the page and the words found; those alike are numbered in the order of the page. */
    const fingerprintOf = (diagnostic: Diagnostic, uri: string): string => {
        const written = 'written' in diagnostic ? diagnostic.written : ''
        const facts = JSON.stringify([diagnostic.code, uri, written])
        const number = (seen.get(facts) ?? 0) + 1
        seen.set(facts, number)
        return `${createHash('sha256').update(facts).digest('hex').slice(0, 16)}:${number}`
    }

    const results = diagnostics.map(diagnostic => {
        const { path, line, column, endLine, endColumn, severity, message } = toDiagnosticRecord(diagnostic)
        const uri = toUri(path, folder)
        const region = { startLine: line, startColumn: column, endLine, endColumn }
        return {
            ruleId: diagnostic.code,
            ruleIndex: codes.indexOf(diagnostic.code),
            level: severity,
            message: toMessage(message),
            locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
            // A name of our own: GitHub's upload computes `primaryLocationLineHash` itself and warns of any other value
            partialFingerprints: { 'okrLens/v1': fingerprintOf(diagnostic, uri) }
        }
    })

    return {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'OKR Lens', version, rules } }, columnKind: 'utf16CodeUnits', results }]
    }
}
