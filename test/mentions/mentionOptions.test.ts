import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { complete } from '../../src/model/stepwise'
import type { MentionOptions } from '../../src/mentions/mentionFinder'
import { assertMarked } from '../support/mark'
import { portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: [
        'Ferry Tickets',
        'Complete harbour map redesign',
        'Complete harbour map overhaul',
        'Crane alerts for night crews'
    ],
    teams: ['Web', 'Harbour Pilots']
})

const check = (options: MentionOptions, marked: string): void =>
    assertMarked(createMentionFinder(portfolio, options), marked)

describe('settings', () => {
    it('add spellings, which stand alone', () => {
        const add = { 'ferry ticket': ['boarding pass', 'eTicket'], Web: ['site crew'] }
        check({ add }, '«Boarding passes» and «boardingPass», an «eTicket» and an «eticket», the «site crew», the web.')
    })
    it('add acronyms in their capitals', () =>
        check(
            { add: { 'Harbour Pilots': ['HP', 'HPLT'] } },
            'Ask «HP», not hp; in code «HP»Crew, hpCrew. «HPLT», «hplt».'
        ))
    it('let what is derived wait beside what they add', () =>
        check(
            { add: { 'Crane alerts for night crews': ['boom bell'] } },
            'A crane alert.\n\n\nThe «boom bell» is a «crane alert».'
        ))
    it('make a team’s own name stand alone', () => check({ add: { Web: ['Web'] } }, '«Web» and «web», the «web team».'))
    it('ban a spelling of one entity', () => {
        check({ ban: { 'Complete harbour map redesign': ['harbour maps'] } }, 'A «harbour map».')
        const finder = createMentionFinder(portfolio, { ban: { 'complete harbour map redesign': ['harbour maps'] } })
        assert.deepEqual(finder.findMentions({ uri: 'a', text: 'harbour map' })[0]?.refers, [
            'Complete harbour map overhaul'
        ])
    })
    it('ban a spelling of all entities', () =>
        check({ ban: { '*': ['harbour map', 'FERRY TICKET'] } }, 'A harbour map, ferryTickets, «Harbour Pilots».'))
    it('let a ban win over what they add', () =>
        check({ add: { Web: ['site crew'] }, ban: { '*': ['site crews'] } }, 'the site crew'))
    it('may name what is not there, or nothing', () =>
        check({ add: { Nobody: ['x'], Web: ['', ' ', '-'] }, ban: { Web: [''] } }, 'x - the «web team»'))
    it('say in the reason that they added it', () => {
        const finder = createMentionFinder(portfolio, { add: { 'Ferry Tickets': ['boarding pass'] } })
        assert.equal(
            finder.findMentions({ uri: 'a', text: 'boarding pass' })[0]?.why,
            '“boarding pass” stands for the feature “Ferry Tickets” (the settings add it).'
        )
    })
})

describe('ignored words', () => {
    const here = (uri: string): boolean => uri === 'docs/a.md'
    const found = (words: string, text: string, isIn?: (uri: string) => boolean): readonly string[] =>
        createMentionFinder(portfolio, { ignore: [{ words, ...(isIn && { isIn }) }] })
            .findMentions({ uri: 'docs/a.md', text })
            .map(mention => mention.text)

    it('are left out in any spelling, singular or plural', () => {
        const text = 'ferry tickets, ferryTicket, FERRY_TICKETS, ferry-ticket, Ferry\nTickets, Harbour Pilots'
        for (const words of ['Ferry Ticket', 'ferry-tickets', 'ferryTickets', 'FERRY_TICKET']) {
            assert.deepEqual(found(words, text), ['Harbour Pilots'], words)
        }
    })
    it('are whole spellings, not parts of them', () => assert.deepEqual(found('web', 'the web team'), ['web team']))
    it('are left out where they are ignored, and found elsewhere', () => {
        assert.deepEqual(found('web team', 'the web team', here), [])
        assert.deepEqual(
            found('web team', 'the web team', uri => !here(uri)),
            ['web team']
        )
    })
    it('stay ignored when the portfolio changes', () => {
        const finder = createMentionFinder(portfolioOf({ teams: ['Web'] }), { ignore: [{ words: 'web team' }] })
        assert.deepEqual(complete(finder.update(portfolio)).findMentions({ uri: 'a', text: 'the web team' }), [])
    })
})
