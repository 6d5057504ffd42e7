import assert from 'node:assert/strict'
import { linkTarget } from '../../src/linking/linkTarget'

describe('linkTarget', () => {
    const from = 'git://h?c#teams/web/goals.md'
    for (const [url, uri, anchor] of [
        ['okrs.md', 'git://h?c#teams/web/okrs.md', ''],
        ['../okrs.md#Web', 'git://h?c#teams/okrs.md', 'web'],
        ['#roadmap', from, 'roadmap'],
        ['/company/okrs.md', 'git://h?c#company/okrs.md', ''],
        ['./a/../b.md', 'git://h?c#teams/web/b.md', '']
    ] as const) {
        it(`follows ${url}`, () => assert.deepEqual(linkTarget(from, url), { uri, anchor }))
    }

    it('stays in the handbook', () => {
        assert.equal(linkTarget(from, 'https://example.com/okrs.md'), undefined)
        assert.equal(linkTarget(from, '../../../x.md'), undefined)
    })
})
