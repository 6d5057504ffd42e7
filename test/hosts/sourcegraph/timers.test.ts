import assert from 'node:assert/strict'
import { createTimers } from '../../../src/hosts/sourcegraph/timers'
import { createAlarms } from '../../support/alarms'

describe('createTimers', () => {
    it('ends all of them together', () => {
        const alarms = createAlarms()
        const rung: string[] = []
        const timers = createTimers(alarms.after)
        timers.after(1, () => rung.push('one'))
        const cancel = timers.after(2, () => rung.push('two'))
        timers.after(3, () => rung.push('three'))
        alarms.pass(1)
        cancel()
        cancel()
        timers.unsubscribe()
        timers.after(1, () => rung.push('late'))
        assert.deepEqual(alarms.waiting(), [])
        alarms.pass(10)
        assert.deepEqual(rung, ['one'])
    })

    it('are the thread’s own where nothing else is said', async () => {
        const { after } = createTimers()
        const cancel = after(0, () => assert.fail('it was taken back'))
        cancel()
        await new Promise<void>(resolve => after(1, resolve))
    })
})
