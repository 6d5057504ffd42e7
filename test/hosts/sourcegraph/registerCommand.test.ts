import assert from 'node:assert/strict'
import type * as sourcegraph from 'sourcegraph'
import { registerCommand } from '../../../src/hosts/sourcegraph/registerCommand'

describe('registerCommand', () => {
    /** A host that holds on to what it was given, as all of them do. */
    const given: ((...args: unknown[]) => Promise<void>)[] = []
    let registered = 0
    const host = {
        commands: {
            registerCommand: (_: string, run: (...args: unknown[]) => Promise<void>) => {
                given.push(run)
                registered++
                return { unsubscribe: () => void registered-- }
            }
        }
    } as unknown as typeof sourcegraph

    it('hands arguments on, and leaves a host nothing to run or keep afterwards', async () => {
        const asked: string[] = []
        const offer = registerCommand(host, 'okrLens.test', (...words: string[]) => {
            asked.push(...words)
            return Promise.resolve()
        })
        await given[0]!('one', 'two')
        assert.deepEqual([asked, registered], [['one', 'two'], 1])
        offer.unsubscribe()
        assert.equal(registered, 0)
        assert.throws(() => given[0]!('three'), TypeError)
        assert.deepEqual(asked, ['one', 'two'])
    })
})
