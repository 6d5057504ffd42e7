import assert from 'node:assert/strict'
import { languageId } from '../../../../../src/hosts/workbench/page/code/languageOf'

describe('languageId', () => {
    const cases: readonly [path: string, id: string][] = [
        ['src/a.ts', 'typescript'],
        ['src/a.tsx', 'typescript'],
        ['goals.md', 'markdown'],
        ['a/b.cpp', 'cpp'],
        ['deploy/Dockerfile', 'dockerfile'],
        ['CODEOWNERS', 'plaintext'],
        ['a.b/c', 'plaintext']
    ]
    for (const [path, id] of cases) {
        it(`${path} is ${id}`, () => assert.equal(languageId(path), id))
    }
})
