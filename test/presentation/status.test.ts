import assert from 'node:assert/strict'
import { countStates, describeState, stateOf, states, worstFirst, worstOf } from '../../src/presentation/status'
import { PortfolioBuilder } from '../support/portfolio'

describe('states', () => {
    it('have a glyph and a word each of their own', () => {
        assert.equal(new Set(Object.values(states).map(({ glyph }) => glyph)).size, worstFirst.length)
        assert.equal(new Set(Object.values(states).map(({ word }) => word)).size, worstFirst.length)
    })
    it('are ordered worst first', () => {
        assert.equal(worstOf(['done', 'dropped', 'at-risk', 'unrecorded']), 'at-risk')
        assert.equal(worstOf([]), undefined)
    })
    it('are counted best first', () =>
        assert.equal(countStates(['not-done', 'done', 'done']), '✓ 2 done, ✕ 1 not done'))
    it('read with glyph and word', () => assert.equal(describeState('in-progress'), '◐ in progress'))
})

describe('stateOf', () => {
    const pages = new PortfolioBuilder()
    const objective = pages.objective('Any')

    it('tells no result from a result that is not graded', () => {
        assert.equal(stateOf(pages.keyResult(objective, 'Silent')), 'unrecorded')
        assert.equal(stateOf(pages.keyResult(objective, 'Vague', { result: 'See the sheet' })), 'unknown')
    })
    it('takes a status that a mark tells without words', () =>
        assert.equal(stateOf(pages.keyResult(objective, 'Struck through', { status: 'done', basis: 'emoji' })), 'done'))
})
