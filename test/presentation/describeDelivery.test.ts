import assert from 'node:assert/strict'
import { describeQuarter, formatDelivery } from '../../src/presentation/describeDelivery'
import { quarterOf } from '../support/portfolio'

const quarter = (name: string) => quarterOf(name).quarter
const delivery = (name: string, through?: string) => ({
    ...quarterOf(name),
    ...(through !== undefined && { through: quarter(through) })
})

describe('formatDelivery', () => {
    it('names the year once where it can', () => {
        assert.equal(formatDelivery(delivery('FY22 Q2')), 'FY22 Q2')
        assert.equal(formatDelivery(delivery('FY22 Q2', 'FY22 Q3')), 'FY22 Q2 – Q3')
        assert.equal(formatDelivery(delivery('FY22 Q4', 'FY23 Q1')), 'FY22 Q4 – FY23 Q1')
        assert.equal(formatDelivery({ ...delivery('FY22 Q4'), orLater: true }), 'FY22 Q4 or later')
    })
})

describe('describeQuarter', () => {
    it('tells a quarter that is written from one that only follows from a date', () => {
        const planned = { written: 'June 2021', days: { first: '2021-06-01', last: '2021-06-30' } }
        assert.equal(describeQuarter({ delivery: delivery('FY22 Q2'), planned }), 'FY22 Q2 (“June 2021”)')
        const written = { written: 'Q2', quarter: quarter('FY22 Q2') }
        assert.equal(describeQuarter({ delivery: delivery('FY22 Q2'), planned: written }), 'FY22 Q2')
    })

    it('keeps words that could not be read, and says where there are none', () => {
        assert.equal(describeQuarter({ planned: { written: 'early next year' } }), '“early next year”')
        assert.equal(describeQuarter({}), 'no quarter written')
    })
})
