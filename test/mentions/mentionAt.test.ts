import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { mentionAt } from '../../src/mentions/mentionAt'
import { portfolioOf } from './portfolioOf'

const text = 'batch changes, code insights\n\n  batch changes'
const mentions = createMentionFinder(portfolioOf({ features: ['Batch Changes', 'Code Insights'] })).findMentions({
    uri: 'notes.md',
    text
})

describe('mentionAt', () => {
    const at = (line: number, character: number): string | undefined => mentionAt(mentions, { line, character })?.text

    it('meets a mention on its first character', () => assert.equal(at(0, 0), 'batch changes'))
    it('meets a mention on its last character', () => assert.equal(at(0, 12), 'batch changes'))
    it('misses it behind its last character', () => assert.equal(at(0, 13), undefined))
    it('tells neighbours apart', () => assert.equal(at(0, 15), 'code insights'))
    it('misses in an empty line', () => assert.equal(at(1, 0), undefined))
    it('misses before the first character of a line’s mention', () => assert.equal(at(2, 1), undefined))
    it('meets the last mention', () => assert.equal(at(2, 2), 'batch changes'))
    it('misses behind the text', () => assert.equal(at(9, 0), undefined))
    it('finds nothing among nothing', () => assert.equal(mentionAt([], { line: 0, character: 0 }), undefined))

    it('agrees with looking at every mention', () => {
        for (let line = 0; line < 3; line++) {
            for (let character = 0; character < 30; character++) {
                const expected = mentions.find(
                    ({ range: { start, end } }) =>
                        start.line === line && start.character <= character && character < end.character
                )
                assert.equal(mentionAt(mentions, { line, character }), expected)
            }
        }
    })
})
