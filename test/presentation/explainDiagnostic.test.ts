import assert from 'node:assert/strict'
import type { Diagnostic } from '../../src/model/diagnostic'
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
            'error: Unexpected fiscal calendar “2021-04-31”, expected days that exist, such as “2020-02-01 to 2020-04-30”.'
        ],
        [
            { code: 'goal.unknown', written: 'Delight' },
            "warning: Unexpected goal area “Delight”, expected words of a goal's title on these pages."
        ],
        [
            { code: 'goal.ambiguous', written: 'Add-ons', candidates: ['Ship add-ons', 'Sell add-ons'] },
            "warning: Ambiguous goal area “Add-ons”, expected words of one goal's title only; it fits “Ship add-ons” or “Sell add-ons”."
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
            'warning: Unexpected result “as before”, expected words of its own: no key result stands before this one.'
        ],
        [
            { code: 'page.tooLarge', characters: 3_000_000, limit: 2_000_000 },
            'error: Unexpected length of 3000000 characters, expected at most 2000000: the page was not read.'
        ]
    ]
    for (const [facts, sentence] of sentences) {
        it(`words ${facts.code}: ${sentence.slice(0, 50)}…`, () => assert.equal(explain(facts), sentence))
    }

    it('shortens what was found and keeps it on one line', () =>
        assert.match(
            explain({ code: 'goal.unknown', written: 'long\n'.repeat(99) }),
            /^warning: Unexpected goal area “(long )+long…”/
        ))
})
