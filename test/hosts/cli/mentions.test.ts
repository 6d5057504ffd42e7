import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { assertRefused, callFrom, goals } from './caller'

interface FileRecord {
    readonly file: string
    readonly mentions: readonly { readonly text: string; readonly refers: string }[]
    readonly omitted?: string
}

describe('okr-lens mentions', () => {
    let folder: string
    const at = (name: string): string => join(folder, name)
    before(() => {
        folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        writeFileSync(at('goals.md'), goals)
        writeFileSync(at('feed.ts'), '// The departure feed, our sailing list\nexport const departureFeed = 1\n')
        writeFileSync(at('feed.min.js'), 'var departureFeed=1\n')
        writeFileSync(at('image.bin'), 'departure feed\0')
    })
    after(() => rmSync(folder, { recursive: true }))

    const call = (...args: string[]) => callFrom(folder, args)
    const mentionsIn = async (file: string, aliases?: unknown): Promise<FileRecord> => {
        if (aliases !== undefined) {
            writeFileSync(at('aliases.json'), JSON.stringify(aliases))
        }
        const option = aliases === undefined ? [] : ['--aliases', at('aliases.json')]
        const { output } = await call('mentions', '--pages', at('goals.md'), ...option, at(file), '--json')
        const [record] = JSON.parse(output) as FileRecord[]
        return record!
    }
    const textsIn = async (file: string, aliases?: unknown): Promise<readonly string[]> =>
        (await mentionsIn(file, aliases)).mentions.map(({ text }) => text)

    for (const [form, added] of [
        ['spellings by name', { 'departure FEED': ['sailing list'] }],
        ['spellings to add by name', { 'Departure feed': { add: ['sailing list'] } }],
        ['whole settings', { 'okrLens.sources': [], 'okrLens.aliases': { 'Departure feed': ['sailing list'] } }],
        [
            'a list of names',
            [
                { name: 'Departure feed', kind: 'feature', aliases: ['sailing list'] },
                { name: 'Departure feed', aliases: [] }
            ]
        ]
    ] as const) {
        it(`adds spellings from ${form}`, async () =>
            assert.deepEqual(await textsIn('feed.ts', added), ['departure feed', 'sailing list', 'departureFeed']))
    }

    it('bans spellings', async () => {
        assert.deepEqual(await textsIn('feed.ts', { '*': { ban: ['departure feeds'] } }), [])
        assert.deepEqual(await textsIn('feed.ts', [{ name: 'Departure feed', ban: ['departure feed'] }]), [])
    })

    it('ignores words and files as settings do', async () => {
        const word = (place: string) => ({ 'okrLens.ignore': { words: [{ word: 'departure-feed', in: place }] } })
        const path = relative(process.cwd(), at('feed.ts'))
        assert.deepEqual(await textsIn('feed.ts', word('**/feed.ts')), [])
        assert.deepEqual(await textsIn('feed.ts', word(path)), [])
        assert.deepEqual(await textsIn('feed.ts', word('other/**')), ['departure feed', 'departureFeed'])
        assert.equal(
            (await mentionsIn('feed.ts', { 'okrLens.ignore': { paths: ['**/feed.*'] } })).omitted,
            'This file is not read: the settings say to ignore it.'
        )
    })

    it('says why a file was not read', async () => {
        assert.deepEqual(await mentionsIn('feed.min.js'), {
            file: at('feed.min.js'),
            mentions: [],
            omitted: 'This file is not read: tools write files called “feed.min.js”.'
        })
        assert.equal((await mentionsIn('image.bin')).omitted, 'This file is not read: it is binary.')
        assert.equal('omitted' in (await mentionsIn('feed.ts')), false)
        const { output } = await call('mentions', '--pages', at('goals.md'), at('feed.ts'), at('feed.min.js'))
        assert.match(output, /feed\.ts:2:14 departureFeed → .*\n.*feed\.min\.js: This file is not read: tools/)
    })

    it('shows the first of very many mentions, and says so', async () => {
        writeFileSync(at('many.ts'), 'departureFeed\n'.repeat(5_001))
        const { mentions, omitted } = await mentionsIn('many.ts')
        assert.equal(mentions.length, 5_000)
        assert.equal(omitted, 'Only the first 5,000 mentions of this file are shown.')
    })

    it('lets a card be shown at a spelling that was added, and explains where there is none', async () => {
        writeFileSync(at('aliases.json'), '{ "Departure feed": ["sailing list"] }')
        const hover = (place: string, ...more: string[]) => call('hover', '--pages', at('goals.md'), ...more, at(place))
        assert.match((await hover('feed.ts:1:30', '--aliases', at('aliases.json'))).output, /Departure feed/)
        assert.match((await hover('feed.ts:1:30')).output, /^No feature, goal or team is named at .*feed\.ts:1:30\.$/)
        assert.match((await hover('feed.min.js:1:6')).output, /is named at .*\. This file is not read: tools write/)
    })

    for (const [name, text, said] of [
        ['no JSON', '{ "Web": ', /aliases\.json: is not JSON \(.*\), expected spellings by name/],
        ['another value', '3', /aliases\.json: expected spellings by name/],
        ['a list without names', '[{ "aliases": [] }]', /aliases\.json: expected spellings by name/],
        [
            'a list of numbers',
            '[{ "name": "Web", "aliases": 3 }]',
            /okrLens\.aliases\["Web"\]\.add holds `3`; expected/
        ],
        ['a bad value', '{ "Web": 3 }', /aliases\.json: okrLens\.aliases\["Web"\] is `3`; expected a list/],
        ['bad ignored words', '{ "okrLens.ignore": { "words": 3 } }', /okrLens\.ignore\.words is `3`; expected/]
    ] as const) {
        it(`refuses aliases that are ${name} in one line`, async () => {
            writeFileSync(at('aliases.json'), text)
            for (const [command, place] of [
                ['mentions', at('feed.ts')],
                ['hover', `${at('feed.ts')}:1:1`]
            ] as const) {
                // prettier-ignore
                assertRefused(await call(command, '--pages', folder, '--aliases', at('aliases.json'), place), said)
            }
        })
    }

    it('refuses aliases that are not there', async () =>
        assertRefused(
            await call('mentions', '--pages', folder, '--aliases', at('none.json'), at('feed.ts')),
            /none\.json: no such file/
        ))
})
