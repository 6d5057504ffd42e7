import assert from 'node:assert/strict'
import { folderEntries } from '../../../../../src/hosts/workbench/page/tree/folderEntries'

describe('folderEntries', () => {
    const paths = ['b.md', 'src/a.ts', 'src/deep/er/x.ts', 'goal 10.md', 'goal 9.md', 'docs/a.md']
    const check = (path: string, expected: readonly string[]) =>
        assert.deepEqual(
            folderEntries(paths, path).map(entry => `${entry.kind} ${entry.name} ${entry.path}`),
            expected
        )

    it('are folders, then files, as people count', () =>
        check('', [
            'tree docs docs',
            'tree src src',
            'blob b.md b.md',
            'blob goal 9.md goal 9.md',
            'blob goal 10.md goal 10.md'
        ]))
    it('stand directly in the folder', () => check('src', ['tree deep src/deep', 'blob a.ts src/a.ts']))
    it('are none where there is no such folder', () => {
        check('sr', [])
        check('b.md', [])
    })
})
