import assert from 'node:assert/strict'
import { formatGitUri, pathsOf } from '../../src/hosts/gitUri'
import { readMentionSettings } from '../../src/hosts/readMentionSettings'
import { toMentionOptions } from '../../src/hosts/toMentionOptions'

function read(aliases: unknown, ignore?: unknown) {
    const problems: string[] = []
    const settings = readMentionSettings({ 'okrLens.aliases': aliases, 'okrLens.ignore': ignore }, problem => problems.push(problem)) // prettier-ignore
    return { settings, problems }
}

describe('readMentionSettings', () => {
    it('keeps what is good beside what is bad, and names each once', () => {
        const aliases = { Web: ['crew', 3], Search: 'x', '*': { add: ['y'], ban: ['z'] } }
        const { settings, problems } = read(aliases, {
            paths: ['a/**', '{b,c}'],
            words: [4, 'w', { word: 'v', in: '[b]' }]
        })
        assert.deepEqual(settings, {
            aliases: { Web: { add: ['crew'], ban: [] }, Search: { add: [], ban: [] }, '*': { add: [], ban: ['z'] } },
            ignore: { paths: ['a/**'], words: [{ word: 'w' }] }
        })
        assert.deepEqual(
            problems.map(problem => problem.slice(0, problem.indexOf('`') - 1)),
            [
                'okrLens.aliases["Web"] holds',
                'okrLens.aliases["Search"] is',
                'okrLens.aliases["*"] is',
                'okrLens.ignore.paths holds',
                'okrLens.ignore.words[0] is',
                'okrLens.ignore.words[2].in is'
            ]
        )
    })
    it('holds paths against the repository and against its name and path', () => {
        const file = formatGitUri({ repository: 'github.com/acme/shop', commit: 'c0ffee', path: 'pages/[id] #1.tsx' })
        for (const [glob, is] of [
            ['pages/**', true],
            ['**/*.tsx', true],
            ['github.com/acme/shop/**', true],
            ['pages/\\[id\\] #1.tsx', true],
            ['shop/**', false],
            ['github.com/acme/*', false]
        ] as const) {
            const { settings } = read(undefined, { paths: [glob], words: [{ word: 'w', in: glob }] })
            const { isIgnored, ignore } = toMentionOptions(settings, pathsOf)
            assert.deepEqual([isIgnored?.(file), ignore?.[0]?.isIn?.(file)], [is, is], glob)
        }
    })
    it('reads no more than people write, and says what it leaves out', () => {
        const many = Array.from({ length: 100_000 }, (_, index) => `crew ${index}`)
        const { settings, problems } = read(
            { Web: { add: many, ban: ['w'.repeat(1_000_000), 'www'] } },
            { paths: [...many.slice(0, 999), `${'*a'.repeat(1000)}b`, 'x'], words: many }
        )
        assert.deepEqual(
            [settings.aliases.Web?.add.length, settings.aliases.Web?.ban, settings.ignore.paths.length, settings.ignore.words.length], // prettier-ignore
            [1000, ['www'], 999, 10_000]
        )
        assert.deepEqual(
            problems.map(problem => problem.replace(/`"[^`]*`/g, '…')),
            [
                'okrLens.aliases["Web"].add holds 100000 entries; at most 1000 are read. The others are left out.',
                'okrLens.aliases["Web"].ban holds …, 1000000 characters long; expected at most 400. The others hold.',
                'okrLens.ignore.paths holds 1001 entries; at most 1000 are read. The others are left out.',
                'okrLens.ignore.paths holds …, 2001 characters long; at most 1000 are read. It matches nothing.',
                'okrLens.ignore.words holds 100000 entries; at most 10000 are read. The others are left out.'
            ]
        )
        assert.ok(problems.every(problem => problem.length < 300))
    })
    it('takes names that objects have of themselves as names', () => {
        const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
        const { settings, problems } = read(JSON.parse(`{${names.map(name => `"${name}":["crew"]`).join()}}`))
        assert.deepEqual(problems, [])
        const { add = {} } = toMentionOptions(settings, pathsOf)
        assert.deepEqual(Object.entries(add), names.map(name => [name, ['crew']])) // prettier-ignore
    })
    it('names what is nested deeper than can be written, and names of a million characters, in few words', () => {
        const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000))
        const { problems } = read({ Web: { add: deep }, ['W'.repeat(1_000_000)]: 3 })
        assert.equal(problems.length, 2)
        assert.match(problems[0]!, /^okrLens.aliases\["Web"\].add holds `nested very deep`/)
        assert.ok(problems.every(problem => problem.length < 300))
    })
})
