import assert from 'node:assert/strict'
import { complete, inSteps, type Stepwise } from '../../src/model/stepwise'

function* sum(numbers: readonly number[]): Stepwise<number> {
    let sum = 0
    yield* inSteps(numbers, number => (sum += number), 2)
    return sum
}

describe('work in steps', () => {
    it('comes to the same done at once', () => assert.equal(complete(sum([1, 2, 3, 4, 5])), 15))

    it('rests after so many items, and not where there are fewer', () => {
        const steps = (numbers: readonly number[]): number => [...sum(numbers)].length
        assert.deepEqual([steps([]), steps([1]), steps([1, 2]), steps([1, 2, 3]), steps([1, 2, 3, 4])], [0, 0, 1, 1, 2])
    })

    it('does nothing more once it is given up', () => {
        const seen: number[] = []
        const work = inSteps([1, 2, 3, 4], number => seen.push(number), 1)
        work.next()
        work.return()
        assert.deepEqual([seen, work.next()], [[1], { done: true, value: undefined }])
    })
})
