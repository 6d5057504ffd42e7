import assert from 'node:assert/strict'
import { parseCalendar } from '../../../src/parsing/time/parseCalendar'

const startOf = (text: string): number | undefined => parseCalendar(text)?.calendar.startMonth

describe('parseCalendar', () => {
    it('counts back from the quarter that is stated', () => {
        assert.equal(startOf('Plans for Q1 of FY21, from 2020-02-01 to 2020-04-30.'), 2)
        assert.equal(startOf('Q2 of fiscal year 2021, running 2020-05-01 until 2020-07-31.'), 2)
        assert.equal(startOf('Plans for Q3 of fiscal year 2021, which runs from 2020-12-01 to 2021-02-28.'), 6)
    })

    it('takes the first month of a whole year', () => {
        assert.equal(startOf('FY22 runs from 2021-07-01 to 2022-06-30.'), 7)
    })

    it('needs to know which quarter three months are', () => {
        assert.equal(startOf('FY22 had a push from 2021-07-01 to 2021-09-30.'), undefined)
    })

    it('names a date that is no day, and reads the rest', () => {
        const statement = parseCalendar('All of Q1 in FY22, running from 2021-02-01 until 2021-04-31.')
        assert.equal(statement?.impossible, '2021-04-31')
        assert.equal(statement?.calendar.startMonth, 2)
    })
})
