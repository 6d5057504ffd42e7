import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { findMentionsIn } from '../../src/mentions/findMentionsIn'
import { LineSkimmer } from '../../src/mentions/text/lineSkimmer'
import { WordFilter } from '../../src/mentions/text/wordFilter'
import type { Mention } from '../../src/model/mention'
import { comparePositions } from '../../src/model/location'
import { mark, unmark } from '../support/mark'
import { indexOf } from './indexOf'
import { portfolioOf } from './portfolioOf'

const names = {
    features: ['Batch Changes', 'Browser Extension handles Data Center', 'Café menu', 'Changes browser'],
    goals: { 'Maintain our browser extensions': ['Extension care'] },
    teams: ['Web', 'Growth and Integrations'],
    objectives: ['LSIF is adopted']
}
const finder = createMentionFinder(portfolioOf(names))
const find = (text: string): readonly Mention[] => finder.findMentions({ uri: 'notes.md', text })

/** Words of names, second signals, and everything that may stand between them. */
const piece = fc.constantFrom(
    ...[
        'batch',
        'Batch',
        'changes',
        'Changes',
        'browser',
        'BROWSER',
        'extension',
        'Extensions',
        'web',
        'Web',
        'team',
        'Team'
    ],
    ...[
        'growth',
        'and',
        '&',
        'integrations',
        'Data',
        'Center',
        'LSIF',
        'lsif',
        'cafe\u0301',
        'café',
        'menu',
        'engineering',
        'acme'
    ],
    ...[' ', ' ', ' ', '\t', '\u00a0', '-', '_', '/', '@', ':', '.', ',', "'", '"', '*', '(', '#', '\n', '\r\n', '\r'],
    ...['🚀', '𝒏', '日本', '\u0301', '\ud83d', '7', 's']
)
const document = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 40 })
)

/** The text of a range, cut from the document’s lines the way editors count them. */
const textUnder = (text: string, { range: { start, end } }: Mention): string | undefined =>
    text.split(/\r\n?|\n/)[start.line]?.slice(start.character, end.character)

describe('mentions of any document', () => {
    it('stand exactly where they say', () =>
        fc.assert(
            fc.property(document, text => {
                for (const mention of find(text)) {
                    assert.equal(mention.range.start.line, mention.range.end.line)
                    assert.equal(textUnder(text, mention), mention.text)
                    assert.notEqual(mention.text, '')
                }
            }),
            { numRuns: 1000 }
        ))
    it('are ordered and never overlap', () =>
        fc.assert(
            fc.property(document, text => {
                find(text).reduce<Mention | undefined>((before, mention) => {
                    assert.ok(!before || comparePositions(before.range.end, mention.range.start) <= 0)
                    return mention
                }, undefined)
            }),
            { numRuns: 1000 }
        ))
    it('are the same each time, by a finder built anew as well', () =>
        fc.assert(
            fc.property(document, text => {
                const again = createMentionFinder(portfolioOf(names)).findMentions({ uri: 'notes.md', text })
                assert.deepEqual(again, find(text))
            })
        ))
    it('name entities of the portfolio, each once', () =>
        fc.assert(
            fc.property(document, text => {
                const known: ReadonlySet<string> = new Set([
                    ...names.features,
                    ...Object.keys(names.goals),
                    ...names.teams,
                    ...names.objectives
                ])
                for (const { refers } of find(text)) {
                    assert.ok(refers.length > 0 && refers.every(id => known.has(id)))
                    assert.equal(new Set(refers).size, refers.length)
                }
            })
        ))
    it('are found wherever a name stands between other words', () =>
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
                const marked = `${unmark(before)}\n(«batch changes»)\n${unmark(after)}`
                const text = unmark(marked)
                const found = find(text).filter(mention => mention.text === 'batch changes')
                assert.equal(mark(text, found.slice(0, 1)), marked)
            })
        ))
    it('do not change when unknown lines are put before', () =>
        fc.assert(
            fc.property(document, text => {
                const moved = find(`\n\n\n\n${text}`).map(({ range, text: words, refers }) => [
                    range.start.line - 4,
                    words,
                    refers
                ])
                assert.deepEqual(
                    moved,
                    find(text).map(({ range, text: words, refers }) => [range.start.line, words, refers])
                )
            })
        ))
})

