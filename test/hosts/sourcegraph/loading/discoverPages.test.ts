import assert from 'node:assert/strict'
import { discoverPages, mostDiscovered } from '../../../../src/hosts/sourcegraph/loading/discoverPages'

const chosen = (...files: readonly string[]): readonly string[] => discoverPages(files).chosen

describe('discoverPages', () => {
    it('reads first what speaks of goals in its path, then what is nearest the root', () =>
        assert.deepEqual(
            chosen(
                'docs/deep/install.md',
                'README.md',
                'docs/deep/2024/okrs/web.md',
                'docs/Strategy.md',
                'planes.md',
                'docs/keyResults2024.md',
                'ROADMAP.md'
            ),
            [
                'ROADMAP.md',
                'docs/Strategy.md',
                'docs/keyResults2024.md',
                'docs/deep/2024/okrs/web.md',
                'README.md',
                'planes.md',
                'docs/deep/install.md'
            ]
        ))

    it('leaves alone what is hidden and what is no page', () =>
        assert.deepEqual(chosen('.github/okrs.md', 'src/goals.ts', 'a/goals.yaml', 'b.md'), ['b.md', 'a/goals.yaml']))

    it('reads no more than one request can ask for, and says how many more there are', () => {
        const files = Array.from({ length: 300 }, (_, index) => [`docs/${index}.md`, `deploy/${index}.yml`]).flat()
        const { chosen, leftOut } = discoverPages([...files, 'far/below/our/goals.md', 'far/below/our/roadmap.yml'])
        assert.equal(chosen.length, mostDiscovered.pages + mostDiscovered.lists)
        assert.ok(chosen.length <= 100)
        assert.equal(chosen[0], 'far/below/our/goals.md')
        assert.equal(chosen[mostDiscovered.pages], 'far/below/our/roadmap.yml')
        assert.equal(leftOut, 602 - chosen.length)
    })
})
