import assert from 'node:assert/strict'
import { withCountAll } from '../../../../../src/hosts/workbench/page/search/withCountAll'

describe('withCountAll', () => {
    for (const [query, all] of [
        ['a b', 'a b count:all'],
        ['count:10 a', 'a count:all'],
        ['a COUNT:10', 'a count:all'],
        ['account:10', 'account:10 count:all']
    ] as const) {
        it(`asks for all of ${query}`, () => assert.equal(withCountAll(query), all))
    }
})
