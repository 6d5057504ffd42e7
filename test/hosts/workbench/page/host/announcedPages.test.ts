import assert from 'node:assert/strict'
import { announcedPages } from '../../../../../src/hosts/workbench/page/host/announcedPages'

describe('announcedPages', () => {
    const check = (contributes: unknown, expected: readonly string[]) =>
        assert.deepEqual(announcedPages({ activationEvents: ['*'], contributes }), expected)

    it('are the whole pages of a manifest', () =>
        check(
            {
                views: [
                    { id: 'a', where: 'global/page' },
                    { id: 'b', where: 'directory' },
                    { id: 'c', where: 'global/page' }
                ]
            },
            ['a', 'c']
        ))
    it('are none where a manifest has none, or something else in their place', () => {
        for (const contributes of [
            undefined,
            null,
            {},
            { views: 'a' },
            { views: [null, 'a', { where: 'global/page' }] }
        ]) {
            check(contributes, [])
        }
    })
})
