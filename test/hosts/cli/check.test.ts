import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { assertSarif } from '../../support/assertSarif'
import { assertRefused, callFrom, goals } from './caller'

const impossible = `# Ferry OKRs

Fiscal year 2031, which runs from 2030-02-30 until 2031-01-31.
`

describe('okr-lens check', () => {
    let folder: string
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        for (const name of ['pages', 'clean', 'empty', 'impossible']) {
            mkdirSync(join(folder, name))
        }
        writeFileSync(join(folder, 'pages', 'goals.md'), goals)
        writeFileSync(join(folder, 'pages', 'prose.md'), '# Welcome\n\nHello.\n')
        writeFileSync(join(folder, 'clean', 'prose.md'), '# Welcome\n\nHello.\n')
        writeFileSync(join(folder, 'impossible', 'okrs.md'), impossible)
        writeFileSync(join(folder, 'impossible', 'goals.md'), goals)
    })
    after(() => rmSync(folder, { recursive: true }))

    const check = (...args: string[]) => callFrom(folder, ['check', ...args])

    it('prints place, severity, code and sentence in the order of the pages, then how many', async () => {
        const page = join(folder, 'pages', 'goals.md')
        assert.deepEqual(await check(join(folder, 'pages')), {
            exitCode: 0,
            output: [
                `${page}:8:17 warning goal.unknown Unexpected goal area “Weather”, expected words of a goal's title on these pages.`,
                `${page}:8:27 warning quarter.unreadable Unexpected delivery quarter “soon”, expected a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year.`,
                '2 warnings in 2 pages.'
            ].join('\n'),
            complaints: []
        })
    })

    it('says so where there is nothing to mend', async () =>
        assert.deepEqual(await check(join(folder, 'clean')), {
            exitCode: 0,
            output: 'No problems in 1 page.',
            complaints: []
        }))

    it('ends with exit code 1 where there is an error, in every format', async () => {
        const text = await check(join(folder, 'impossible'))
        assert.equal(text.exitCode, 1)
        assert.match(text.output, /okrs\.md:3:\d+ error calendar\.impossible .*\n1 error, 2 warnings in 2 pages\.$/)
        for (const format of ['json', 'sarif']) {
            assert.equal((await check(join(folder, 'impossible'), '--format', format)).exitCode, 1)
        }
    })

    it('ends with exit code 1 where there are more warnings than --max-warnings', async () => {
        const exitCode = async (most: string) => (await check(join(folder, 'pages'), '--max-warnings', most)).exitCode
        assert.deepEqual([await exitCode('0'), await exitCode('1'), await exitCode('2')], [1, 1, 0])
        assert.equal((await check(join(folder, 'clean'), '--max-warnings', '0')).exitCode, 0)
    })

    it('prints JSON with found and expected apart, places 1-based', async () => {
        const { pages, diagnostics } = JSON.parse((await check('--format', 'json', join(folder, 'pages'))).output) as {
            pages: number
            diagnostics: readonly Record<string, unknown>[]
        }
        assert.equal(pages, 2)
        assert.equal(diagnostics.length, 2)
        const { message, ...record } = diagnostics[1]!
        assert.deepEqual(record, {
            path: join(folder, 'pages', 'goals.md'),
            line: 8,
            column: 27,
            endLine: 8,
            endColumn: 31,
            severity: 'warning',
            code: 'quarter.unreadable',
            found: 'delivery quarter “soon”',
            expected: 'a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year'
        })
        assert.equal(message, `Unexpected ${String(record.found)}, expected ${String(record.expected)}.`)
    })

    it('prints SARIF, with results or without', async () => {
        for (const [name, codes] of [
            ['pages', ['goal.unknown', 'quarter.unreadable']],
            ['clean', []]
        ] as const) {
            const log = JSON.parse((await check(join(folder, name), '--format', 'sarif')).output) as {
                runs: { results: { ruleId: string }[] }[]
            }
            assertSarif(log)
            assert.deepEqual(
                log.runs[0]?.results.map(({ ruleId }) => ruleId),
                codes
            )
        }
    })

    it('addresses pages of the working directory relative to it in SARIF', async () => {
        const page = relative(process.cwd(), join(import.meta.dirname, '../../fixtures/okrs/impossibleDate.md'))
        const { output } = await check(page, '--format', 'sarif')
        assert.ok(output.includes('"uri": "test/fixtures/okrs/impossibleDate.md"'), output)
    })

    for (const [name, args, said] of [
        ['no path', [], /PATH is missing\. Usage: okr-lens check PATH…/],
        ['a misspelled format', ['x', '--format', 'sarf'], /--format sarf: expected text, json or sarif\. Usage/],
        ['a format of every object', ['x', '--format', 'toString'], /--format toString: expected text, json or sarif/],
        ['a format that is missing', ['x', '--format'], /--format.*argument missing\. Usage/],
        ['a number that is none', ['x', '--max-warnings', 'few'], /--max-warnings few: expected a number from 0/],
        ['a negative number', ['x', '--max-warnings=-1'], /--max-warnings -1: expected a number from 0/],
        ['an unknown flag', ['x', '--strict'], /--strict.*Usage: okr-lens check/]
    ] as const) {
        it(`answers ${name} with one line and exit code 2`, async () => assertRefused(await check(...args), said))
    }

    it('answers a folder without pages with exit code 2, not with a check that is well', async () => {
        const { exitCode, complaints } = await check(join(folder, 'empty'))
        assert.equal(exitCode, 2)
        assert.match(complaints[0]!, /empty: no Markdown or YAML page in it, expected a page or a folder of pages/)
    })
})
