import assert from 'node:assert/strict'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import type { MentionOptions } from '../../src/mentions/mentionFinder'
import { portfolioOf } from './portfolioOf'

const portfolio = portfolioOf({
    features: ['Ferry Tickets', 'Harbour map redesign'],
    goals: { 'Every quay is on the map': ['Quay upkeep'] },
    teams: ['Web', 'Harbour Pilots', 'IT', 'Customer Engineering']
})

/** `web: Web`: the words of a path, and what they name. */
const named = (path: string, { isFolder = true, ...options }: MentionOptions & { isFolder?: boolean } = {}) =>
    createMentionFinder(portfolio, options)
        .readPath({ uri: `git://acme/harbour?c#${encodeURI(path)}`, path, isFolder })
        .map(({ text, refers }) => `${text}: ${refers.join()}`)

describe('a path', () => {
    it('names features and goals in every spelling', () => {
        assert.deepEqual(named('client/ferry-tickets/src'), ['ferry-tickets: Ferry Tickets'])
        assert.deepEqual(named('client/src/ferryTickets.ts', { isFolder: false }), ['ferryTickets: Ferry Tickets'])
        assert.deepEqual(named('quay_upkeep'), ['quay_upkeep: Every quay is on the map'])
    })
    it('names teams by folders that are called like them', () => {
        assert.deepEqual(named('client/web'), ['web: Web'])
        assert.deepEqual(named('client/web/src/main.ts', { isFolder: false }), ['web: Web'])
        assert.deepEqual(named('harbour-pilots/logs'), ['harbour-pilots: Harbour Pilots'])
        assert.deepEqual(named('org/engineering/web'), ['engineering/web: Web'], 'once')
    })
    it('names no team by a file, by another word that holds its name, or by too short a folder', () => {
        for (const path of ['client/web', 'web', 'web.ts']) {
            assert.deepEqual(named(path, { isFolder: false }), [], path)
        }
        for (const path of ['client/webhooks', 'client/web-sockets', 'locales/it', 'ce', 'src']) {
            assert.deepEqual(named(path), [], path)
        }
    })
    it('names what it does in its order, with places in it', () => {
        assert.deepEqual(named('web/ferry-tickets/harbour-map'), ['web: Web', 'ferry-tickets: Ferry Tickets', 'harbour-map: Harbour map redesign']) // prettier-ignore
        const path = 'client/web'
        const [mention] = createMentionFinder(portfolio).readPath({ uri: 'a', path, isFolder: true })
        assert.deepEqual(mention?.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } })
        assert.equal(
            mention.why,
            '“web” stands for the team “Web” (its name); it counts because a folder is called so.'
        )
    })
    it('may have any characters', () => {
        assert.deepEqual(named('a\nb/web'), ['web: Web'])
        assert.deepEqual(named(''), [])
        assert.deepEqual(named('//web//'), ['web: Web'])
    })
    it('names nothing that settings ignore, and nothing of a file that tools write', () => {
        assert.deepEqual(named('client/web', { ignore: [{ words: 'web' }] }), [])
        assert.deepEqual(named('client/web', { isIgnored: () => true }), [])
        assert.deepEqual(named('ferry-tickets.min.js', { isFolder: false }), [])
        assert.deepEqual(named('client/site-crew', { add: { Web: ['site crew'] } }), ['site-crew: Web'])
    })
})
