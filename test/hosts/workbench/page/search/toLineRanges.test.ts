import assert from 'node:assert/strict'
import { toLineRanges } from '../../../../../src/hosts/workbench/page/search/toLineRanges'

describe('toLineRanges', () => {
    it('counts characters, where JavaScript counts halves of them', () =>
        assert.deepEqual(toLineRanges('🎯🎯 ab', [[3, 2]]), [{ start: 5, end: 7 }]))
    it('puts stretches in order, and those that overlap together', () =>
        assert.deepEqual(
            toLineRanges('abcdefghi', [
                [6, 1],
                [0, 3],
                [1, 4]
            ]),
            [
                { start: 0, end: 5 },
                { start: 6, end: 7 }
            ]
        ))
})
