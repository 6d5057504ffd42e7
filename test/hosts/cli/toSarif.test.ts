import assert from 'node:assert/strict'
import manifest from '../../../package.json'
import { toSarif } from '../../../src/hosts/cli/toSarif'
import { version } from '../../../src/hosts/cli/version'
import type { Diagnostic } from '../../../src/model/diagnostic'
import { diagnosticRules } from '../../../src/presentation/diagnosticRules'
import { assertSarif } from '../../support/assertSarif'

const folder = '/srv/checkout'

/** The log of some diagnostics, once it is known to be valid. */
const logOf = (...diagnostics: readonly Diagnostic[]) => {
    const log = toSarif(diagnostics, folder)
    assertSarif(JSON.parse(JSON.stringify(log)))
    return log.runs[0]!
}

const unreadable = (uri: string, line: number, written = 'soon'): Diagnostic => ({
    code: 'quarter.unreadable',
    written,
    location: { uri, range: { start: { line, character: 26 }, end: { line, character: 26 + written.length } } }
})

const addressOf = (path: string): string | undefined =>
    logOf(unreadable(path, 0)).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri

const fingerprintsOf = (...diagnostics: readonly Diagnostic[]): readonly string[] =>
    logOf(...diagnostics).results.map(({ partialFingerprints }) => partialFingerprints['okrLens/v1'])

describe('toSarif', () => {
    it('is a log with a run and no results where there is nothing to say', () => assert.deepEqual(logOf().results, []))

    it('names the tool with the version of the package', () => {
        assert.equal(version, manifest.version)
        assert.equal(logOf().tool.driver.version, version)
    })

    it('describes every code as a rule', () => {
        const { rules } = logOf().tool.driver
        assert.deepEqual(
            rules.map(({ id }) => id),
            Object.keys(diagnosticRules)
        )
        assert.equal(rules.find(({ id }) => id === 'page.tooLarge')?.defaultConfiguration.level, 'error')
    })

    it('gives each result its rule, level, words and exact place, all 1-based', () => {
        const { tool, results } = logOf(unreadable('quays/goals.md', 7))
        const [result] = results
        assert.ok(result)
        assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId)
        assert.equal(result.level, 'warning')
        assert.match(result.message.text, /^Unexpected delivery quarter “soon”, expected /)
        assert.deepEqual(result.locations[0]?.physicalLocation, {
            artifactLocation: { uri: 'quays/goals.md' },
            region: { startLine: 8, startColumn: 27, endLine: 8, endColumn: 31 }
        })
    })

    it('addresses pages from the folder, encoded, with forward slashes', () => {
        assert.equal(addressOf('./quays/goals.md'), 'quays/goals.md')
        assert.equal(addressOf(`${folder}/quays/goals.md`), 'quays/goals.md')
        assert.equal(addressOf('q#1/50% of ÿ: a+b?.md'), 'q%231/50%25%20of%20%C3%BF%3A%20a+b%3F.md')
        assert.equal(addressOf('..goals.md'), '..goals.md')
    })

    it('addresses pages outside of the folder as files', () => {
        assert.equal(addressOf('../plans/goals.md'), 'file:///srv/plans/goals.md')
        assert.equal(addressOf('/srv/checkout-2/a b.md'), 'file:///srv/checkout-2/a%20b.md')
    })

    it('keeps the fingerprint of a problem whose line moves', () => {
        const [first] = fingerprintsOf(unreadable('a.md', 3))
        assert.deepEqual(fingerprintsOf(unreadable('a.md', 90), unreadable('b.md', 3)), [
            first,
            ...fingerprintsOf(unreadable('b.md', 8))
        ])
        assert.notEqual(first, fingerprintsOf(unreadable('b.md', 3))[0])
        assert.notEqual(first, fingerprintsOf(unreadable('a.md', 3, 'later'))[0])
    })

    it('tells problems that are alike apart', () => {
        const fingerprints = fingerprintsOf(unreadable('a.md', 3), unreadable('a.md', 4), unreadable('a.md', 5))
        assert.equal(new Set(fingerprints).size, 3)
        assert.deepEqual(
            fingerprints.map(fingerprint => fingerprint.split(':')[1]),
            ['1', '2', '3']
        )
    })

    it('lets no words of a page become a placeholder or a link of the message', () => {
        const { text } = logOf(unreadable('a.md', 3, 'see [here](https://a.example) {0}')).results[0]!.message
        assert.match(text, /“see \\\[here\]\(https:\/\/a\.example\) \{\{0\}\}”/)
    })
})
