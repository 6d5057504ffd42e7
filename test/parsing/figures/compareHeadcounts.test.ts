import assert from 'node:assert/strict'
import { compareHeadcounts } from '../../../src/parsing/figures/compareHeadcounts'

describe('compareHeadcounts', () => {
    for (const [promise, result, status, because] of [
        ['Grow by +2 mates, +1 cook', '+2 mates, +1 cook', 'done', '2 of 2 headcounts reached'],
        ['Grow by +2 ship mates, +1 cook', '+2 ship, +0 cook', 'in-progress', '1 of 2 headcounts reached'],
        ['Hire +1 cook and +2 mates', '+1 and +2', 'done', '2 of 2 headcounts reached'],
        ['Hire +2 mates', '+2-1 mates', 'in-progress', '1 of 2'],
        ['Hire +2 mates', '+0', 'not-done', '0 of 2'],
        ['Hire a cook', '+0, two declined', 'not-done', '0 of 1'],
        ['Hire two mates', '+2, Lars and Ida', 'done', '2 of 2']
    ] as const) {
        it(`holds “${result}” against “${promise}”`, () => {
            assert.deepEqual(compareHeadcounts(promise, result), { status, because })
        })
    }

    it('says nothing where no headcount was promised or reported', () => {
        assert.equal(compareHeadcounts('Paint the hull', '+2 mates'), undefined)
        assert.equal(compareHeadcounts('Hire +2 mates', 'Two came'), undefined)
    })
})
