import assert from 'node:assert/strict'
import { facetsOf } from '../../../src/presentation/dashboard/facetsOf'
import { complete } from '../../../src/model/stepwise'
import { readFilter } from '../../../src/presentation/dashboard/readFilter'
import { select } from '../../../src/presentation/dashboard/selection'
import { PortfolioBuilder } from '../../support/portfolio'
import { acme } from '../handbook'
import { chartOf, dashboardOf, parametersOf, today, wordsOf } from './dashboardOf'

/** Where a link of the page with that text leads to. */
const leadsTo = (page: ReturnType<typeof dashboardOf>, text: string) => {
    const found = wordsOf(page).links.find(link => link.text === text)
    assert.ok(found, `${text} in ${JSON.stringify(wordsOf(page).links)}`)
    return parametersOf(found.href)
}

const says = (page: ReturnType<typeof dashboardOf>, pattern: RegExp): void => {
    const words = wordsOf(page).lines.join('\n')
    assert.match(words, pattern)
}

describe('the dashboard', () => {
    it('starts with how much there is and how it stands', () => {
        const page = dashboardOf(acme().pages.build())
        assert.equal(page.title, 'OKR dashboard')
        assert.equal(page.subtitle, undefined)
        assert.equal(
            wordsOf(page).lines[0],
            '1 goal, 3 objectives, 2 features and 5 key results: ✓ 1 done, ○ 1 with no result recorded, ◇ 1 not graded, ◐ 1 in progress, ✕ 1 not done. 2 past due: the quarter is over and no result is recorded.'
        )
    })

    it('offers every choice with how much is behind it, and no empty one', () => {
        const lines = wordsOf(dashboardOf(acme().pages.build())).lines.join('\n')
        assert.match(lines, /Team: Editors \(2\) · Web \(4\) · CEO \(1\)/)
        assert.match(lines, /Quarter: FY22 Q3 \(1\) · FY22 Q2 \(1\) · FY21 Q1 \(5\)/)
        assert.match(
            lines,
            /Status: past due \(2\) · not done \(1\) · in progress \(1\) · result written, not graded \(1\) · no result recorded \(3\) · done \(1\)/
        )
    })

    it('links lead to as much as they say, beside the filters that hold already', () => {
        const portfolio = acme().pages.build()
        for (const parameters of [{}, { team: 'Web' }, { quarter: 'FY21-Q1', status: 'in-progress' }]) {
            const page = dashboardOf(portfolio, parameters)
            let tried = 0
            for (const { text, href } of wordsOf(page).links) {
                const [, count] = /^.+ \((\d+)\)$/.exec(text) ?? []
                if (count !== undefined) {
                    const facets = facetsOf(portfolio, today)
                    const { filter } = readFilter(facets, parametersOf(href))
                    assert.equal(
                        complete(select(portfolio, facets, filter, today)).items.length,
                        Number(count),
                        `${text}: ${href}`
                    )
                    tried++
                }
            }
            assert.ok(tried > 3)
        }
    })

    it('is narrowed down by team, quarter and status together', () => {
        const page = dashboardOf(acme().pages.build(), { team: 'web', quarter: 'fy21q1', status: 'in progress' })
        assert.equal(page.subtitle, 'Web team · FY21 Q1 · in progress')
        says(page, /0 goals, 1 objective, 0 features and 1 key result: ◐ 1 in progress/)
        assert.deepEqual(leadsTo(page, 'show all teams'), { quarter: 'FY21-Q1', status: 'in-progress' })
        assert.deepEqual(leadsTo(page, 'show all quarters'), { team: 'Web', status: 'in-progress' })
        assert.deepEqual(leadsTo(page, 'show every status'), { team: 'Web', quarter: 'FY21-Q1' })
        assert.deepEqual(leadsTo(page, 'show everything'), {})
        assert.deepEqual(leadsTo(page, 'not done (1)'), { team: 'Web', quarter: 'FY21-Q1', status: 'not-done' })
    })

    it('keeps the whole of an objective of which it shows a part', () => {
        const page = dashboardOf(acme().pages.build(), { status: 'done' })
        says(page, /People find the search filters\n✕ not done \(weakest of 2\)\n1 of 2 done/)
        assert.doesNotMatch(wordsOf(page).lines.join('\n'), /Getting started/)
    })

    it('tells what is past due, and where that is written', () => {
        const page = dashboardOf(acme().pages.build(), { status: 'past-due' })
        const { lines, links } = wordsOf(page)
        const table = lines.slice(lines.indexOf('Past their quarter, with no result recorded') + 5)
        assert.deepEqual(table.slice(0, 4), ['The guide covers every step · key result', 'Web team', 'FY21 Q1', 'goals.md:11']) // prettier-ignore
        assert.equal(table[4], 'Browser Extension releases run by themselves · feature', 'the longest overdue first')
        assert.ok(links.some(({ href }) => href === 'https://code.example/acme/-/blob/handbook/goals.md?L11'))
    })

    it('tells of what has no result yet apart from what is past due', () => {
        const pages = new PortfolioBuilder()
        const now = pages.objective('This quarter', { quarter: 'FY22 Q3' })
        pages.keyResult(now, 'Under way')
        const before = pages.objective('Last quarter', { quarter: 'FY22 Q2' })
        pages.keyResult(before, 'Forgotten')
        const { lines } = wordsOf(dashboardOf(pages.build()))
        const past = lines.indexOf('Past their quarter, with no result recorded')
        const waiting = lines.indexOf('No result recorded yet')
        assert.ok(past > 0 && waiting > past)
        assert.ok(lines.indexOf('Forgotten · key result') < waiting)
        assert.ok(lines.indexOf('Under way · key result') > waiting)
        assert.ok(lines.indexOf('Last quarter · objective') < 0, 'its key result tells of it')
    })

    it('lists goals and objectives the worst first, with what is weakest', () => {
        const { lines } = wordsOf(dashboardOf(acme().pages.build()))
        const at = (title: string) => lines.findIndex(line => line.startsWith(title))
        const order = ['People find the search filters', 'Getting started feels easy', 'Revenue grows', 'Keep our browser'] // prettier-ignore
        const places = order.map(at)
        assert.deepEqual(
            places,
            [...places].sort((a, b) => a - b)
        )
        assert.ok(places.every(place => place > 0))
        const row = lines.slice(at('Getting started'), at('Getting started') + 8)
        assert.deepEqual(row, [
            'Getting started feels easy',
            '◐ in progress (weakest of 2)',
            '0 of 2 done, 1 with no result recorded',
            '–',
            '◐ in progress · Run 5 user tests',
            'Web team',
            'FY21 Q1',
            'goals.md:9'
        ])
        assert.equal(lines[at('Keep our browser') + 2], '–', 'no share of nothing')
    })

    it('says what it does not know, names the nearest, and shows the rest', () => {
        const page = dashboardOf(acme().pages.build(), { team: 'Wbe', quarter: 'FY22-Q4', status: 'in-progress' })
        says(page, /These pages know no team “Wbe”, so all teams are shown\. Most like it: Web, /)
        says(page, /These pages know no quarter “FY22-Q4”, so all quarters are shown\. Most like it: FY22 Q\d, /)
        says(page, /1 key result: ◐ 1 in progress/)
        assert.equal(page.subtitle, 'in progress')
        assert.deepEqual(leadsTo(page, 'Web'), { status: 'in-progress', team: 'Web' })
    })

    it('says so where nothing is all of it, with the way back', () => {
        const page = dashboardOf(acme().pages.build(), { team: 'CEO', status: 'done' })
        says(page, /Nothing on these pages is all of that/)
        assert.deepEqual(leadsTo(page, 'show everything'), {})
        assert.ok(page.parts.every(part => 'markdown' in part))
    })

    it('shows what no team and no quarter has', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('Web')
        pages.keyResult(pages.objective('Owned', { teams: [team], quarter: 'FY22 Q1' }), 'One')
        pages.keyResult(pages.objective('Nobody’s'), 'Two')
        says(dashboardOf(pages.build()), /Team: Web \(1\) · no team \(1\)/)
        for (const parameters of [{ team: 'none' }, { quarter: 'none' }]) {
            says(dashboardOf(pages.build(), parameters), /1 objective, 0 features and 1 key result/)
        }
    })

    it('counts goals and objectives that nothing measures, the goals by no status', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('Web')
        pages.goal('Only written down', { teams: [team] })
        pages.objective('Not measured', { teams: [team], quarter: 'FY22 Q1' })
        const page = dashboardOf(pages.build())
        says(page, /Team: Web \(2\)\nQuarter: FY22 Q1 \(1\) · no quarter written \(1\)\nStatus: past due \(1\) · no result recorded \(1\)\n/) // prettier-ignore
        says(page, /Not measured · objective\nWeb team\nFY22 Q1/)
        assert.deepEqual(leadsTo(page, 'Web (2)'), { team: 'Web' })
    })

    it('takes what is no text for no filter', () => {
        const parameters = { team: ['Web'], quarter: 3, status: undefined, extraPath: 'x', constructor: 'y' }
        assert.deepEqual(dashboardOf(acme().pages.build(), parameters), dashboardOf(acme().pages.build()))
        assert.deepEqual(dashboardOf(acme().pages.build(), { team: ' ' }), dashboardOf(acme().pages.build()))
    })

    describe('draws', () => {
        it('how key results stand, each slice with its status', () => {
            const pie = chartOf(dashboardOf(acme().pages.build(), { team: 'Web' }), 'pie')
            const rows = pie?.pies[0].data ?? []
            assert.deepEqual(
                rows.map(({ name, count }) => [name, count]),
                [
                    ['not done', 1],
                    ['in progress', 1],
                    ['no result recorded', 1],
                    ['done', 1]
                ]
            )
            assert.deepEqual(parametersOf(String(rows[0]?.link)), { team: 'Web', status: 'not-done' })
            assert.equal(new Set(rows.map(({ fill }) => fill)).size, 4)
        })

        it('key results done by team, at most fifteen, and says how many more there are', () => {
            const pages = new PortfolioBuilder()
            for (let index = 0; index < 20; index++) {
                const team = pages.team(`Crew ${index}`)
                const objective = pages.objective(`Aim ${index}`, { teams: [team] })
                for (let times = 0; times <= index; times++) {
                    pages.keyResult(objective, `Result ${times}`, { result: 'yes', status: 'done' })
                }
            }
            const page = dashboardOf(pages.build())
            const bar = chartOf(page, 'bar')
            assert.equal(bar?.data.length, 15)
            assert.deepEqual(bar.data[0], { team: 'Crew 19', done: 20 })
            assert.equal(bar.series.length, 1)
            assert.deepEqual(parametersOf(bar.series[0].linkURLs[0]!), { team: 'Crew 19' })
            says(page, /of 20 teams, they are those with the most key results/)
        })

        it('key results by quarter, in order of time', () => {
            const pages = new PortfolioBuilder()
            for (const quarter of ['FY22 Q2', 'FY21 Q4', 'FY22 Q1']) {
                const objective = pages.objective(quarter, { quarter })
                pages.keyResult(objective, 'a', { result: 'yes', status: 'done' })
                pages.keyResult(objective, 'b')
            }
            const line = chartOf(dashboardOf(pages.build()), 'line')
            assert.deepEqual(line?.data, [
                { time: Date.UTC(2020, 10, 1), total: 2, done: 1, unrecorded: 1 },
                { time: Date.UTC(2021, 1, 1), total: 2, done: 1, unrecorded: 1 },
                { time: Date.UTC(2021, 4, 1), total: 2, done: 1, unrecorded: 1 }
            ])
            for (const { linkURLs } of line.series) {
                assert.deepEqual(linkURLs.map(parametersOf), [{ quarter: 'FY21-Q4' }, { quarter: 'FY22-Q1' }, { quarter: 'FY22-Q2' }]) // prettier-ignore
            }
        })

        it('nothing where there is nothing to draw', () => {
            const pages = new PortfolioBuilder()
            pages.feature('Something', { quarter: 'FY22 Q1' })
            assert.ok(dashboardOf(pages.build()).parts.every(part => 'markdown' in part))
        })
    })

    describe('before and without pages', () => {
        const empty = new PortfolioBuilder().build()

        it('says which pages are being read', () => {
            const page = dashboardOf(empty, { team: 'Web' }, { sources: [{ name: 'acme/handbook', state: 'loading' }] })
            says(page, /^Reading the goals of acme\/handbook …/)
            assert.doesNotMatch(wordsOf(page).lines.join('\n'), /know no/)
        })

        it('shows what is read while more is being read, and calls nothing unknown that may still come', () => {
            const sources = [{ name: 'a', state: 'read', files: 1 } as const, { name: 'b', state: 'loading' } as const]
            says(dashboardOf(acme().pages.build(), {}, { sources }), /^Reading the goals of b …\n1 goal, 3 objectives/)
            const page = dashboardOf(acme().pages.build(), { team: 'Later' }, { sources })
            says(page, /^Reading the goals of b …/)
            assert.doesNotMatch(wordsOf(page).lines.join('\n'), /know no|objectives/)
        })

        it('says what to set where no source is set', () => {
            says(dashboardOf(empty, {}, { sources: [] }), /Paste this into your settings/)
        })

        it('says why nothing could be read, and which settings to correct', () => {
            const page = dashboardOf(empty, {}, {
                sources: [{ name: 'handbook', state: 'failed', problem: 'the request failed: no network' }],
                settingProblems: ['okrLens.annotations is `3`']
            }) // prettier-ignore
            says(page, /Settings to correct\nokrLens\.annotations is/)
            says(page, /could not be read: the request failed: no network/)
        })

        it('says where the pages come from', () => {
            says(dashboardOf(acme().pages.build()), /Where this comes from\nhandbook: 2 files$/)
        })
    })
})
