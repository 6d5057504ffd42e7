import assert from 'node:assert/strict'
import { parsePage } from '../../../../src/parsing/parsePage'
import { fixturesIn } from '../../../support/fixtures'
import { countChanges, parsePages as parse, type ReadPage } from '../../../../src/hosts/sourcegraph/loading/parsePages'
import type { Page } from '../../../../src/model/page'
import { complete } from '../../../../src/model/stepwise'

const text = '# Harbour goals\n\n## Goals\n\n### 1. Calm water\n\n**Problem:** Waves.\n\n| Feature | Quarter |\n| --- | --- |\n| Pier | soon |\n' // prettier-ignore
const pageAt = (commit: string, content = text, path = 'goals.md') => ({
    uri: `git://handbook?${commit}#${path}`,
    text: content
})

const parsePages = (pages: readonly Page[], before?: readonly ReadPage[]) => complete(parse(pages, before))

describe('parsePages', () => {
    it('reads a page at another commit as if it were parsed there', () => {
        const before = parsePages([pageAt('a')])
        const [moved] = parsePages([pageAt('b')], before)
        assert.deepEqual(moved?.plan, parsePage(pageAt('b')))
        assert.ok(JSON.stringify(moved?.plan).includes('git://handbook?b#goals.md'))
    })

    it('does so with every roadmap', () => {
        for (const { name, page } of fixturesIn('roadmap')) {
            const [before, after] = [pageAt('a', page.text, page.uri), pageAt('b', page.text, page.uri)]
            const [moved] = parsePages([after], parsePages([before]))
            assert.equal(JSON.stringify(moved?.plan), JSON.stringify(parsePage(after)), name)
        }
    })

    it('keeps what stands at the same commit, and parses another text', () => {
        const before = parsePages([pageAt('a')])
        assert.equal(parsePages([pageAt('a')], before)[0], before[0])
        const other = pageAt('b', text.replace('Calm water', 'Dry feet'))
        assert.deepEqual(parsePages([other], before)[0]?.plan, parsePage(other))
    })

    it('counts pages that are new, gone or have another text', () => {
        const before = parsePages([pageAt('a'), pageAt('a', 'x', 'old.md'), pageAt('a', 'y', 'other.md')])
        const after = parsePages([pageAt('b'), pageAt('b', 'x', 'new.md'), pageAt('b', 'z', 'other.md')])
        assert.equal(countChanges(before, after), 3)
        assert.equal(countChanges(before, parsePages([pageAt('c')])), 2)
        assert.equal(countChanges(before, before), 0)
    })
})
