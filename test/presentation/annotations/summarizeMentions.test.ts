import assert from 'node:assert/strict'
import { summarizeMentions } from '../../../src/presentation/annotations/summarizeMentions'
import { mentionOf } from '../../support/portfolio'
import { acme } from '../handbook'

describe('summarizeMentions', () => {
    const { pages, release, twoHosts, web, upkeep, findable, guide, tests } = acme()
    const portfolio = pages.build()

    it('counts places, and what is past due as of today', () => {
        const mentions = [mentionOf([release], 1), mentionOf([release], 2), mentionOf([web], 3)]
        assert.deepEqual(summarizeMentions(portfolio, mentions, '2021-07-31'), {
            text: 'OKR: 3 mentions',
            tooltip: 'Features, goals and teams named in this file: 2. Opens the OKR panel.'
        })
        assert.deepEqual(summarizeMentions(portfolio, mentions, '2021-08-01'), {
            text: 'OKR: 3 mentions · 1 past due',
            tooltip:
                'Features, goals and teams named in this file: 2. Past their quarter with no result recorded: 1. Opens the OKR panel.'
        })
    })

    it('counts all that a name stands for, and nothing that has a result or is not due in itself', () => {
        const text = (...entities: Parameters<typeof mentionOf>[0]) =>
            summarizeMentions(portfolio, [mentionOf(entities)], '2022-01-01')?.text
        assert.equal(text(release, twoHosts, guide), 'OKR: 1 mention · 3 past due')
        assert.equal(text(tests, findable, upkeep, web), 'OKR: 1 mention')
    })

    it('says nothing where nothing is mentioned, or nothing that is still there', () => {
        assert.equal(summarizeMentions(portfolio, [], '2021-08-01'), undefined)
        const gone = mentionOf([{ id: 'feature:99' as typeof release.id }])
        assert.equal(summarizeMentions(portfolio, [gone], '2021-08-01'), undefined)
    })
})
