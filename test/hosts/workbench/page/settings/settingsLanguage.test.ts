import assert from 'node:assert/strict'
import { toSnippet } from '../../../../../src/hosts/workbench/page/settings/settingsLanguage'

describe('toSnippet', () => {
    for (const [written, expected] of [
        ['"a": $1', '"a": ${1}'],
        ['"a": ${1:true},$0', '"a": ${1:true},${}'],
        ['"a": {$1\\}', '"a": {${1}}']
    ] as const) {
        it(`writes ${written} as CodeMirror does`, () => assert.equal(toSnippet(written), expected))
    }
})
