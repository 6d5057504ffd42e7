import assert from 'node:assert/strict'
import type { Diagnostic } from '../../src/model/diagnostic'
import { diagnosticRules } from '../../src/presentation/diagnosticRules'
import { explainDiagnostic } from '../../src/presentation/explainDiagnostic'
import { placeAt } from '../support/portfolio'

type Facts<One> = One extends unknown ? Omit<One, 'location'> : never

const explain = (facts: Facts<Diagnostic>): string => {
    const { severity, message } = explainDiagnostic({ ...facts, location: placeAt('a.md', 1) })
    return `${severity}: ${message}`
}

describe('explainDiagnostic', () => {
    const sentences: readonly (readonly [Facts<Diagnostic>, string])[] = [
        [
            { code: 'quarter.unreadable', written: 'soon' },
            'warning: Unexpected delivery quarter “soon”, expected a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year.'
        ],
        [
            { code: 'calendar.impossible', written: '2021-04-31' },
            'error: Unexpected date “2021-04-31” in the fiscal calendar, expected days that exist, such as “2020-02-01 to 2020-04-30”.'
        ],
        [
            { code: 'goal.unknown', written: 'Delight' },
            "warning: Unexpected goal area “Delight”, expected words of a goal's title on these pages."
        ],
        [
            { code: 'goal.ambiguous', written: 'Add-ons', candidates: ['Ship add-ons', 'Sell add-ons'] },
            "warning: Unexpected goal area “Add-ons”, expected words of one goal's title only; these fit “Ship add-ons” or “Sell add-ons”."
        ],
        [
            { code: 'anchor.unknown', written: '#core-servies', near: '#core-services' },
            'warning: Unexpected link “#core-servies”, expected the anchor of a heading on the page, such as “#core-services”.'
        ],
        [
            { code: 'anchor.unknown', written: '#nowhere' },
            'warning: Unexpected link “#nowhere”, expected the anchor of a heading on the page.'
        ],
        [
            { code: 'result.noPrevious', written: 'as before' },
            'warning: Unexpected result “as before”, expected words of its own, since no key result stands before this one.'
        ],
        [
            { code: 'entry.unnamed', written: 'berth_map' },
            'warning: Unexpected entry “berth_map” without a title, expected a “title” or “name” as in the other entries.'
        ],
        [
            { code: 'yaml.invalid', written: '- title: Ports: north', expected: 'quotes' },
            'error: Unexpected “- title: Ports: north” in YAML, expected quotation marks around words with “: ” or a sign at their start.'
        ],
        [
            { code: 'page.tooLarge', characters: 3_000_000, limit: 2_000_000 },
            'error: Unexpected length of 3000000 characters, expected at most 2000000; the page was not read.'
        ]
    ]
    for (const [facts, sentence] of sentences) {
        it(`words ${facts.code}: ${sentence.slice(0, 50)}…`, () => assert.equal(explain(facts), sentence))
    }

    it('counts candidates that are too many to name', () =>
        assert.match(
            explain({ code: 'goal.ambiguous', written: 'Docks', candidates: ['A', 'B', 'C', 'D'] }),
            /these fit “A”, “B” or 2 others\.$/
        ))

    it('tells what was found and what was expected also by themselves', () => {
        const { found, expected } = explainDiagnostic({
            code: 'quarter.unreadable',
            written: 'soon',
            location: placeAt('a.md', 1)
        })
        assert.equal(found, 'delivery quarter “soon”')
        assert.match(expected, /^a form such as “FY22 Q3”/)
    })

    it('shortens what was found and keeps it on one line', () =>
        assert.match(
            explain({ code: 'goal.unknown', written: 'long\n'.repeat(99) }),
            /^warning: Unexpected goal area “(long )+long…”/
        ))
})

describe('diagnosticRules', () => {
    for (const [code, { title, meaning, mending }] of Object.entries(diagnosticRules)) {
        it(`words ${code} as titles and sentences are worded`, () => {
            assert.match(code, /^[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*$/)
            assert.match(title, /^[A-Z].*[^.]$/)
            assert.match(meaning, /^[A-Z].*\.$/)
            assert.match(mending, /^[A-Z].*\.$/)
            // What code scanning shows of a rule
            assert.ok(meaning.length <= 1000, `${meaning.length} characters`)
        })
    }
})
