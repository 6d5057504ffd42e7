import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { complete } from '../../src/model/stepwise'
import type { MentionOptions } from '../../src/mentions/mentionFinder'
import type { EntityId } from '../../src/model/portfolio'
import { portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: ['Browser Extension is released by a single command'],
    goals: { 'Make plugins a living ecosystem': ['Living ecosystem'] },
    teams: ['Web', 'Code Intelligence']
})
const spellings = (name: string, options?: MentionOptions) =>
    createMentionFinder(portfolio, options).spellings(name as EntityId)

describe('spellings', () => {
    it('of a feature are its title and what it is called, the title first', () => {
        const { alone, asTeam } = spellings('Browser Extension is released by a single command')
        assert.equal(alone[0], 'Browser Extension is released by a single command')
        assert.ok(alone.includes('Browser Extension'), alone.join())
        assert.deepEqual(asTeam, [])
    })
    it('of a goal include what roadmaps call it', () =>
        assert.ok(spellings('Make plugins a living ecosystem').alone.includes('Living ecosystem')))
    it('of a team of one word count only as a team', () =>
        assert.deepEqual(spellings('Web'), { alone: [], asTeam: ['Web'] }))
    it('of a team of several words stand alone, clipped as well', () => {
        const { alone } = spellings('Code Intelligence')
        assert.equal(alone[0], 'Code Intelligence')
        assert.ok(alone.includes('Code intel'), alone.join())
    })
    it('leave out what counts only near another mention', () =>
        assert.ok(!spellings('Make plugins a living ecosystem', { add: { 'Make plugins a living ecosystem': ['plugin world'] } }).alone.includes('Living ecosystem'))) // prettier-ignore
    it('are those that the settings add, without those they ban', () => {
        const { alone } = spellings('Web', {
            add: { Web: ['site crew', 'page people'] },
            ban: { Web: ['page people'] }
        })
        assert.deepEqual(alone, ['site crew'])
    })
    it('of what is unknown are none', () => assert.deepEqual(spellings('Nobody'), { alone: [], asTeam: [] }))
    it('follow the portfolio', () => {
        const finder = complete(createMentionFinder(portfolio).update(portfolioOf({ teams: ['Search'] })))
        assert.deepEqual(finder.spellings('Search' as EntityId).asTeam, ['Search'])
        assert.deepEqual(finder.spellings('Web' as EntityId), { alone: [], asTeam: [] })
    })
})
