import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import { toPageRecord } from '../../src/hosts/cli/toPageRecord'
import { parsePage } from '../../src/parsing/parsePage'
import { corpus, skipWithoutCorpus } from '../support/corpus'

/** The labels without the alternatives that a reader may also choose. */
const withoutAlternatives = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'alt' ? undefined : inner)))

describe('the seed pages', () => {
    before(skipWithoutCorpus)

    for (const name of ['goals-roadmap', '2021_q1-okrs']) {
        it(`read ${name} as a careful reader does, places and statuses included`, () => {
            const text = readFileSync(join(corpus, 'seeds', `${name}.md`), 'utf8')
            const expected: unknown = JSON.parse(readFileSync(join(corpus, 'expected', `${name}.json`), 'utf8'))
            const parsed = parsePage({ uri: `${name}.md`, text })
            const { path, ...record } = toPageRecord(parsed.value, buildPortfolio([parsed]))
            assert.equal(path, `${name}.md`)
            assert.deepEqual(withoutAlternatives(record), withoutAlternatives(expected))
        })
    }
})
