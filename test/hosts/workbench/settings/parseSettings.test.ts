import assert from 'node:assert/strict'
import { parseSettings } from '../../../../src/hosts/workbench/settings/parseSettings'

describe('parseSettings', () => {
    it('reads comments, and a comma behind the last value', () =>
        assert.deepEqual(parseSettings('// all\n{ "a": 1, /* b */ "b": [2,], }').values, { a: 1, b: [2] }))

    for (const [text, problem] of [
        ['{\n    "a": 1\n    "b": 2\n}', '3:5 a comma is missing'],
        ['{ "a" 1 }', '1:7 a colon is missing'],
        ['{ a: 1 }', '1:3 this is no JSON value'],
        ['{ "a": }', '1:8 a value is missing'],
        ['{ "a": [1', '1:10 a closing bracket ] is missing'],
        ['{ "a": "b }', '1:8 the text in quotes does not end on its line'],
        ['{} {}', '1:4 nothing may follow the closing brace'],
        ['{ /* a }', '1:3 the comment does not end'],
        ['', '1:1 a value is missing'],
        ['[]', '1:1 settings must be a JSON object']
    ] as const) {
        it(`says what is wrong with ${JSON.stringify(text)}`, () => {
            const { problem: found } = parseSettings(text)
            assert.equal(`${found?.line}:${found?.column} ${found?.message}`, problem)
        })
    }
})
