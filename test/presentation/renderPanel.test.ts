import assert from 'node:assert/strict'
import { renderPanel, type PanelContent, type SourceReport } from '../../src/presentation/renderPanel'
import { mentionOf, placeAt, PortfolioBuilder } from '../support/portfolio'
import { acme, viewOn } from './handbook'
import { render } from './render'

const read: SourceReport = {
    name: 'code.example/acme/handbook',
    state: 'read',
    commit: '65dd0bcab1234567890123456789012345678901',
    pages: 2,
    files: 14,
    readMinutesAgo: 5
}

const panel = (content: Partial<PanelContent>, today = '2021-08-01'): readonly string[] => {
    const whole = { portfolio: new PortfolioBuilder().build(), sources: [], settingProblems: [], ...content }
    return render(renderPanel(whole, viewOn(today))).lines
}

/** The lines from one heading up to the next one named. */
const between = (lines: readonly string[], from: string, to?: string): readonly string[] =>
    lines.slice(lines.indexOf(from) + 1, to === undefined ? undefined : lines.indexOf(to))

describe('renderPanel', () => {
    const { pages, release, twoHosts, web, tests, upkeep } = acme()
    const portfolio = pages.build()

    it('lists what the file mentions, what belongs to one goal or team together', () => {
        const mentions = [
            mentionOf([web], 9),
            mentionOf([release, twoHosts], 12),
            mentionOf([tests], 30),
            mentionOf([release], 4),
            mentionOf([upkeep], 40)
        ]
        const lines = panel({ portfolio, file: { name: 'popup.ts', mentions }, sources: [read] })
        assert.deepEqual(between(lines, 'In this file: popup.ts', 'Goals by team'), [
            ...['Mentioned', 'Where', 'Status', 'Quarter', 'Goal or team'],
            'Browser Extension releases run by themselves · feature',
            '2 times: lines 4, 12',
            '○ no result recorded',
            'FY22 Q2, ended 1 day ago with no result recorded',
            'Keep our browser add-ons easy to ship',
            'Browser Extension talks to two hosts · feature',
            'line 12',
            '○ no result recorded',
            'FY22 Q3, due this quarter, 91 days left',
            'Keep our browser add-ons easy to ship',
            'Keep our browser add-ons easy to ship · goal',
            'line 40',
            'no key result is written',
            '–',
            'Editors team',
            'Web · team',
            'line 9',
            '2 objectives, 4 key results: ✓ 1 done, ○ 1 with no result recorded, ◐ 1 in progress, ✕ 1 not done',
            '–',
            '–',
            'Run 5 user tests · key result',
            'line 30',
            '◐ in progress',
            'FY21 Q1, ended 15 months ago',
            'Web team'
        ])
    })

    it('names the first lines of many mentions', () => {
        const mentions = [7, 6, 5, 4, 3, 2, 1, 1].map(line => mentionOf([web], line))
        const lines = panel({ portfolio, file: { name: 'a.ts', mentions } })
        assert.ok(lines.includes('8 times: lines 1, 2, 3, 4, 5, …'))
    })

    it('tells all goals and objectives by team, with their tables', () => {
        const lines = panel({ portfolio, sources: [read] })
        assert.deepEqual(between(lines, 'Goals by team', 'CEO · goals.md:12'), [
            'Editors · goals.md:1',
            "Goal: Keep our browser add-ons easy to ship · no key result is written · the roadmap's “Add-on upkeep” (shares “extensions” with the goal)",
            'How we know: days from merge to store · release dashboard',
            ...['Feature', 'Quarter', 'Due', 'Key results'],
            'Browser Extension releases run by themselves',
            'FY22 Q2',
            'ended 1 day ago with no result recorded',
            'none written',
            'Browser Extension talks to two hosts',
            'FY22 Q3',
            'due this quarter, 91 days left',
            'none written',
            'Web · goals.md:5',
            'People find the search filters · ✕ not done (weakest of 2) · FY21 Q1, ended 15 months ago',
            ...['Status', 'Key result', 'Result'],
            ...['✕ not done', 'Smart filters are shown to everyone', 'Still behind a flag'],
            ...['✓ done', 'Filters are shown to everyone', 'Shown since 3.13'],
            'Getting started feels easy · ◐ in progress (weakest of 2) · FY21 Q1, ended 15 months ago',
            ...['Status', 'Key result', 'Result'],
            ...['◐ in progress', 'Run 5 user tests', '3 were run · read from: 3 of 5 user tests'],
            ...['○ no result recorded', 'The guide covers every step', '–']
        ])
        assert.ok(lines.includes('X% of plan · 🔒 private: $N, X%'))
    })

    it('tells a joint objective once, and what has no team or goal at the end', () => {
        const pages = new PortfolioBuilder()
        const [one, other] = [pages.team('One'), pages.team('Other')]
        pages.objective('Together', { teams: [one, other] })
        pages.feature('Alone', { written: 'some day' })
        assert.deepEqual(between(panel({ portfolio: pages.build() }), 'Goals by team'), [
            'One · goals.md:1',
            'Together · ○ no result recorded',
            'No key result is written for it.',
            'Other · goals.md:2',
            'Told above, with another team: “Together”.',
            'Without a team',
            'Features without a goal on these pages',
            ...['Feature', 'Quarter', 'Due', 'Key results'],
            ...['Alone', '“some day”', '–', 'none written']
        ])
    })

    it('puts the latest quarter first', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('One')
        pages.objective('Earlier', { teams: [team], quarter: 'FY21 Q4' })
        pages.objective('Later', { teams: [team], quarter: 'FY22 Q1' })
        const titles = panel({ portfolio: pages.build() }).map(line => line.split(' ')[0])
        assert.ok(titles.indexOf('Later') < titles.indexOf('Earlier'))
    })

    it('words what could not be read by page, errors first, each with its place', () => {
        const pages = new PortfolioBuilder()
        pages.goal('A goal')
        const [own, other] = ['git://h?65dd0bc#teams/quay%20one/plan.md', 'git://h?65dd0bc#a/plan.md']
        pages.diagnostic({ code: 'quarter.unreadable', written: 'soon', location: placeAt(other, 3) })
        pages.diagnostic({ code: 'quarter.unreadable', written: 'later on', location: placeAt(own, 7) })
        pages.diagnostic({ code: 'goal.unknown', written: 'Tides', location: placeAt(own, 4) })
        pages.diagnostic({ code: 'calendar.impossible', written: '2030-02-30', location: placeAt(own, 9) })
        const { lines, links } = render(
            renderPanel({ portfolio: pages.build(), sources: [], settingProblems: [] }, viewOn('2021-08-01'))
        )
        const form = 'a form such as “FY22 Q3”, or “Q3” in a column whose heading names the year'
        assert.deepEqual(between(lines, 'Could not be read'), [
            '1 error, 3 warnings on 2 pages.',
            'teams/quay one/plan.md: 1 error, 2 warnings',
            ...['Place', 'Problem', 'Found', 'Expected'],
            ...['plan.md:9:1', 'error calendar.impossible', 'date “2030-02-30” in the fiscal calendar'],
            'days that exist, such as “2020-02-01 to 2020-04-30”',
            ...['plan.md:4:1', 'warning goal.unknown', 'goal area “Tides”', "words of a goal's title on these pages"],
            ...['plan.md:7:1', 'warning quarter.unreadable', 'delivery quarter “later on”', form],
            'a/plan.md: 1 warning',
            ...['Place', 'Problem', 'Found', 'Expected'],
            ...['plan.md:3:1', 'warning quarter.unreadable', 'delivery quarter “soon”', form]
        ])
        assert.ok(links.some(({ text, href }) => text === 'plan.md:9:1' && href.endsWith('plan.md?L9')))
    })

    it('counts what could not be read and is too much to show', () => {
        const pages = new PortfolioBuilder()
        for (let line = 1; line <= 203; line++) {
            const uri = line <= 150 ? 'a.md' : 'b.md'
            pages.diagnostic({ code: 'quarter.unreadable', written: 'soon', location: placeAt(uri, line) })
        }
        const lines = between(panel({ portfolio: pages.build() }), 'Could not be read')
        assert.equal(lines[0], '203 warnings on 2 pages.')
        assert.equal(lines.filter(line => line === 'warning quarter.unreadable').length, 200)
        assert.ok(lines.includes('b.md: 53 warnings'))
        assert.equal(lines.at(-1), '3 more are not shown; okr-lens check lists all.')
    })

    it('stays of a size that a host can show', () => {
        const pages = new PortfolioBuilder()
        const team = pages.team('Busy')
        for (let number = 0; number < 250; number++) {
            pages.goal(`Goal ${number}`, { teams: [team] })
        }
        const lines = panel({ portfolio: pages.build() })
        assert.equal(lines.filter(line => line.startsWith('Goal: ')).length, 200)
        assert.ok(lines.includes('50 more goals and objectives are not shown.'))
    })

    it('tells where all comes from, and how old it is', () => {
        const failed: SourceReport = {
            name: 'code.example/acme/plans',
            state: 'failed',
            problem: 'this instance has no such repository'
        }
        const kept: SourceReport = {
            ...read,
            state: 'failed',
            problem: 'the request timed out',
            readMinutesAgo: 60 * 25
        }
        const partly: SourceReport = { ...read, readMinutesAgo: 0, problem: '3 more files match' }
        const sources = [read, failed, kept, partly, { name: 'code.example/b', state: 'loading' } as const]
        assert.deepEqual(between(panel({ portfolio, sources }), 'Where this comes from'), [
            'code.example/acme/handbook: 2 pages with goals among 14 files, at 65dd0bc, read 5 minutes ago',
            'code.example/acme/plans: could not be read: this instance has no such repository',
            'code.example/acme/handbook: could not be read: the request timed out (last: 2 pages with goals among 14 files, at 65dd0bc, read 1 day ago)',
            'code.example/acme/handbook: 2 pages with goals among 14 files, at 65dd0bc, read just now. 3 more files match',
            'code.example/b: is being read …'
        ])
    })

    it('says what becomes of what could not be had', () => {
        const failed: SourceReport = { name: 'a', state: 'failed', problem: 'the disk is full' }
        const sources = [
            { ...failed, isAskedAgain: true },
            { ...failed, isAskedAgain: false },
            { ...read, problem: 'Not read: b.md.', isAskedAgain: true },
            { ...read, problem: '3 more files match', isAskedAgain: false },
            { name: 'c', state: 'loading', isSlow: true } as const
        ]
        assert.deepEqual(between(panel({ portfolio, sources }), 'Where this comes from'), [
            'a: could not be read: the disk is full. It is asked for again by itself.',
            'a: could not be read: the disk is full. Refresh goals, in the command palette, asks for it again.',
            'code.example/acme/handbook: 2 pages with goals among 14 files, at 65dd0bc, read 5 minutes ago. Not read: b.md. It is asked for again by itself.',
            'code.example/acme/handbook: 2 pages with goals among 14 files, at 65dd0bc, read 5 minutes ago. 3 more files match',
            'c: is being read, which takes long: what stands here is without it so far …'
        ])
    })

    it('names bad settings before all else', () => {
        const settingProblems = ['okrLens.annotations is "some"; expected "off", "first" or "all"']
        assert.deepEqual(panel({ portfolio, settingProblems }).slice(0, 3), [
            'Settings to correct',
            'okrLens.annotations is "some"; expected "off", "first" or "all"',
            'Goals by team'
        ])
    })
})

