import assert from 'node:assert/strict'
import { ancestorKeys, type TreeRow, treeRows } from '../../../../../src/hosts/workbench/page/tree/treeRows'

const handbook = { name: 'handbook', paths: ['README.md', 'teams/web/goals.md', 'teams/b10.md', 'teams/b9.md'] }

/** One line per row: its indent, a sign for folders, the label and the note. */
const show = (rows: readonly TreeRow[]): string =>
    rows
        .map(({ level, expanded, label, note }) => {
            const sign = expanded === undefined ? '' : expanded ? '- ' : '+ '
            return '  '.repeat(level - 1) + sign + label + (note ? ` (${note})` : '')
        })
        .join('\n')

const check = (expanded: readonly string[], search: string, lines: readonly string[]): void =>
    assert.equal(show(treeRows([handbook], new Set(expanded), search)), lines.join('\n'))

describe('treeRows', () => {
    it('starts closed', () => check([], '', ['+ handbook']))
    it('shows folders before files', () => check(['handbook'], '', ['- handbook', '  + teams', '  README.md']))
    it('opens folders in folders, and sorts numbers as numbers', () =>
        check(['handbook', 'handbook/teams', 'handbook/teams/web'], '', [
            '- handbook',
            '  - teams',
            '    - web',
            '      goals.md',
            '    b9.md',
            '    b10.md',
            '  README.md'
        ]))
    it('finds files by words in any order and case', () =>
        check([], 'GOALS web', ['- handbook (1 found)', '  goals.md (teams/web)']))
    it('says that nothing was found', () => check([], 'nothing', ['- handbook (0 found)']))
    it('says how many it leaves out', () => {
        const paths = Array.from({ length: 1000 }, (_, index) => `page${index}.md`)
        const rows = treeRows([{ name: 'big', paths }], new Set(), 'page')
        assert.equal(rows.length, 201)
        assert.equal(rows[0]?.note, 'first 200 of 1000')
    })
    it('says what is on its way and what failed', () => {
        const rows = treeRows([{ name: 'a' }, { name: 'b', problem: 'no such revision' }], new Set(['a']), '')
        assert.equal(show(rows), '- a (loading)\n+ b (no such revision)')
    })
    it('gives every row a key of its own', () => {
        const rows = treeRows([handbook], new Set(['handbook', 'handbook/teams', 'handbook/teams/web']), '')
        assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length)
    })
})

describe('ancestorKeys', () => {
    it('names the repository and every folder above', () =>
        assert.deepEqual(ancestorKeys('h', 'a/b/c.md'), ['h', 'h/a', 'h/a/b']))
    it('names the repository for a file at the root', () => assert.deepEqual(ancestorKeys('h', 'c.md'), ['h']))
})
