import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { budgetLimits } from '../../src/hosts/workbench/server/graphql/budget'
import { documentLimits } from '../../src/hosts/workbench/server/graphql/readDocument'
import { largestBody } from '../../src/hosts/workbench/server/http/readBody'
import { largestFile } from '../../src/hosts/workbench/server/repositories/sourceRepository'
import { usualPatience } from '../../src/hosts/workbench/server/serveWorkbench'

const root = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')
/** As it is read: lines do not matter. */
const text = page.replace(/\s+/g, ' ')

const written = (value: number): string => value.toLocaleString('en')

describe('SECURITY.md', () => {
    it('names files that exist', () => {
        const files = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, file = '']) => file)
        assert.ok(files.length >= 20, String(files.length))
        assert.deepEqual(
            files.filter(file => !existsSync(join(root, file))),
            []
        )
    })

    it('names a test for everything that is done', () => {
        const rows = page.split('\n').filter(line => /^\| (?!what may|---)/.test(line))
        assert.ok(rows.length >= 14, String(rows.length))
        assert.deepEqual(
            rows.filter(row => !/\]\(test\/[\w/.]+\.test\.ts\)/.test(row)),
            []
        )
    })

    for (const said of [
        `body ${written(largestBody)} bytes, within ${usualPatience.request / 1000} seconds`,
        `within ${usualPatience.headers / 1000} seconds; body`,
        `${usualPatience.connections} connections`,
        `is left after ${usualPatience.reader / 1000} seconds`,
        `${written(documentLimits.tokens)} words and marks, ${documentLimits.depth} levels`,
        `${written(documentLimits.selections)} fields with all fragments written out`,
        `${documentLimits.fragments} fragments, ${documentLimits.repetitions} times the same name`,
        `${written(budgetLimits.items)} fields and items of lists`,
        `${written(budgetLimits.text)} bytes of text`,
        `files up to ${written(largestFile)} bytes`
    ]) {
        it(`says what holds: ${said}`, () => assert.ok(text.includes(said)))
    }
})
