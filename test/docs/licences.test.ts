import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesOf, shippedPackages, type Build, type ShippedPackage } from '../support/shippedPackages'

const root = join(import.meta.dirname, '..', '..')
const file = join(root, 'docs', 'licences.md')
const builds: readonly Build[] = ['extension', 'cli', 'workbench']
const shipped = new Map(builds.map(build => [build, shippedPackages(build)]))

const idOf = ({ name, version }: ShippedPackage): string => `${name} ${version}`

/** A row for each package and version, in the order of their names, with the builds that hold it. */
function table(): string {
    const all = new Map([...shipped.values()].flat().map(entry => [idOf(entry), entry]))
    const rows = [...all].sort().map(([id, { name, version, license }]) => {
        const held = builds.map(build => (shipped.get(build)?.some(entry => idOf(entry) === id) ? 'yes' : ''))
        return [`\`${name}\``, version, license, ...held]
    })
    const header = ['package', 'version', 'licence', 'extension', 'command line', 'page of the workbench']
    const cells = [header, ...rows]
    const widths = header.map((_, column) => Math.max(...cells.map(row => row[column]!.length)))
    const line = (row: readonly string[], fill = ' ') =>
        `| ${row.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |`
    return [
        line(header),
        line(
            header.map(() => ''),
            '-'
        ),
        ...rows.map(row => line(row))
    ].join('\n')
}

describe('docs/licences.md', () => {
    it('lists every package that is handed on, and no other', () => {
        const page = readFileSync(file, 'utf8')
        const expected = page.replace(/^\| package[^]*\|$/m, () => table())
        if (process.env.UPDATE) {
            writeFileSync(file, expected)
        } else {
            assert.equal(page, expected, 'run: UPDATE=1 npx mocha test/docs/licences.test.ts')
        }
        assert.ok(page.includes('| package'))
    })

    for (const [build, packages] of shipped) {
        it(`is true of ${build}: its notices tell of each of them, and no other`, () => {
            const notices = readFileSync(join(root, 'dist', noticesOf[build]), 'utf8').split(
                `\n\n${'-'.repeat(80)}\n\n`
            )
            assert.deepEqual(
                notices.map(notice => notice.split('\n')[0]).sort(),
                packages.map(entry => `${idOf(entry)} (${entry.license})`).sort()
            )
            for (const notice of notices) {
                assert.match(notice, /licen[cs]e|permission|redistribution/i)
                assert.ok(notice.split('\n').length >= 3, notice)
            }
        })
    }

    it('is where the bundle says that it is', () => {
        const [line = ''] = readFileSync(join(root, 'dist', 'extension.js'), 'utf8').split('\n')
        assert.equal(line, `/*! For license information please see ${noticesOf.extension} */`)
    })
})
