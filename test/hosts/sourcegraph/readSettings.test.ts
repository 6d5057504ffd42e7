import assert from 'node:assert/strict'
import { readSettings } from '../../../src/hosts/sourcegraph/readSettings'

const defaults = { fileDecorations: 'contents', refreshMinutes: 60, history: true }
const none = { aliases: {}, ignore: { paths: [], words: [] } }

describe('readSettings', () => {
    it('takes a repository by its name alone', () => {
        assert.deepEqual(readSettings({ 'okrLens.sources': ['github.com/acme/handbook'] }), {
            settings: {
                load: { sources: [{ repository: 'github.com/acme/handbook' }] },
                mentions: none,
                annotations: 'first',
                advanced: defaults
            },
            problems: []
        })
    })

    it('takes revision, paths and the start of the fiscal year', () => {
        const source = { repository: 'handbook', revision: 'main', paths: ['goals/*.md'] }
        const { settings, problems } = readSettings({ 'okrLens.sources': [source], 'okrLens.fiscalYearStart': 7 })
        assert.deepEqual(settings.load, { sources: [source], fiscalYearStart: 7 })
        assert.deepEqual(problems, [])
    })

    for (const [name, values, named] of [
        ['sources that are no list', { 'okrLens.sources': 'handbook' }, 'okrLens.sources is `"handbook"`'],
        ['a source without a repository', { 'okrLens.sources': [{ paths: ['a.md'] }] }, 'okrLens.sources[0] is'],
        ['an empty name', { 'okrLens.sources': ['a', ''] }, 'okrLens.sources[1] is `""`'],
        [
            'paths that are no list',
            { 'okrLens.sources': [{ repository: 'a', paths: 'b' }] },
            'okrLens.sources[0].paths is `"b"`'
        ],
        [
            'a glob with braces',
            { 'okrLens.sources': [{ repository: 'a', paths: ['{b,c}.md'] }] },
            'okrLens.sources[0].paths holds'
        ],
        [
            'a revision that is no text',
            { 'okrLens.sources': [{ repository: 'a', revision: 1 }] },
            'okrLens.sources[0].revision is `1`'
        ],
        [
            'annotations of no kind',
            { 'okrLens.annotations': 'some' },
            'okrLens.annotations is `"some"`; expected `"off"`'
        ],
        ['annotations that are no word', { 'okrLens.annotations': false }, 'okrLens.annotations is `false`'],
        ['advanced settings that are no object', { 'okrLens.advanced': 5 }, 'okrLens.advanced is `5`'],
        ['an advanced setting of no kind', { 'okrLens.advanced': { refresh: 5 } }, 'okrLens.advanced has `"refresh"`'],
        [
            'an age below a minute',
            { 'okrLens.advanced': { refreshMinutes: 0 } },
            'okrLens.advanced.refreshMinutes is `0`'
        ],
        [
            'an age that is no number',
            { 'okrLens.advanced': { refreshMinutes: '5' } },
            'okrLens.advanced.refreshMinutes is `"5"`'
        ],
        [
            'file decorations of no kind',
            { 'okrLens.advanced': { fileDecorations: 'all' } },
            'okrLens.advanced.fileDecorations is `"all"`; expected `"off"`'
        ],
        [
            'a day that is none',
            { 'okrLens.advanced': { asOf: '2021-02-30' } },
            'okrLens.advanced.asOf is `"2021-02-30"`'
        ],
        ['a history that is no yes or no', { 'okrLens.advanced': { history: 1 } }, 'okrLens.advanced.history is `1`'],
        ['a month beyond December', { 'okrLens.fiscalYearStart': 13 }, 'okrLens.fiscalYearStart is `13`']
    ] as const) {
        it(`names ${name}`, () => {
            const { problems } = readSettings(values)
            assert.equal(problems.length, 1)
            assert.ok(problems[0]?.startsWith(named), problems[0])
        })
    }

    it('takes what stands behind files, and all of it where it is not said or not understood', () => {
        for (const [value, mode] of [
            [undefined, 'contents'],
            [{}, 'contents'],
            [{ fileDecorations: 'off' }, 'off'],
            [{ fileDecorations: 'paths' }, 'paths'],
            [{ fileDecorations: 'contents' }, 'contents'],
            [{ fileDecorations: false }, 'contents'],
            [['paths'], 'contents']
        ] as const) {
            const { settings } = readSettings({ 'okrLens.advanced': value })
            assert.equal(settings.advanced.fileDecorations, mode, JSON.stringify(value))
        }
    })

    it('takes how much stands behind lines, and the first mentions where it is not said or not understood', () => {
        for (const [value, mode] of [
            ['off', 'off'],
            ['first', 'first'],
            ['all', 'all'],
            [undefined, 'first'],
            ['some', 'first']
        ]) {
            assert.equal(readSettings({ 'okrLens.annotations': value }).settings.annotations, mode)
        }
    })

    it('takes after how many minutes to read again, and an hour where it is not said or not understood', () => {
        for (const [value, minutes] of [
            [{ refreshMinutes: 5 }, 5],
            [{ refreshMinutes: 1.5 }, 1.5],
            [{}, 60],
            [undefined, 60],
            [{ refreshMinutes: 0.5 }, 60]
        ]) {
            assert.equal(readSettings({ 'okrLens.advanced': value }).settings.advanced.refreshMinutes, minutes)
        }
    })

    it('tells no sources from an empty list of them', () => {
        assert.deepEqual(readSettings({ 'okrLens.sources': [] }).settings.load, { sources: [] })
        for (const values of [{}, { 'okrLens.sources': 'handbook' }]) {
            assert.deepEqual(readSettings(values).settings.load, {})
        }
    })

    it('keeps the good sources beside a bad one, and survives what is no settings at all', () => {
        assert.deepEqual(
            readSettings({ 'okrLens.sources': [1, 'handbook'] }).settings.load.sources?.map(
                ({ repository }) => repository
            ),
            ['handbook']
        )
        for (const values of [undefined, null, 'x', 3, []]) {
            assert.deepEqual(readSettings(values), {
                settings: { load: {}, mentions: none, annotations: 'first', advanced: defaults },
                problems: []
            })
        }
    })

    it('reads no more sources and paths than a company has, and tells no more problems than anybody reads', () => {
        const paths = Array.from({ length: 5000 }, (_, index) => `goals/${index}.md`)
        const { settings, problems } = readSettings({
            'okrLens.sources': [{ repository: 'handbook', paths }, ...Array.from({ length: 5000 }, () => 'x')]
        })
        assert.equal(settings.load.sources?.length, 100)
        assert.equal(settings.load.sources[0]?.paths?.length, 1000)
        assert.deepEqual(problems, [
            'okrLens.sources holds 5001 entries; at most 100 are read. The others are left out.',
            'okrLens.sources[0].paths holds 5000 entries; at most 1000 are read. The others are left out.'
        ])
        const wrong = readSettings({ 'okrLens.ignore': { words: Array.from({ length: 5000 }, () => 3) } }).problems
        assert.equal(wrong.length, 51)
        assert.equal(wrong.at(-1), 'More settings are wrong; correct these first.')
    })
})
