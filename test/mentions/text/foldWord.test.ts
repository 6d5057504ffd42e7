import assert from 'node:assert/strict'
import { foldWord } from '../../../src/mentions/text/foldWord'

describe('foldWord', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['Extensions', 'extension'],
        ['searches', 'search'],
        ['Changes', 'change'],
        ['queries', 'query'],
        ['caches', 'cache'],
        ['boxes', 'box'],
        ['APIs', 'api'],
        ['process', 'process'],
        ['status', 'status'],
        ['analysis', 'analysis'],
        ['Ops', 'ops'],
        ['top-ups', 'top-up'],
        ['IDs', 'id'],
        ['its', 'its'],
        ['bus', 'bus'],
        ['Cafe\u0301s', 'caf\u00e9'],
        ['ÜBERSICHT', 'übersicht']
    ]
    for (const [word, folded] of cases) {
        it(`folds ${word} to ${folded}`, () => assert.equal(foldWord(word), folded))
    }
})
