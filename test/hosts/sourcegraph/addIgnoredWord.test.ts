import assert from 'node:assert/strict'
import { addIgnoredWord } from '../../../src/hosts/sourcegraph/addIgnoredWord'

const added = { word: 'webTeam', in: 'acme/shop/a.ts' }

describe('addIgnoredWord', () => {
    it('keeps what stands there, understood or not', () => {
        for (const [before, after] of [
            [undefined, { words: [added] }],
            [null, { words: [added] }],
            [
                { paths: ['a'], more: 3 },
                { paths: ['a'], more: 3, words: [added] }
            ],
            [{ words: ['web team', 3, { word: 'x' }] }, { words: ['web team', 3, { word: 'x' }, added] }]
        ]) {
            assert.deepEqual(addIgnoredWord(before, added), { kind: 'added', value: after })
        }
    })
    it('adds nothing twice, however it is spelled', () => {
        const there = (one: unknown) => addIgnoredWord({ words: [one] }, added).kind
        assert.equal(there(added), 'there')
        assert.equal(there({ ...added, word: 'web teams' }), 'there')
        assert.equal(there({ ...added, in: 'acme/shop/b.ts' }), 'added')
    })
    it('replaces nothing that cannot hold it', () => {
        for (const value of ['web', 3, [], { words: 'web' }, { words: {} }]) {
            const addition = addIgnoredWord(value, added)
            assert.ok(
                addition.kind === 'refused' && /^okrLens\.ignore.* is `.*; correct it first/.test(addition.problem)
            )
        }
    })
})
