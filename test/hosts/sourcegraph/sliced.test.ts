import assert from 'node:assert/strict'
import sinon from 'sinon'
import { sliced } from '../../../src/hosts/sourcegraph/sliced'
import type { Stepwise } from '../../../src/model/stepwise'

describe('sliced', () => {
    let clock: sinon.SinonFakeTimers
    /** milliseconds of work so far */
    let passed: number
    let done: number
    let told: string[]
    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
        ;[passed, done, told] = [0, 0, []]
        sinon.stub(performance, 'now').callsFake(() => passed)
    })
    afterEach(() => {
        sinon.restore()
        clock.restore()
    })

    /** Work of so many steps, each of which takes some milliseconds. */
    function* work(steps: number, milliseconds: number): Stepwise<string> {
        for (; done < steps; done++) {
            passed += milliseconds
            yield
        }
        return 'done'
    }
    const listen = (steps: number, milliseconds: number) =>
        sliced(() => work(steps, milliseconds)).subscribe({
            next: value => told.push(value),
            complete: () => told.push('complete')
        })

    it('is there at once where it takes no more than a slice', () => {
        listen(3, 1)
        assert.deepEqual(told, ['done', 'complete'])
    })

    it('lets others have a turn after each slice, and goes on where it was', () => {
        listen(10, 3)
        assert.deepEqual([done, told], [1, []])
        let turns = 0
        for (; told.length === 0; turns++) {
            clock.next()
        }
        assert.deepEqual([turns, done, told], [5, 10, ['done', 'complete']])
    })

    it('is given up with its listener', () => {
        const listening = listen(10, 3)
        listening.unsubscribe()
        clock.runAll()
        assert.deepEqual([done, told, clock.countTimers()], [1, [], 0])
    })

    it('tells what fails, at once or later', () => {
        const errors: unknown[] = []
        function* failing(steps: number): Stepwise<void> {
            yield* work(steps, 6)
            throw new Error(`after ${steps}`)
        }
        for (const steps of [0, 2]) {
            done = 0
            sliced(() => failing(steps)).subscribe({ error: (error: Error) => errors.push(error.message) })
        }
        clock.runAll()
        assert.deepEqual(errors, ['after 0', 'after 2'])
    })
})
