import assert from 'node:assert/strict'
import { formatQuarter, formatYear } from '../../../src/model/quarter'
import { findDelivery, parseDate } from '../../../src/parsing/time/parseDelivery'

const year = { era: 'FY', year: 2022 } as const

/** `FY22 Q2 – FY22 Q3 +`, `2021-06-01 – 2021-06-30`, `FY23`. */
function show(text: string): string | undefined {
    const found = findDelivery(text, year)
    if (!found) {
        return undefined
    }
    const { quarter, through, orLater, days, year: whole } = found
    return [
        quarter && formatQuarter(quarter),
        through && `– ${formatQuarter(through)}`,
        orLater && '+',
        days && `${days.first} – ${days.last}`,
        whole && formatYear(whole)
    ]
        .filter(part => part !== undefined)
        .join(' ')
}

describe('findDelivery', () => {
    for (const [text, expected] of [
        ['Q2', 'FY22 Q2'],
        ['FY22-Q3', 'FY22 Q3'],
        ['end of Q3', 'FY22 Q3'],
        ['FQ2', 'FY22 Q2'],
        ['Q2/Q3', 'FY22 Q2 – FY22 Q3'],
        ['Q2 or Q3', 'FY22 Q2 – FY22 Q3'],
        ['Q3+Q4', 'FY22 Q3 – FY22 Q4'],
        ['Q3–Q4 FY23', 'FY23 Q3 – FY23 Q4'],
        ['Q4 FY 2023; Q1 FY 2024', 'FY23 Q4 – FY24 Q1'],
        ['FY’23 Q4+', 'FY23 Q4 +'],
        ['Q4 or later', 'FY22 Q4 +'],
        ['H1', 'FY22 Q1 – FY22 Q2'],
        ['FY22 H2', 'FY22 Q3 – FY22 Q4'],
        ['CY22 Q1', 'CY22 Q1'],
        ['2022 Q3', 'CY22 Q3'],
        ['Q3 2022', 'CY22 Q3'],
        ['third quarter of FY2023', 'FY23 Q3'],
        ['Fiscal year 2024, second quarter', 'FY24 Q2'],
        ['June 2021', '2021-06-01 – 2021-06-30'],
        ['end of February 2024', '2024-02-01 – 2024-02-29'],
        ['2021-07-20', '2021-07-20 – 2021-07-20'],
        ['March 4, 2021', '2021-03-04 – 2021-03-04'],
        ['4 March 2021', '2021-03-04 – 2021-03-04'],
        ['2021.02.05', '2021-02-05 – 2021-02-05'],
        ['FY23', 'FY23'],
        ['TBD', undefined],
        ['soon', undefined],
        ['Marketing 2022', undefined],
        ['3 Marathons 2022', undefined],
        ['Q3/2022', 'CY22 Q3'],
        ['Q2 FY22 (was Q1 FY22)', 'FY22 Q2'],
        ['2021-04-31', undefined],
        ['3.22 release', undefined]
    ] as const) {
        it(`reads ${text}`, () => assert.equal(show(text), expected))
    }

    it('needs to know the year of a bare quarter', () => {
        assert.equal(findDelivery('Q2'), undefined)
        assert.equal(findDelivery('H1'), undefined)
    })
})

describe('parseDate', () => {
    it('names a day or a month that does not exist', () => {
        assert.deepEqual(
            ['2021-04-31', '2021-13-01', 'February 30, 2022', 'ship on 2021-02-29'].map(text => parseDate(text)),
            [
                { impossible: '2021-04-31' },
                { impossible: '2021-13-01' },
                { impossible: 'February 30, 2022' },
                { impossible: '2021-02-29' }
            ]
        )
    })
})
