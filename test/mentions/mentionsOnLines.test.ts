import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { mentionsOnLines } from '../../src/mentions/mentionsOnLines'
import { entitiesOf, nameOf } from '../../src/model/portfolio'
import { lineOf, portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: ['Batch Changes', 'Code Insights'],
    teams: ['Web'],
    locations: { 'Batch Changes': lineOf('goals.md', 7) }
})
const finder = createMentionFinder(portfolio, { isIgnored: uri => uri === 'ignored.md' })
const found = (name: string, lines: Readonly<Record<number, string>>, uri = 'notes.md'): readonly string[] =>
    mentionsOnLines(
        finder,
        [...entitiesOf(portfolio)].filter(entity => nameOf(entity) === name),
        { uri, lines: new Map(Object.entries(lines).map(([number, line]) => [Number(number), line])) }
    ).map(({ range: { start, end } }) => `${start.line}:${start.character}-${end.line}:${end.character}`)

describe('mentionsOnLines', () => {
    it('finds mentions where the lines stand, in whatever order they come', () =>
        assert.deepEqual(
            found('Batch Changes', { 0: 'batchChanges()', 12: 'The 😀 batch changes.', 3: 'batch_change' }),
            ['0:0-0:12', '3:0-3:12', '12:7-12:20']
        ))
    it('leaves out other names, and words that are none', () =>
        assert.deepEqual(found('Batch Changes', { 1: 'code insights', 2: 'rebatch changes' }), []))
    it('counts a team only where it is one', () =>
        assert.deepEqual(found('Web', { 4: 'the web', 5: 'the Web team', 90: '* @acme/web' }), [
            '5:4-5:12',
            '90:2-90:11'
        ]))
    it('knows the row that defines it, by its line', () => {
        assert.deepEqual(found('Batch Changes', { 7: '| Batch Changes |', 8: 'batch changes' }, 'goals.md'), [
            '8:0-8:13'
        ])
        assert.deepEqual(found('Batch Changes', { 0: 'batch changes' }, 'goals.md'), ['0:0-0:13'])
    })
    it('finds nothing in a document that the settings ignore', () =>
        assert.deepEqual(found('Batch Changes', { 0: 'batch changes' }, 'ignored.md'), []))
    it('finds nothing in no lines', () => assert.deepEqual(found('Batch Changes', {}), []))
})
