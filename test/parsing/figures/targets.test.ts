import assert from 'node:assert/strict'
import { targetsIn } from '../../../src/parsing/figures/targets'

const shown = (promise: string): readonly string[] =>
    targetsIn(promise).map(({ side, value, base, change, isLimit }) =>
        [change ?? side, value, base === undefined ? '' : `from ${base}`, isLimit ? 'limit' : '']
            .filter(part => part !== '')
            .join(' ')
    )

describe('targetsIn', () => {
    for (const [promise, ...targets] of [
        ['Carry 900 passengers', 'floor 900'],
        ['At least 40 of them walk', 'floor 40'],
        ['NPS ≥ 40', 'floor 40'],
        ['A rating of 4.5 or higher', 'floor 4.5'],
        ['Delays below 4 %', 'ceiling 4'],
        ['Churn of 1.5% or less', 'ceiling 1.5'],
        ['No more than 3 groundings', 'ceiling 3 limit'],
        ['No boat older than 10 days', 'ceiling 0 limit', 'ceiling 864000000 limit'],
        ['Keep the bill under $85', 'ceiling 85 limit'],
        ['Zero collisions', 'ceiling 0 limit'],
        ['No collision in the harbour', 'ceiling 0 limit'],
        ['Delays from 19 to 8', 'ceiling 8 from 19'],
        ['Delays from 19 late minutes to below 8', 'ceiling 8 from 19'],
        ['Fares from 4 to 9 coins', 'floor 9 from 4'],
        ['Bring fares to 9 from 4', 'floor 9 from 4'],
        ['Fuel per crossing: 9 → 5', 'ceiling 5 from 9'],
        ['Wait from 6 to 2h', 'ceiling 7200000 from 21600000'],
        ['Cut the wait to 8 minutes', 'ceiling 480000'],
        ['Mooring time of 3 min', 'floor 180000'],
        ['Response time of 3 min', 'ceiling 180000'],
        ['Cut fuel by 10%', 'fall 10'],
        ['Grow fares by at least 10%', 'rise 10'],
        ['Fuel 5% lower than last year', 'fall 5'],
        ['Fares +10%', 'rise 10'],
        ['Halve the delays', 'fall 50'],
        ['Double the fares', 'rise 100'],
        ['Half of the guests book ahead', 'floor 50'],
        ['Delays below 4% (was 26%)', 'ceiling 4'],
        ['Requests older than 5 days from 140 to 0', 'floor 432000000', 'ceiling 0 from 140 limit'],
        ['Answer within 3 days in 90% of cases', 'ceiling 259200000', 'floor 90']
    ] as const) {
        it(`reads “${promise}”`, () => {
            assert.deepEqual(shown(promise), targets)
        })
    }
})
