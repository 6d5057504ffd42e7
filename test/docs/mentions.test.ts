import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveAliases } from '../../src/mentions/aliases/deriveAliases'
import { entitiesOf } from '../../src/model/portfolio'
import { portfolioOf } from '../mentions/portfolioOf'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'mentions.md'), 'utf8')

/** Rows of the table whose first cell quotes a title, or the name of a team. */
const rows = [...page.matchAll(/^\| (?<of>team )?“(?<name>[^”]+)”\s*\| (?<also>[^|]+)\|/gm)].map(
    ({ groups }) => groups!
)

describe('docs/mentions.md', () => {
    it('has rows to check', () => assert.ok(rows.length > 7))
    for (const { of: isTeam, name = '', also = '' } of rows) {
        it(`tells what “${name}” is also called`, () => {
            const portfolio = portfolioOf(isTeam ? { teams: [name] } : { features: [name] })
            const spellings = [...entitiesOf(portfolio)]
                .flatMap(deriveAliases)
                .map(({ spelling }) => spelling.toLowerCase())
            const told = [...also.matchAll(/“([^”]+)”|`([^`]+)`/g)].map(([, quoted, code]) =>
                (quoted ?? code ?? '').toLowerCase()
            )
            assert.ok(told.length > 0)
            for (const spelling of told) {
                assert.ok(spellings.includes(spelling), `“${spelling}” is not among ${spellings.join(', ')}`)
            }
        })
    }
})
