import assert from 'node:assert/strict'
import { annotateLines, type AnnotationMode } from '../../../src/presentation/annotations/annotateLines'
import type { Mention } from '../../../src/model/mention'
import { mentionOf, PortfolioBuilder } from '../../support/portfolio'
import { acme, viewOn } from '../handbook'

const { pages, release, twoHosts, web, upkeep, findable, always, smart, tests, guide } = acme()
const portfolio = pages.build()

/** `4: ○ no result recorded · FY22 Q2`: lines one-based, with what stands behind them. */
const told = (mentions: readonly Mention[], mode: AnnotationMode = 'all', today = '2021-06-01'): readonly string[] =>
    annotateLines(portfolio, mentions, mode, viewOn(today)).map(({ line, text }) => `${line + 1}: ${text}`)

const messageOf = (mention: Mention, today = '2021-06-01'): string | undefined =>
    annotateLines(portfolio, [mention], 'first', viewOn(today))[0]?.message

describe('annotateLines', () => {
    it('tells how a thing stands and when it is due', () => {
        assert.deepEqual(
            told([
                mentionOf([release], 1),
                mentionOf([upkeep], 2),
                mentionOf([findable], 3),
                mentionOf([tests], 4),
                mentionOf([always], 5)
            ]),
            [
                '1: ○ no result recorded · FY22 Q2',
                '2: no key result is written',
                '3: ✕ not done · FY21 Q1',
                '4: ◐ in progress · FY21 Q1',
                '5: ✓ done · FY21 Q1'
            ]
        )
    })

    it('says past due from the day after the quarter on, and only where no result is recorded', () => {
        const mentions = [mentionOf([release], 1), mentionOf([smart], 2), mentionOf([guide], 3)]
        const rest = ['2: ✕ not done · FY21 Q1', '3: ○ past due · FY21 Q1']
        assert.deepEqual(told(mentions, 'all', '2021-07-31'), ['1: ○ no result recorded · FY22 Q2', ...rest])
        assert.deepEqual(told(mentions, 'all', '2021-08-01'), ['1: ○ past due · FY22 Q2', ...rest])
    })

    it('tells of a goal once in a file, once on a line, or not at all', () => {
        const mentions = [
            mentionOf([twoHosts], 9),
            mentionOf([release], 4),
            mentionOf([twoHosts], 4),
            mentionOf([upkeep], 6),
            mentionOf([tests], 6)
        ]
        const first = ['4: ○ no result recorded · FY22 Q2', '6: ◐ in progress · FY21 Q1']
        assert.deepEqual(told(mentions, 'first'), first)
        assert.deepEqual(told(mentions, 'all'), [
            first[0],
            '6: no key result is written',
            first[1],
            '9: ○ no result recorded · FY22 Q3'
        ])
        assert.deepEqual(told(mentions, 'off'), [])
    })

    it('tells of key results of one objective as of one aim', () => {
        assert.deepEqual(told([mentionOf([always], 1), mentionOf([smart], 2), mentionOf([findable], 3)], 'first'), [
            '1: ✓ done · FY21 Q1'
        ])
    })

    it('tells of the likeliest thing that a name stands for, and how many more there are', () => {
        const shared = mentionOf([upkeep, release, web, twoHosts], 1)
        assert.deepEqual(told([shared]), ['1: ○ no result recorded · FY22 Q2 · +1 more'])
        assert.match(messageOf(shared) ?? '', /The name also stands for “Browser Extension talks to two hosts”\./)
        assert.match(
            messageOf(mentionOf([release, twoHosts, tests])) ?? '',
            /also stands for “Browser Extension talks to two hosts” and 1 more\./
        )
    })

    it('leaves teams alone, and what is no longer there', () => {
        assert.deepEqual(told([mentionOf([web], 1), mentionOf([{ id: 'feature:99' as typeof release.id }], 2)]), [])
    })

    it('says the same and more in sentences, and where it is written', () => {
        const [annotation] = annotateLines(portfolio, [mentionOf([release])], 'first', viewOn('2021-08-01'))
        assert.equal(
            annotation?.message,
            'Feature “Browser Extension releases run by themselves”: no result recorded. FY22 Q2: May – July 2021, ended 1 day ago. Goal: “Keep our browser add-ons easy to ship”. Editors team, goals.md:3.'
        )
        assert.equal(annotation.url, 'https://code.example/acme/-/blob/handbook/goals.md?L3')
        assert.match(
            messageOf(mentionOf([findable])) ?? '',
            /^Objective “People find the search filters”: not done, the weakest of 2 key results\. FY21 Q1: /
        )
        assert.match(
            messageOf(mentionOf([tests])) ?? '',
            /^Key result “Run 5 user tests”: in progress\. .* Objective: “Getting started feels easy”\. Web team, /
        )
        assert.match(messageOf(mentionOf([upkeep])) ?? '', /^Goal “[^”]+”: no key result is written\. Editors team, /)
    })

    it('leads to web addresses only', () => {
        for (const [address, expected] of [
            ['javascript:alert(1)', undefined],
            [undefined, undefined],
            ['https://code.example/a', 'https://code.example/a']
        ]) {
            const view = { today: '2021-06-01', links: { source: () => address } }
            assert.equal(annotateLines(portfolio, [mentionOf([release])], 'first', view)[0]?.url, expected)
        }
    })

    it('tells a page’s own words for a time, plain and cut short', () => {
        const builder = new PortfolioBuilder()
        const soon = builder.feature('Tide warnings', { written: '<b>early*</b>\nnext\u202e year' })
        const vague = builder.feature('Tide tables', { written: `some day ${'or other '.repeat(99)}` })
        const open = builder.feature(`Tide ${'and ebb '.repeat(200)}`)
        const texts = annotateLines(
            builder.build(),
            [mentionOf([soon], 1), mentionOf([vague], 2), mentionOf([open], 3)],
            'all',
            viewOn('2021-06-01')
        )
        assert.deepEqual(
            texts.map(({ text }) => text),
            [
                '○ no result recorded · “<b>early*</b> next year”',
                '○ no result recorded · “some day or other or…',
                '○ no result recorded'
            ]
        )
        assert.ok(texts.every(({ message }) => message.length <= 480))
    })

    it('tells of three goals on a line and five hundred in a file at most', () => {
        const builder = new PortfolioBuilder()
        const features = Array.from({ length: 600 }, (_, index) => builder.feature(`Feature ${index}`))
        const count = (mentions: readonly Mention[]) =>
            annotateLines(builder.build(), mentions, 'all', viewOn('2021-06-01')).length
        assert.equal(count(features.slice(0, 9).map(feature => mentionOf([feature], 1))), 3)
        assert.equal(count(features.map((feature, index) => mentionOf([feature], index + 1))), 500)
    })
})
