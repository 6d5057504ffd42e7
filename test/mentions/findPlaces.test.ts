import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { findDefinitions, findReferences } from '../../src/mentions/findPlaces'
import type { SourceLocation } from '../../src/model/location'
import { entitiesOf, nameOf, type Entity } from '../../src/model/portfolio'
import { lineOf, portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: ['Batch Changes', 'Code Insights'],
    goals: { 'Rename at scale': ['batch changes'] },
    teams: ['Code Insights Crew'],
    locations: { 'Batch Changes': lineOf('goals.md', 4), 'Rename at scale': lineOf('goals.md', 4) }
})
const finder = createMentionFinder(portfolio)
const named = (...names: readonly string[]): readonly Entity[] =>
    [...entitiesOf(portfolio)].filter(entity => names.includes(nameOf(entity)))
const shown = (places: readonly SourceLocation[]): readonly string[] =>
    places.map(({ uri, range: { start, end } }) => `${uri}:${start.line}:${start.character}-${end.character}`)
const documents = Object.entries({
    'a.md': 'Batch changes, code insights.\n\nbatchChanges()',
    'b.md': 'Nothing here.',
    'c.md': 'The batch change.'
}).map(([uri, text]) => ({ uri, mentions: finder.findMentions({ uri, text }) }))

describe('findDefinitions', () => {
    it('answers with every place of a team', () => {
        const [team] = named('Code Insights Crew')
        assert.ok(team?.kind === 'team')
        const locations = [lineOf('crew.md', 0), lineOf('teams.md', 7)]
        assert.deepEqual(shown(findDefinitions([{ ...team, locations }])), ['crew.md:0:0-1', 'teams.md:7:0-1'])
    })
    it('answers once with a row that defines two things', () =>
        assert.deepEqual(shown(findDefinitions(named('Batch Changes', 'Rename at scale'))), ['goals.md:4:0-1']))
    it('answers with nothing for nothing', () => assert.deepEqual(findDefinitions([]), []))
})

describe('findReferences', () => {
    it('lists the definition, then what each document mentions', () =>
        assert.deepEqual(shown(findReferences(named('Batch Changes'), documents)), [
            'goals.md:4:0-1',
            'a.md:0:0-13',
            'a.md:2:0-12',
            'c.md:0:4-16'
        ]))
    it('counts what a mention means among others', () =>
        assert.equal(findReferences(named('Rename at scale'), documents).length, 4))
    it('leaves out what refers to others', () =>
        assert.deepEqual(shown(findReferences(named('Code Insights'), documents)), [
            'elsewhere.md:0:0-1',
            'a.md:0:15-28'
        ]))
})