describe('a document in another spelling', () => {
    const spans = (text: string): unknown =>
        find(text).map(({ range, text: words, refers }) => [
            range.start,
            words,
            refers,
            textUnder(text, { range } as Mention)
        ])

    it('with other line breaks has the same mentions', () =>
        fc.assert(
            fc.property(document, text => {
                const lines = text.replaceAll('\r', '')
                assert.deepEqual(spans(lines.replaceAll('\n', '\r\n')), spans(lines))
                assert.deepEqual(spans(lines.replaceAll('\n', '\r')), spans(lines))
            })
        ))
    it('composed or decomposed has the same mentions', () =>
        fc.assert(
            fc.property(document, text => {
                const composed = (form: 'NFC' | 'NFD'): unknown =>
                    find(text.normalize(form)).map(({ range, text: words, refers }) => [
                        range.start.line,
                        words.normalize('NFC'),
                        refers
                    ])
                assert.deepEqual(composed('NFD'), composed('NFC'))
            }),
            { numRuns: 500 }
        ))
})

describe('a name', () => {
    const around = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    it('is not found inside a longer word', () =>
        fc.assert(
            fc.property(around, around, fc.constantFrom('ed', 'less', 'et', 'x'), (before, after, tail) => {
                const text = `${before}\nsubbatch changes${tail}\nbatch changes${tail} batch\n\n\n${after}`
                const line = before.split(/\r\n?|\n/).length
                assert.deepEqual(
                    find(text).filter(({ range }) => range.start.line === line || range.start.line === line + 1),
                    []
                )
            })
        ))
})

describe('lines that are passed over', () => {
    const [skimming, thorough] = [indexOf(portfolioOf(names)), indexOf(portfolioOf(names))]
    thorough.filter.hasOther = true

    it('name nothing', () =>
        fc.assert(
            fc.property(document, text => {
                const page = { uri: 'notes.md', text }
                assert.deepEqual(findMentionsIn(page, skimming), findMentionsIn(page, thorough))
            }),
            { numRuns: 3000 }
        ))
    it('are none where a name has no letter', () => {
        const filter = new WordFilter()
        filter.add(['++', '🚀'])
        const text = '\nthe 🚀'
        const skimmer = new LineSkimmer(text, filter)
        for (const line of [0, 1]) {
            assert.ok(skimmer.next(0), 'the first line ends where it starts')
            assert.deepEqual([skimmer.number, skimmer.start], [line, line])
        }
        assert.ok(!skimmer.next(text.length))
    })
})

describe('endless lines', () => {
    const index = indexOf(portfolioOf(names))

    it('are read in parts as they are in one', () =>
        fc.assert(
            fc.property(
                fc.array(piece, { minLength: 1, maxLength: 60 }),
                fc.integer({ min: 0, max: 200 }),
                (pieces, offset) => {
                    const text = `${'. '.repeat(offset)}${pieces
                        .join('')
                        .replace(/[\r\n]/g, ' ')
                        .repeat(40)} web team`
                    const page = { uri: 'notes.md', text }
                    assert.deepEqual(findMentionsIn(page, index, 1), findMentionsIn(page, index, Infinity))
                }
            ),
            { numRuns: 200 }
        )).timeout(10_000)

    const size = 400_000
    for (const part of [
        'team/',
        'team-',
        'web team ',
        '@web-team',
        'browser extension ',
        'Data Center ',
        'aB',
        '-',
        '"@'
    ]) {
        it(`of “${part}” are read in one pass`, () => {
            const text = part.repeat(size / part.length)
            for (const { range, text: words } of findMentionsIn({ uri: 'notes.md', text }, index)) {
                assert.equal(text.slice(range.start.character, range.end.character), words)
            }
        }).timeout(5000)
    }
})
