import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { entitiesAt } from '../../src/mentions/entitiesAt'
import { nameOf } from '../../src/model/portfolio'
import { lineOf, portfolioOf } from './portfolioOf'

const uri = 'git://acme/handbook?c0ffee#goals.md'
const portfolio = portfolioOf({
    features: ['Batch Changes'],
    goals: { 'Rename at scale': ['batch changes'] },
    locations: {
        'Batch Changes': lineOf('git://acme/handbook?decade#goals.md', 1),
        'Rename at scale': lineOf('git://acme/handbook?decade#goals.md', 0)
    }
})
const text = '# Rename at scale\n| Batch Changes | Q2 |\nBatch changes help.'
const { mentions } = createMentionFinder(portfolio).read({ uri, text })
const at = (line: number, character: number): readonly string[] =>
    entitiesAt(portfolio, { uri, mentions, position: { line, character } }).map(nameOf)

describe('entitiesAt', () => {
    it('takes all that a mention may mean, the likeliest first', () =>
        assert.deepEqual(at(2, 3), ['Batch Changes', 'Rename at scale']))
    it('takes what a row defines, anywhere in the row, at whatever commit', () => {
        assert.deepEqual(at(1, 0), ['Batch Changes'])
        assert.deepEqual(at(1, 18), ['Batch Changes'])
    })
    it('takes what a heading defines', () => assert.deepEqual(at(0, 5), ['Rename at scale']))
    it('finds nothing beside a mention', () => assert.deepEqual(at(2, 16), []))
    it('finds nothing in the same line of another page', () =>
        assert.deepEqual(
            entitiesAt(portfolio, { uri: `${uri}x`, mentions: [], position: { line: 0, character: 5 } }),
            []
        ))
})
