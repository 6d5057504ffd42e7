import assert from 'node:assert/strict'
import type { EntityId } from '../../src/model/portfolio'
import { renderHover } from '../../src/presentation/renderHover'
import { mentionOf, PortfolioBuilder } from '../support/portfolio'
import { acme, viewOn } from './handbook'
import { render } from './render'

const { pages, ...named } = acme()
const portfolio = pages.build()

const hover = (today: string, ...refers: readonly { readonly id: EntityId }[]): readonly string[] =>
    render(renderHover(portfolio, mentionOf(refers), viewOn(today))).lines

describe('renderHover', () => {
    it('shows a feature: how it stands, the goal it serves, when it is due', () => {
        assert.deepEqual(hover('2021-07-04', named.release), [
            'Browser Extension releases run by themselves · ○ no result recorded · FY22 Q2',
            'Goal: Keep our browser add-ons easy to ship',
            'May – July 2021, due this quarter, 27 days left',
            'No key result is written for this feature or its goal.',
            'How we know: days from merge to store',
            'Feature of the Editors team · goals.md:3 · OKR panel'
        ])
    })

    it('writes Markdown whose links lead to the lines and to the panel', () => {
        const markdown = renderHover(portfolio, mentionOf([named.release]), viewOn('2021-07-04'))
        assert.deepEqual(markdown.split('  \n').slice(0, 2), [
            '**Browser Extension releases run by themselves** · ○ no result recorded · FY22 Q2',
            'Goal: [Keep our browser add\\-ons easy to ship](https://code.example/acme/-/blob/handbook/goals.md?L2)'
        ])
        assert.deepEqual(render(markdown).links.slice(1), [
            { text: 'goals.md:3', href: 'https://code.example/acme/-/blob/handbook/goals.md?L3' },
            { text: 'OKR panel', href: '#tab=okrLens.panel' }
        ])
    })

    const delivery = (today: string): string | undefined => hover(today, named.release)[2]
    it('counts the days from the first to the last day of the quarter', () => {
        assert.equal(delivery('2021-04-30'), 'May – July 2021, due next quarter, starts in 1 day')
        assert.equal(delivery('2021-05-01'), 'May – July 2021, due this quarter, 91 days left')
        assert.equal(delivery('2021-07-30'), 'May – July 2021, due this quarter, 1 day left')
        assert.equal(delivery('2021-07-31'), 'May – July 2021, due this quarter, which ends today')
        assert.equal(delivery('2021-08-01'), 'May – July 2021, ended 1 day ago with no result recorded')
        assert.equal(delivery('2020-11-01'), 'May – July 2021, due later, starts in 6 months')
    })

    it('tells features that share a name together, and their goal once', () => {
        assert.deepEqual(hover('2021-08-01', named.release, named.twoHosts, named.upkeep), [
            'Browser Extension releases run by themselves · ○ no result recorded · FY22 Q2, ended 1 day ago',
            'Browser Extension talks to two hosts · ○ no result recorded · FY22 Q3, due this quarter, 91 days left',
            'Goal: Keep our browser add-ons easy to ship',
            'No key result is written.',
            'Editors team · OKR panel'
        ])
    })

    it('is brief where a name stands for much, and says what it leaves out', () => {
        assert.deepEqual(hover('2021-08-01', named.release, named.web, named.smart, named.chief, named.tests), [
            'Browser Extension releases run by themselves · ○ no result recorded · FY22 Q2, ended 1 day ago · Goal: Keep our browser add-ons easy to ship',
            'Web team · FY21 Q1, ended 15 months ago · 2 objectives, 4 key results: ✓ 1 done, ○ 1 with no result recorded, ◐ 1 in progress, ✕ 1 not done',
            'Smart filters are shown to everyone · ✕ not done · FY21 Q1, ended 15 months ago',
            'Editors and Web teams · +2 more in the panel · OKR panel'
        ])
    })

    it('shows a team: its objectives, the worst first, with the states of their key results', () => {
        assert.deepEqual(hover('2020-04-30', named.web), [
            'Web team · FY21 Q1, due this quarter, which ends today · 2 objectives, 4 key results: ✓ 1 done, ○ 1 with no result recorded, ◐ 1 in progress, ✕ 1 not done',
            '✕ People find the search filters: ✓ 1 done, ✕ 1 not done',
            '◐ Getting started feels easy: ○ 1 with no result recorded, ◐ 1 in progress',
            'goals.md:5 · OKR panel'
        ])
    })

    it('names the first of many goals of a team, and how many more there are', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('Quays')
        for (let number = 1; number <= 40; number++) {
            pages.goal(`Quay ${number} stays open in all weather`, { teams: [team] })
        }
        const { lines } = render(renderHover(pages.build(), mentionOf([team]), viewOn('2021-01-01')))
        assert.match(lines[1]!, /^Goals: Quay 1 stays open.* · Quay 6 stays.* · \+34 more$/)
        assert.ok(lines[1]!.length <= 168, `${lines[1]!.length}`)
    })

    it('shows a team of a roadmap: its goals, its features by quarter, what is past', () => {
        assert.deepEqual(hover('2021-08-01', named.editors), [
            'Editors team · 1 goal, 2 features, 1 past its quarter with no result recorded',
            'Goal: Keep our browser add-ons easy to ship',
            'FY22 Q2, ended 1 day ago: Browser Extension releases run by themselves',
            'FY22 Q3, due this quarter, 91 days left: Browser Extension talks to two hosts',
            'goals.md:1 · OKR panel'
        ])
    })

    it('shows a goal with the features that serve it', () => {
        assert.deepEqual(hover('2021-08-01', named.upkeep), [
            'Keep our browser add-ons easy to ship · no key result is written · 2 features, 1 past its quarter with no result recorded',
            'How we know: days from merge to store',
            '○ no result recorded · Browser Extension releases run… · FY22 Q2, ended 1 day ago',
            'Browser Extension talks to two hosts · FY22 Q3, due this quarter, 91 days left',
            'Goal of the Editors team · goals.md:2 · OKR panel'
        ])
    })

    it('shows an objective with its key results, the worst first', () => {
        assert.deepEqual(hover('2020-05-01', named.findable), [
            'People find the search filters · ✕ not done (weakest of 2) · FY21 Q1',
            'February – April 2020, ended 1 day ago',
            '✕ not done · Smart filters are shown to everyone ⇒ Still behind a flag',
            '✓ done · Filters are shown to everyone ⇒ Shown since 3.13',
            'Objective of the Web team · goals.md:6 · OKR panel'
        ])
    })

    it('shows a key result with what its status was read from', () => {
        assert.deepEqual(hover('2020-04-01', named.tests), [
            'Run 5 user tests · ◐ in progress · FY21 Q1',
            'Result: 3 were run · read from: 3 of 5 user tests',
            'Objective: Getting started feels easy · key results: ○ 1 with no result recorded, ◐ 1 in progress',
            'February – April 2020, due this quarter, 29 days left',
            'Key result of the Web team · goals.md:10 · OKR panel'
        ])
    })

    it('shows the target that a key result has beside its words', () => {
        const pages = new PortfolioBuilder('handbook/goals.md')
        const mooring = pages.objective('Mooring is easy')
        const alone = pages.keyResult(mooring, 'Moorings without a tug', {
            target: 'from 40% to 75%',
            result: '61%',
            status: 'in-progress',
            basis: 'figures',
            because: '61% against 75%'
        })
        assert.deepEqual(
            render(renderHover(pages.build(), mentionOf([alone]), viewOn('2021-07-04'))).lines.slice(0, 3),
            [
                'Moorings without a tug · ◐ in progress',
                'Target: from 40% to 75%',
                'Result: 61% · read from: 61% against 75%'
            ]
        )
    })

    it('tells a result that nobody recorded from one that nobody graded, and private figures from numbers', () => {
        assert.deepEqual(hover('2020-05-01', named.guide).slice(0, 1), [
            'The guide covers every step · ○ no result recorded · FY21 Q1'
        ])
        assert.deepEqual(hover('2020-05-01', named.secret), [
            '$N of new revenue · ◇ result written, not graded · FY21 Q1',
            'Result: X% of plan · 🔒 private: $N, X%',
            'Objective: Revenue grows',
            'February – April 2020, ended 1 day ago',
            'Key result of the CEO team · goals.md:14 · OKR panel'
        ])
        assert.equal(
            hover('2020-05-01', named.revenue)[2],
            '◇ result written, not graded · $N of new revenue ⇒ X% of plan · 🔒 private'
        )
    })

    it('finds the words of “same as the previous one”, over several of them', () => {
        const pages = new PortfolioBuilder()
        const objective = pages.objective('Results repeat')
        const first = pages.keyResult(objective, 'First', { result: 'Half of it', status: 'in-progress' })
        const previous = { result: 'Same as previous', status: 'in-progress', basis: 'previous' } as const
        const second = pages.keyResult(objective, 'Second', { ...previous, sameAs: first })
        const third = pages.keyResult(objective, 'Third', { ...previous, sameAs: second })
        const repeated = pages.build()
        const { lines } = render(renderHover(repeated, mentionOf([third]), viewOn('2021-01-01')))
        assert.equal(lines[1], 'Result, same as at goals.md:2: Half of it')
        const whole = render(renderHover(repeated, mentionOf([objective]), viewOn('2021-01-01'))).lines
        assert.equal(whole[2], '◐ in progress · Second ⇒ same as before: Half of it')
    })

    it('takes a feature by the weakest key result tied to it', () => {
        const pages = new PortfolioBuilder()
        const goal = pages.goal('A goal')
        const done = pages.keyResult(goal, 'One thing', { result: 'Done', status: 'done' })
        const behind = pages.keyResult(goal, 'Another thing', { result: 'Behind', status: 'at-risk' })
        const tied = pages.feature('Tied', { goal, quarter: 'FY22 Q2', keyResults: [done, behind] })
        const loose = pages.feature('Loose', { goal, written: 'some day' })
        const joined = pages.build()
        assert.deepEqual(render(renderHover(joined, mentionOf([tied]), viewOn('2021-09-01'))).lines, [
            'Tied · ▲ at risk (weakest of 2) · FY22 Q2',
            'Goal: A goal',
            'May – July 2021, ended 32 days ago',
            '▲ at risk · Another thing ⇒ Behind',
            '✓ done · One thing ⇒ Done',
            'Feature · goals.md:4 · OKR panel'
        ])
        assert.deepEqual(render(renderHover(joined, mentionOf([loose]), viewOn('2021-09-01'))).lines, [
            'Loose · ○ no result recorded · “some day”',
            'Goal: A goal · key results: ✓ 1 done, ▲ 1 at risk',
            '▲ at risk · Another thing ⇒ Behind',
            '✓ done · One thing ⇒ Done',
            'Feature · goals.md:5 · OKR panel'
        ])
    })

    it('does not take a feature by key results of quarters before its own', () => {
        const pages = new PortfolioBuilder()
        const objective = pages.objective('An objective', { quarter: 'FY22 Q1' })
        const before = pages.keyResult(objective, 'First steps', { result: 'Done', status: 'done' })
        const later = pages.feature('Later', { quarter: 'FY22 Q2', keyResults: [before] })
        const { lines } = render(renderHover(pages.build(), mentionOf([later]), viewOn('2021-07-01')))
        assert.deepEqual(lines, [
            'Later · ○ no result recorded · FY22 Q2',
            'No goal is written for it.',
            'May – July 2021, due this quarter, 30 days left',
            'No key result is written for it. Related ones:',
            '✓ done · First steps ⇒ Done',
            'Feature · goals.md:3 · OKR panel'
        ])
    })

    it('does not take a feature by key results that only speak of the same thing', () => {
        const pages = new PortfolioBuilder()
        const objective = pages.objective('An objective')
        const spoken = pages.keyResult(objective, 'Tell people of the feed', { result: 'Done', status: 'done' })
        const feed = pages.feature('Feed', { related: [spoken] })
        assert.deepEqual(render(renderHover(pages.build(), mentionOf([feed]), viewOn('2021-07-01'))).lines, [
            'Feed · ○ no result recorded · no quarter written',
            'No goal is written for it.',
            'No key result is written for it. Related ones:',
            '✓ done · Tell people of the feed ⇒ Done',
            'Feature · goals.md:3 · OKR panel'
        ])
    })

    it('says what the pages leave open, and leaves out links that a host does not have', () => {
        const pages = new PortfolioBuilder()
        const bare = pages.feature('Bare')
        const area = pages.feature('Unmatched', { goalArea: 'Delight', written: 'TBD' })
        const silent = { today: '2021-01-01', links: { source: () => undefined } }
        const built = pages.build()
        assert.deepEqual(render(renderHover(built, mentionOf([bare]), silent)), {
            lines: [
                'Bare · ○ no result recorded · no quarter written',
                'No goal is written for it.',
                'No key result is written for this feature.',
                'Feature · goals.md:1'
            ],
            links: [],
            elements: ['br', 'p', 'strong']
        })
        assert.deepEqual(render(renderHover(built, mentionOf([area]), silent)).lines.slice(0, 2), [
            'Unmatched · ○ no result recorded · “TBD”',
            'Goal: “Delight”, which no goal on these pages clearly matches'
        ])
    })

    it('shows the objectives of the quarter under way, and counts those of others', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('Search team')
        pages.objective('Old', { teams: [team], quarter: 'FY22 Q1' })
        pages.objective('Current', { teams: [team], quarter: 'FY22 Q2' })
        pages.objective('Coming', { teams: [team], quarter: 'FY22 Q3' })
        assert.deepEqual(render(renderHover(pages.build(), mentionOf([team]), viewOn('2021-07-30'))).lines, [
            'Search team · FY22 Q2, due this quarter, 1 day left · 1 objective, no key result is written',
            '○ Current: no result recorded',
            'goals.md:1 · 2 objectives of other quarters · OKR panel'
        ])
    })

    it('shows as many key results as fit, and says how many more there are', () => {
        const pages = new PortfolioBuilder()
        const objective = pages.objective('Much to do', { quarter: 'FY22 Q2' })
        for (let number = 1; number <= 9; number++) {
            pages.keyResult(objective, `Key result number ${number}`)
        }
        const { lines } = render(renderHover(pages.build(), mentionOf([objective]), viewOn('2021-07-30')))
        assert.equal(lines.length, 8)
        assert.deepEqual(lines.slice(5, 7), ['○ no result recorded · Key result number 4', '+5 more key results'])
    })

    it('is empty for a mention of nothing that the pages hold any more', () => {
        const gone = mentionOf([{ id: 'feature:gone' as EntityId }])
        assert.equal(renderHover(portfolio, gone, viewOn('2021-07-30')), '')
    })
})
