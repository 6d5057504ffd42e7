import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const docs = join(import.meta.dirname, '..', '..', 'docs')
const page = readFileSync(join(docs, 'surfaces.md'), 'utf8')

/** The rows of the table: what is shown, and the tests that it names. */
const rows = page
    .split('\n')
    .filter(line => /^\| (?!surface|---)/.test(line))
    .map(line => {
        const [surface = '', , , inHost = '', drawn = ''] = line.split('|').slice(1).map(cell => cell.trim()) // prettier-ignore
        const tests = [...`${inHost} ${drawn}`.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)]
        return { surface, inHost, tests: tests.map(([, title = '', file = '']) => ({ title, file })) }
    })

describe('docs/surfaces.md', () => {
    it('has a row for every surface', () => assert.ok(rows.length >= 18, String(rows.length)))
    for (const { surface, inHost, tests } of rows) {
        it(`names tests of ${surface} that exist`, () => {
            assert.notEqual(inHost, '', 'no test in the host')
            for (const { title, file } of tests) {
                const path = join(docs, file)
                assert.ok(existsSync(path), `there is no ${file}`)
                const text = readFileSync(path, 'utf8')
                // A title that is told for several cases ends with which one it is
                assert.ok(['it(\'', 'it("', 'it(`'].some(start => text.includes(start + title)), `${file} has no test “${title}”`) // prettier-ignore
            }
        })
    }
})
