import assert from 'node:assert/strict'
import { choosePages, mostLists, mostPages } from '../../../../src/hosts/sourcegraph/loading/choosePages'

const numbered = (count: number, path: (index: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, index) => path(index))

describe('choosePages', () => {
    const files = ['a.ts', 'data/teams.yml', 'okrs.md', '.github/ci.yml', '.github/advice.md', 'teams/web/list.yaml', '.ci.yml'] // prettier-ignore

    it('chooses Markdown, then YAML, and leaves hidden folders alone', () =>
        assert.deepEqual(choosePages(files), {
            chosen: ['okrs.md', 'data/teams.yml', 'teams/web/list.yaml'],
            leftOut: 0
        }))

    it('follows globs, and finds what is hidden only where they spell the dot', () => {
        assert.deepEqual(choosePages(files, ['**/*.yml']).chosen, ['data/teams.yml'])
        assert.deepEqual(choosePages(files, ['.github/*']).chosen, ['.github/advice.md', '.github/ci.yml'])
        assert.deepEqual(choosePages(files, ['**/*.md', '.*.yml']).chosen, ['okrs.md', '.ci.yml'])
    })

    it('reads the YAML files nearest the root, and not the hundreds below', () => {
        const many = [...numbered(500, index => `deploy/charts/${index}.yml`), 'data/teams.yml', 'features.yml']
        const { chosen, leftOut } = choosePages([...many, 'okrs.md'])
        assert.deepEqual(chosen.slice(0, 3), ['okrs.md', 'features.yml', 'data/teams.yml'])
        assert.equal(chosen.length, 1 + mostLists)
        assert.equal(leftOut, 0)
    })

    it('reads as many as it is told to, and counts what is beyond the most', () => {
        const lists = numbered(mostLists + 5, index => `data/${index}.yml`)
        assert.equal(choosePages(lists, ['data/*.yml']).chosen.length, lists.length)
        const pages = numbered(mostPages + 5, index => `${index}.md`)
        assert.equal(choosePages([...lists, ...pages]).leftOut, 5 + mostLists)
    })
})
