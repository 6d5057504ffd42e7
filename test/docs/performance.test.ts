import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../bench/load'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'performance.md'), 'utf8')

describe('docs/performance.md', () => {
    for (const { name, target } of rows) {
        it(`tells the figure of “${name}”`, () => {
            const row = page.split('\n').find(line => line.startsWith(`| ${name} `))
            assert.ok(row !== undefined, 'the bench has a row that the page has not: run npm run bench load')
            assert.equal(/≤ (\d+)/.exec(row)?.[1], target === undefined ? undefined : String(target))
        })
    }
})
