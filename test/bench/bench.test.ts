import assert from 'node:assert/strict'
import { compare, median } from './compare'
import { formatTable } from './formatTable'
import { growthOf } from './linearity'

describe('the bench', () => {
    it('prints a table as Markdown, aligned, figures with three digits that count', () =>
        assert.equal(
            formatTable({
                title: 'Crossings',
                note: 'By day.',
                columns: ['ferry', 'ms', 'ratio'],
                rows: [
                    ['night | day', 1234.567, '3.1×'],
                    ['dawn', 0.0123, '–'],
                    ['noon', 42, '']
                ]
            }),
            [
                '### Crossings',
                '',
                'By day.',
                '',
                '| ferry        |     ms | ratio |',
                '| ------------ | -----: | ----: |',
                '| night \\| day |   1235 |  3.1× |',
                '| dawn         | 0.0123 |     – |',
                '| noon         |     42 |       |',
                ''
            ].join('\n')
        ))

    it('takes the median of rounds in which everyone has a turn', () => {
        const calls = { first: 0, second: 0 }
        const timings = compare(
            { first: () => ++calls.first, second: () => ++calls.second },
            { rounds: 3, atLeast: 0.001 }
        )
        assert.equal(timings.first.ratio, 1)
        assert.ok(timings.second.ratio > 0 && calls.first > 3 && calls.second > 3)
        assert.equal(median([9, 1, 5]), 5)
        assert.equal(median([4, 1, 9, 2]), 3)
    })

    it('tells growth per doubling, and not from pages that were not read', () => {
        const reading = (characters: number, ms: number, isCapped = false) => ({ characters, ms, isCapped })
        assert.equal(growthOf([reading(1, 100), reading(2, 200), reading(4, 400), reading(10, 1, true)]), 2)
        assert.equal(growthOf([reading(1, 1), reading(2, 100), reading(4, 400)]), 4)
        assert.equal(growthOf([reading(1, 1), reading(2, 2)]), undefined)
    })
})
