import assert from 'node:assert/strict'
import { memoizeLatest } from '../../../../../src/hosts/workbench/server/repositories/memoizeLatest'

describe('memoizeLatest', () => {
    it('asks once per key, also while the answer is under way', async () => {
        const asked: string[] = []
        const ask = memoizeLatest(2, key => Promise.resolve(asked.push(key)))
        assert.deepEqual(await Promise.all([ask('a'), ask('a'), ask('b')]), [1, 1, 2])
        assert.deepEqual(asked, ['a', 'b'])
    })

    it('forgets the key that was not asked for longest', async () => {
        const asked: string[] = []
        const ask = memoizeLatest(2, key => Promise.resolve(asked.push(key)))
        for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
            await ask(key)
        }
        assert.deepEqual(asked, ['a', 'b', 'c', 'b'])
    })

    it('forgets a failure', async () => {
        let attempts = 0
        const ask = memoizeLatest(2, () =>
            ++attempts === 1 ? Promise.reject(new Error('no')) : Promise.resolve(attempts)
        )
        await assert.rejects(ask('a'), /no/)
        assert.equal(await ask('a'), 2)
    })
})
