import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { complete } from '../../src/model/stepwise'
import type { Mention } from '../../src/model/mention'
import { lineOf, type Names, portfolioOf } from './portfolioOf'

const features = ['Ferry Tickets', 'Complete ferry tickets redesign', 'Ferry handles Data Port', 'Harbour', 'Ferry Map']
const teams = ['Web', 'Ferry Map', 'Harbour Pilots', 'Harbour Pals']
const text = [
    'ferry tickets, the Web team and Ferry Map, Harbour Pilots',
    'Harbour and a Data Port; the HP team, @acme/harbour-pals',
    'Ferry Tickets',
    'ferryMap'
].join('\n')

/** Some of the names, in some order, some of them written down on a line of the document. */
const names: fc.Arbitrary<Names> = fc.record({
    features: fc.shuffledSubarray(features),
    teams: fc.shuffledSubarray(teams.filter(team => !features.includes(team))),
    goals: fc.constantFrom<Names['goals']>(
        {},
        { 'Sell ferry tickets': [] },
        { 'Sell ferry tickets': ['Harbour care'] }
    ),
    locations: fc.constantFrom<Names['locations']>({}, { 'Ferry Tickets': lineOf('a', 2) })
})

describe('a finder that is updated', () => {
    it('finds what one built anew finds', () =>
        fc.assert(
            fc.property(fc.array(names, { minLength: 1, maxLength: 5 }), steps => {
                const find = (finder: ReturnType<typeof createMentionFinder>): readonly Mention[] =>
                    finder.findMentions({ uri: 'a', text })
                let finder = createMentionFinder(portfolioOf({}))
                for (const step of steps) {
                    finder = complete(finder.update(portfolioOf(step)))
                    assert.deepEqual(find(finder), find(createMentionFinder(portfolioOf(step))))
                }
            }),
            { numRuns: 300 }
        ))
    it('forgets a name that has two reasons', () => {
        const finder = createMentionFinder(portfolioOf({ teams: ['Web'] }), { add: { Web: ['Web'] } })
        const find = (names: Names): readonly Mention[] =>
            complete(finder.update(portfolioOf(names))).findMentions({ uri: 'a', text: 'web team' })
        assert.deepEqual(find({}), [])
        assert.equal(find({ teams: ['Web'] }).length, 1)
    })
    it('keeps what the settings say', () => {
        const options = { add: { 'Ferry Map': ['chart'] }, ban: { '*': ['ferry ticket'] } }
        const finder = createMentionFinder(portfolioOf({ features: ['Ferry Tickets'] }), options)
        const updated = complete(finder.update(portfolioOf({ features: ['Ferry Tickets', 'Ferry Map'] })))
        assert.deepEqual(
            updated.findMentions({ uri: 'a', text: 'ferry tickets on the chart' }).map(mention => mention.text),
            ['chart']
        )
    })
})
