import assert from 'node:assert/strict'
import { chooseTexts, mostTexts } from '../../../../src/hosts/sourcegraph/files/chooseTexts'

const files = (...paths: readonly string[]) => paths.map(path => ({ path, isDirectory: false }))

describe('chooseTexts', () => {
    it('leaves out folders, and files that people wrote no words in', () => {
        const listed = [
            { path: 'src', isDirectory: true },
            ...files('a.ts', 'logo.PNG', 'go.sum', 'yarn.lock', 'app.min.js', 'README', 'archive.tar.gz', 'docs/map.md')
        ]
        assert.deepEqual(chooseTexts(listed), ['a.ts', 'README', 'docs/map.md'])
    })
    it('takes no more than one request may hold', () => {
        const many = files(...Array.from({ length: 300 }, (_, index) => `${index}.ts`))
        assert.equal(chooseTexts(many).length, mostTexts)
    })
})
