import assert from 'node:assert/strict'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertRefused, callFrom, goals } from './caller'

describe('okr-lens', () => {
    let folder: string
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        mkdirSync(join(folder, 'handbook', 'node_modules'), { recursive: true })
        writeFileSync(join(folder, 'handbook', 'goals.md'), goals)
        writeFileSync(join(folder, 'handbook', 'prose.md'), '# Welcome\n\nHello.\n')
        writeFileSync(join(folder, 'handbook', 'node_modules', 'other.md'), goals)
        writeFileSync(join(folder, 'feed.ts'), '// The departure feed\nexport const departureFeed = 1\n')
        writeFileSync(join(folder, 'binary.md'), 'a\0b')
    })
    after(() => rmSync(folder, { recursive: true }))

    const call = (...args: string[]) => callFrom(folder, args)

    it('reads a folder as JSON, lines 1-based', async () => {
        const { output, exitCode } = await call('read', join(folder, 'handbook'), '--json')
        const { pages, diagnostics } = JSON.parse(output) as {
            pages: { path: string; features: unknown[] }[]
            diagnostics: unknown[]
        }
        assert.equal(exitCode, 0)
        assert.deepEqual(
            pages.map(({ path }) => path),
            [join(folder, 'handbook', 'goals.md'), join(folder, 'handbook', 'prose.md')]
        )
        assert.deepEqual(pages[0]?.features[0], {
            name: 'Departure feed',
            goalArea: 'Open timetable',
            goal: 'Make the timetable open',
            quarter: 'Q2',
            fiscalYear: 'FY24',
            team: 'Harbour',
            line: 7
        })
        assert.equal(diagnostics.length, 2)
    })

    it('reads for people', async () => {
        const { output } = await call('read', join(folder, 'handbook'))
        assert.match(output, / {4}3 goal Make the timetable open · Harbour/)
        assert.match(output, /Problem: It is a picture\./)
        assert.match(
            output,
            / {4}7 feature Departure feed · FY24 Q2 · Make the timetable open \(shares “open” and “timetable”/
        )
        assert.match(output, /1 of 2 pages say nothing of goals\./)
    })

    it('prints of every goal and objective who, when and how its key results stand', async () => {
        const page = join(folder, 'okrs.md')
        writeFileSync(
            page,
            [
                '# FY24-Q1 OKRs',
                '## Harbour',
                '1. Harbour: Moor faster => Done',
                '   1. Harbour KR: Ten berths => 4',
                '   2. KR: A second tug'
            ].join('\n')
        )
        const [, ...lines] = (await call('read', page)).output.split('\n')
        assert.deepEqual(lines.slice(0, 4), [
            '      FY24 Q1',
            '    3 objective Moor faster · Harbour · done (the words “done”)',
            '    4   Ten berths · Harbour · in-progress (4 of 10 berths)',
            '    5   A second tug · no result recorded'
        ])
        writeFileSync(
            page,
            [
                '# Harbour Team Goals',
                '## Goals',
                '### Open the south pier',
                '- **Owner**: Lars',
                '- **Status**: In progress',
                '- **Milestones**:',
                '  1. ✅ Dredge',
                '  2. Sign (FY24-Q2)'
            ].join('\n')
        )
        assert.match(
            (await call('read', page)).output,
            / {4}3 goal Open the south pier · Harbour · Lars · in-progress \(the words “in progress”\)\n {4}7 {3}Dredge · done \(the sign ✅\)\n {4}8 {3}Sign · /
        )
    })

    it('finds mentions, positions 0-based', async () => {
        const { output } = await call(
            'mentions',
            '--pages',
            join(folder, 'handbook'),
            join(folder, 'feed.ts'),
            '--json'
        )
        const [file] = JSON.parse(output) as {
            mentions: { line: number; startCharacter: number; endCharacter: number; text: string; refers: string }[]
        }[]
        assert.deepEqual(
            file?.mentions.map(({ line, startCharacter, endCharacter, text, refers }) => [
                line,
                startCharacter,
                endCharacter,
                text,
                refers
            ]),
            [
                [0, 7, 21, 'departure feed', 'Departure feed'],
                [1, 13, 26, 'departureFeed', 'Departure feed']
            ]
        )
    })

    it('shows the card at a place as it was on a day', async () => {
        const place = `${join(folder, 'feed.ts')}:2:15`
        const card = (today: string) => call('hover', '--pages', join(folder, 'handbook'), place, '--today', today)
        assert.match(
            (await card('2023-06-01')).output,
            /Departure feed.*\n.*Make the timetable open.*\n.*due this quarter/s
        )
        assert.match((await card('2024-06-01')).output, /ended/)
        assert.match(
            (await call('hover', '--pages', join(folder, 'handbook'), `${join(folder, 'feed.ts')}:1:1`)).output,
            /^No feature, goal or team/
        )
    })

    for (const [name, args, said] of [
        ['an unknown command', ['raed'], /raed: no such command, expected one of read,/],
        ['no path', ['read'], /PATH is missing\. Usage: okr-lens read/],
        [
            'a path that is not there',
            ['read', 'no/such.md'],
            /no\/such\.md: no such file or folder, expected a Markdown page/
        ],
        ['an unknown flag', ['read', '--jsno', 'x'], /--jsno.*Usage: okr-lens read/],
        ['a place without a line', ['hover', '--pages', '.', 'feed.ts'], /feed\.ts: expected FILE:LINE:COL/],
        [
            'a day that is none',
            ['hover', '--pages', '.', 'a:1:1', '--today', '2021-04-31'],
            /--today 2021-04-31: expected a date/
        ],
        ['a port that is none', ['serve', '--port', '99999'], /--port 99999: expected a number/],
        ['a folder without its flag', ['serve', 'handbook'], /did you mean --open handbook\?/]
    ] as const) {
        it(`answers ${name} with one line and exit code 2`, async () => assertRefused(await call(...args), said))
    }

    it('refuses a file that is no text', async () => {
        assert.match((await call('read', join(folder, 'binary.md'))).complaints[0]!, /binary\.md: is not a text file/)
    })

    it('names a port that is taken', async () => {
        const taken = createServer().listen(0, '127.0.0.1')
        await new Promise(resolve => taken.once('listening', resolve))
        const { port } = taken.address() as AddressInfo
        try {
            const { complaints } = await call('serve', '--open', folder, '--port', String(port))
            assert.equal(complaints.length, 1)
        } finally {
            taken.close()
        }
    })

    it('explains itself', async () => {
        assert.match((await call('--help')).output, /okr-lens serve/)
        assert.equal((await call()).exitCode, 2)
    })
})
