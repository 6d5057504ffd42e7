import fc from 'fast-check'
import assert from 'node:assert/strict'
import {
    daysBetween,
    formatMonths,
    isCalendarDate,
    quarterOfDay,
    spanOfQuarter,
    standingOf,
    type Quarter
} from '../../src/model/quarter'

const february = { startMonth: 2 }
const quarter = (year: number, number: Quarter['quarter'], era: Quarter['era'] = 'FY'): Quarter => ({
    era,
    year,
    quarter: number
})

describe('spanOfQuarter', () => {
    it('names a fiscal year for the year it ends in', () => {
        assert.deepEqual(spanOfQuarter(quarter(2022, 1), february), { first: '2021-02-01', last: '2021-04-30' })
        assert.deepEqual(spanOfQuarter(quarter(2022, 4), february), { first: '2021-11-01', last: '2022-01-31' })
    })

    it('knows leap years, calendar years and fiscal years that are calendar years', () => {
        assert.deepEqual(spanOfQuarter(quarter(2020, 3), { startMonth: 6 }), {
            first: '2019-12-01',
            last: '2020-02-29'
        })
        assert.deepEqual(spanOfQuarter(quarter(2019, 4, 'CY'), february), { first: '2019-10-01', last: '2019-12-31' })
        assert.deepEqual(spanOfQuarter(quarter(2022, 1), { startMonth: 1 }), {
            first: '2022-01-01',
            last: '2022-03-31'
        })
    })

    it('cuts a year into quarters without gap or overlap, whatever its start', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2000, max: 2090 }), (startMonth, year) => {
                const spans = ([1, 2, 3, 4] as const).map(number =>
                    spanOfQuarter(quarter(year, number), { startMonth })
                )
                spans.push(spanOfQuarter(quarter(year + 1, 1), { startMonth }))
                spans.slice(1).forEach(({ first }, index) => assert.equal(daysBetween(spans[index]!.last, first), 1))
            })
        )
    })
})

describe('quarterOfDay', () => {
    it('finds the quarter whose days hold the day', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 2000, max: 2099 }),
                fc.constantFrom(1, 2, 3, 4),
                fc.integer({ min: 1, max: 12 }),
                (year, number, startMonth) => {
                    const { first, last } = spanOfQuarter(quarter(year, number), { startMonth })
                    for (const day of [first, last]) {
                        assert.deepEqual(quarterOfDay(day, { startMonth }), quarter(year, number))
                    }
                }
            )
        )
    })
})

describe('standingOf', () => {
    const span = { first: '2021-05-01', last: '2021-07-31' }
    for (const [today, standing] of [
        ['2021-01-31', 'later'],
        ['2021-02-01', 'next'],
        ['2021-04-30', 'next'],
        ['2021-05-01', 'current'],
        ['2021-07-31', 'current'],
        ['2021-08-01', 'past']
    ] as const) {
        it(`is ${standing} on ${today}`, () => assert.equal(standingOf(span, today), standing))
    }
})

describe('dates', () => {
    it('refuse days that are not in the calendar', () => {
        assert.deepEqual(['2021-04-30', '2021-04-31', '2021-02-29', '2020-02-29', '21-1-1', ''].map(isCalendarDate), [
            true,
            false,
            false,
            true,
            false,
            false
        ])
    })

    it('are said in months, the year once where it is one', () => {
        assert.equal(formatMonths({ first: '2021-05-01', last: '2021-07-31' }), 'May – July 2021')
        assert.equal(formatMonths({ first: '2021-11-01', last: '2022-01-31' }), 'November 2021 – January 2022')
    })
})