describe('renderPanel with nothing to show', () => {
    it('gives the one setting to paste where no source is set', () => {
        const markdown = renderPanel(
            { portfolio: new PortfolioBuilder().build(), sources: [], settingProblems: [] },
            viewOn('2021-08-01')
        )
        assert.deepEqual(render(markdown).lines, [
            'OKR Lens',
            "OKR Lens does not know yet where your goals are written. Paste this into your settings, with your handbook's repository and the paths of its goals and roadmap pages:",
            '"okrLens.sources": [{ "repository": "github.com/acme/handbook", "paths": ["**/*.md"] }]'
        ])
    })

    it('says what is being read', () =>
        assert.deepEqual(panel({ sources: [{ name: 'a/b', state: 'loading' }] }), [
            'OKR Lens',
            'Reading the goals of a/b …',
            'Where this comes from',
            'a/b: is being read …'
        ]))

    it('says what could not be read', () =>
        assert.deepEqual(panel({ sources: [{ name: 'a/b', state: 'failed', problem: 'no such repository' }] }), [
            'OKR Lens',
            'No goals can be shown: a/b could not be read. The reasons stand below.',
            'Where this comes from',
            'a/b: could not be read: no such repository'
        ]))

    it('says where it looked in vain', () =>
        assert.deepEqual(panel({ sources: [{ name: 'a/b', state: 'read', pages: 0, files: 14 }] }), [
            'OKR Lens',
            'No goal, objective or roadmap was found in 14 files of a/b. Check that the paths in okrLens.sources lead to your goals and roadmap pages.',
            'Where this comes from',
            'a/b: 0 pages with goals among 14 files'
        ]))

    describe('in the repository being viewed, because no sources are set', () => {
        const lines = (source: Partial<SourceReport>): readonly string[] =>
            panel({ sources: [{ name: 'a/b', state: 'read', isDiscovered: true, ...source }] })
        const why = 'a/b (discovered in the repository you are viewing, because okrLens.sources is not set)'

        it('says so, and what to paste, where it holds no goals', () => {
            const [, now, setting] = lines({ pages: 0, files: 14 })
            assert.equal(
                now,
                "okrLens.sources is not set, so goals were looked for in the repository you are viewing: no goal, objective or roadmap was found in 14 files of a/b. Paste this into your settings, with your handbook's repository and the paths of its goals and roadmap pages:"
            )
            assert.match(setting!, /"okrLens.sources": \[/)
            assert.equal(lines({ pages: 0, files: 14 }).at(-1), `${why}: 0 pages with goals among 14 files`)
        })

        it('says so, and what to paste, where it could not be read', () => {
            const [, now, setting] = lines({ state: 'failed', problem: 'no such repository' })
            assert.match(now!, /you are viewing: a\/b could not be read, for the reason below\. Paste this/)
            assert.match(setting!, /"okrLens.sources": \[/)
        })

        it('says so where it holds goals', () => {
            const sources = [{ name: 'a/b', state: 'read', isDiscovered: true, pages: 1, files: 2 } as const]
            assert.equal(
                panel({ portfolio: acme().pages.build(), sources }).at(-1),
                `${why}: 1 page with goals among 2 files`
            )
        })
    })

    const portfolio = acme().pages.build()
    it('says that a file mentions nothing, or why it was not searched', () => {
        assert.deepEqual(panel({ portfolio, file: { name: 'a.ts', mentions: [] } }).slice(0, 2), [
            'In this file: a.ts',
            'a.ts mentions no feature, goal or team of these pages.'
        ])
        assert.deepEqual(
            panel({ portfolio, file: { name: 'a.ts', mentions: [], skipped: 'It <b>looks</b> generated.' } }).slice(
                0,
                3
            ),
            ['In this file: a.ts', 'It <b>looks</b> generated.', 'Goals by team']
        )
    })

    it('shows the mentions of a file beside the reason why they are not all', () => {
        const { pages, web } = acme()
        const file = { name: 'a.ts', mentions: [mentionOf([web], 9)], skipped: 'Only the first 1 is shown.' }
        const lines = between(panel({ portfolio: pages.build(), file }), 'In this file: a.ts', 'Goals by team')
        assert.equal(lines[0], 'Only the first 1 is shown.')
        assert.ok(lines.includes('Web · team'))
    })
})
