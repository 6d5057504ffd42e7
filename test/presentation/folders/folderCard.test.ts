import assert from 'node:assert/strict'
import { folderCard, type Folder } from '../../../src/presentation/folders/folderCard'
import { complete } from '../../../src/model/stepwise'
import { mentionOf, PortfolioBuilder } from '../../support/portfolio'
import { parametersOf, view, wordsOf } from '../dashboard/dashboardOf'
import { acme } from '../handbook'

const folder = (path: string, named: Folder['named'] = [], repository = 'acme/code'): Folder => ({
    uri: `git://${repository}?c${path === '' ? '' : `#${path}`}`,
    path,
    named
})

describe('the card of a folder', () => {
    it('is none where there is nothing to say', () => {
        assert.equal(complete(folderCard(acme().pages.build(), folder('src'), view)), undefined)
        assert.equal(complete(folderCard(acme().pages.build(), folder(''), view)), undefined)
        assert.equal(complete(folderCard(new PortfolioBuilder().build(), folder('src'), view)), undefined)
    })

    it('tells what is written below it', () => {
        const pages = new PortfolioBuilder('git://acme/handbook?old#teams/web/goals.md')
        const objective = pages.objective('Be quick', { quarter: 'FY22 Q2' })
        pages.keyResult(objective, 'One', { result: 'yes', status: 'done' })
        pages.keyResult(objective, 'Two')
        for (const path of ['', 'teams', 'teams/web']) {
            const card = complete(folderCard(pages.build(), folder(path, [], 'acme/handbook'), view))
            assert.equal(card?.title, 'OKRs')
            assert.equal(card.subtitle, path === '' ? 'this repository' : path)
            assert.deepEqual(wordsOf(card).lines, [
                '1 objective and 2 key results on 1 page below this folder.',
                'Key results: 1 of 2 done, 1 with no result recorded',
                'Weakest: ○ no result recorded · Two',
                '1 past due, with no result recorded:',
                'Two · goals.md:3',
                'OKR dashboard'
            ])
        }
    })

    it('tells of the team that it is called like, and leads to its dashboard', () => {
        const { pages, web } = acme()
        const card = complete(folderCard(pages.build(), folder('client/web', [mentionOf([web])]), view))!
        assert.deepEqual(wordsOf(card).lines.slice(0, 2), [
            'Its path names:',
            'Web team · 1 of 4 done, 1 with no result recorded'
        ])
        assert.ok(
            wordsOf(card).lines.every(line => !line.startsWith('Key results:')),
            'told already'
        )
        const { text, href } = wordsOf(card).links.at(-1)!
        assert.equal(text, 'OKR dashboard of the Web team')
        assert.deepEqual(parametersOf(href), { team: 'Web' })
    })

    it('tells of a feature that it is called like', () => {
        const { pages, release } = acme()
        const card = complete(
            folderCard(pages.build(), folder('client/browser-extension', [mentionOf([release])]), view)
        )!
        assert.deepEqual(wordsOf(card).lines, [
            'Its path names:',
            'Browser Extension releases run by themselves · feature · ○ no result recorded · FY22 Q2',
            '1 past due, with no result recorded:',
            'Browser Extension releases run by themselves · goals.md:3',
            'OKR dashboard'
        ])
    })

    it('stays small, and says what it leaves out', () => {
        const pages = new PortfolioBuilder('git://acme/handbook?old#goals.md')
        const features = Array.from({ length: 9 }, (_, index) => pages.feature(`Feature ${index}`, { quarter: 'FY22 Q1' })) // prettier-ignore
        const card = complete(folderCard(pages.build(), folder('x', [mentionOf(features)]), view))!
        const lines = wordsOf(card).lines
        assert.ok(lines.includes('5 more are named.'))
        assert.ok(lines.includes('9 past due, with no result recorded:'))
        assert.ok(lines.includes('6 more'))
        assert.ok(lines.length <= 12)
    })
})
