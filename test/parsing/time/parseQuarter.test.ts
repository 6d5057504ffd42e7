import assert from 'node:assert/strict'
import { formatQuarter, formatYear } from '../../../src/model/quarter'
import { parseQuarter, parseYear } from '../../../src/parsing/time/parseQuarter'

describe('parseQuarter', () => {
    for (const [text, expected] of [
        ['FY22-Q3', 'FY22 Q3'],
        ['FY22 Q3', 'FY22 Q3'],
        ['FY22Q3', 'FY22 Q3'],
        ['FY-22-Q3', 'FY22 Q3'],
        ['FY 2022 Q3', 'FY22 Q3'],
        ['FY’22 Q3', 'FY22 Q3'],
        ['Q3 FY22', 'FY22 Q3'],
        ['Q3FY22', 'FY22 Q3'],
        ['CY19-Q4', 'CY19 Q4'],
        ['our fy22-q3 plan', 'FY22 Q3']
    ] as const) {
        it(`reads ${text}`, () => assert.equal(formatQuarter(parseQuarter(text)!), expected))
    }

    it('takes the year of a bare quarter from its surroundings, and from nowhere else', () => {
        assert.deepEqual(parseQuarter('Q2', { era: 'FY', year: 2022 }), { era: 'FY', year: 2022, quarter: 2 })
        assert.equal(parseQuarter('Q2'), undefined)
    })

    it('leaves other words alone', () => {
        for (const text of ['Q5', 'FAQ1', 'Q2x', 'IRQ3', 'TBD', 'FY22']) {
            assert.equal(parseQuarter(text, { era: 'FY', year: 2022 }), undefined, text)
        }
    })
})

describe('parseYear', () => {
    it('reads short, long and spelled years', () => {
        assert.deepEqual(
            ['Goals for FY22', 'FY2022', 'CY19', 'in fiscal year 2021'].map(text => formatYear(parseYear(text)!)),
            ['FY22', 'FY22', 'CY19', 'FY21']
        )
        assert.equal(parseYear('Goals for 2022'), undefined)
    })
})
