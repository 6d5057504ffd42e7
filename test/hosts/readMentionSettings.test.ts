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
})
