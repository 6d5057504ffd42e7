import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { filter, firstValueFrom, map } from 'rxjs'
import type { HostNotification, Settings } from '../../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../support/nodeExtensionHost'
import { openBackend, type Backend } from '../../../support/openBackend'
import { git } from '../../workbench/server/support/git'
import { temporaryFolder, type TemporaryFolder } from '../../workbench/server/support/temporaryFolder'
import { okrLens, withoutEscapes } from '../lensHost'

const okrs = (quarter: string, result: string, team = 'Web'): string => `# ${team} team OKRs FY22 ${quarter}

1. **Objective: Reading mode opens at once**
   1. Median load under 2 s${result}
   1. Reading mode has ten testers

## Roadmap

| Feature | Quarter |
| --- | --- |
| Reading mode | FY22-${quarter} |
`
const code = '// Reading mode is planned\nexport const readingMode = 1\n'

/** Requests that are about history, by the names of their operations. */
const ofHistory = /OKRLens(?:Versions|Moves|VersionTexts|CommitDay)/

for (const version of hostVersions) {
    describe(`Goals in time, in extension host ${version}`, function () {
        this.timeout(20_000)
        let folder: TemporaryFolder
        let backend: Backend
        let host: NodeExtensionHost
        let commits: string[]
        let asked: string

        const commit = async (day: string, files: Readonly<Record<string, string>>): Promise<void> => {
            const root = `${folder.path}/handbook`
            await folder.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [`handbook/${name}`, text]))) // prettier-ignore
            process.env['GIT_COMMITTER_DATE'] = `${day}T12:00:00Z`
            git(root, 'init', '--quiet', '--initial-branch=main')
            git(root, 'add', '--all')
            git(root, 'commit', '--quiet', `--date=${day}T12:00:00Z`, '--message', `Of ${day}`)
            delete process.env['GIT_COMMITTER_DATE']
            commits.push(git(root, 'rev-parse', 'HEAD'))
        }
        before('write a history', async () => {
            folder = await temporaryFolder()
            commits = []
            const notes = 'Reading mode, we hope.\n'
            await commit('2021-05-03', { 'plans/okrs.md': okrs('Q2', ''), 'notes.txt': notes, 'okrs_before.md': okrs('Q1', '', 'Search') }) // prettier-ignore
            await commit('2021-06-10', { 'plans/okrs.md': okrs('Q2', ' => in progress') })
            git(`${folder.path}/handbook`, 'mv', 'plans', 'goals')
            await commit('2021-07-01', {})
            await commit('2021-08-02', { 'goals/okrs.md': okrs('Q3', ' => in progress').replaceAll('1. M', '- M') })
            await rm(`${folder.path}/handbook/okrs_before.md`)
            await commit('2021-09-09', { 'goals/okrs.md': okrs('Q3', ' => done') })
            backend = await openBackend([`${folder.path}/handbook`])
        })
        after(() => folder.remove())
        afterEach(() => host.dispose())

        const start = async (advanced: Settings = {}, clientApplication: 'sourcegraph' | 'other' = 'sourcegraph') => {
            asked = ''
            host = await nodeExtensionHost(
                version,
                {
                    ...backend,
                    requestGraphQL: (query, variables) => {
                        asked += `${/query (\w+)/.exec(query)?.[1] ?? query} `
                        return backend.requestGraphQL(query, variables)
                    },
                    showInputBox: () => Promise.resolve(' HEAD~3 ')
                },
                {
                    sourcegraphURL: 'https://sourcegraph.test/',
                    clientApplication,
                    settings: {
                        'okrLens.sources': [{ repository: backend.repositories[0], paths: ['**/*.md'] }],
                        'okrLens.advanced': advanced
                    },
                    extensions: [okrLens]
                }
            )
        }
        const codeUri = 'git://acme/shop?0123456789012345678901234567890123456789#src/reading.ts'
        const open = async (uri = codeUri, text = code): Promise<void> => {
            await host.addDocument({ uri, languageId: 'typescript', text })
            await host.addViewer({ uri })
        }
        const handbookUri = (revision: string): string => `git://${backend.repositories[0]!}?${revision}#notes.txt`
        const panel = (content: RegExp, id = 'okrLens.panel'): Promise<string> =>
            nextValue(
                host.panelViews().pipe(map(views => withoutEscapes(views.find(view => view.id === id)?.content ?? ''))),
                shown => content.test(shown)
            )
        const hoverOn = async (uri = codeUri): Promise<string> => {
            const hovers = host
                .hover(uri, { line: 0, character: 8 })
                .pipe(filter(({ isLoading, result }) => !isLoading && result !== null))
            return withoutEscapes((await firstValueFrom(hovers)).result!.contents[0]!.value)
        }

        it('tells in the panel what became of what a file mentions, and in the card how long nobody touched it', async () => {
            await start()
            await open()
            const shown = await panel(/What became of it/)
            assert.match(shown, /slipped 1 time: FY22 Q2 → FY22 Q3/)
            assert.match(
                shown,
                /\[2021-08-02\]\(https:\/\/sourcegraph\.test\/\S+\/goals\/okrs\.md\?L11\), FY22 Q2 → FY22 Q3/
            )
            assert.match(shown, /written 2021-05-03 \(Of 2021-05-03\)/)
            assert.match(
                shown,
                /Due, and unchanged for a quarter[^#]*Reading mode has ten testers[^\n]*row unchanged for 5 years/
            )
            assert.match(
                shown,
                /Not on the pages any more\n\n- \[Reading mode opens at once\]\([^)]*okrs_before\.md[^)]*\) · objective, source gone since 2021-09-09/
            )
            assert.match(shown, /History: 5 versions of the pages since 2021-05-03\./)
            assert.match(await hoverOn(), /okrs\.md:11\]\([^)]*\), row unchanged for \d years/)
        })

        it('asks for history once, and not during a hover', async () => {
            await start()
            await open()
            await panel(/What became of it/)
            const before = asked
            assert.equal(before.match(/OKRLensVersionTexts/g)?.length, 1)
            await hoverOn()
            await host.addDocument({ uri: `${codeUri}x`, languageId: 'typescript', text: code })
            await host.addViewer({ uri: `${codeUri}x` })
            await panel(/In this file: reading\.tsx/)
            await new Promise(resolve => setTimeout(resolve, 600))
            assert.equal(asked, before)
        })

        for (const [name, advanced, application] of [
            ['where the settings say so', { history: false }, 'sourcegraph'],
            ['on code hosts, which have no room for it', {}, 'other']
        ] as const) {
            it(`asks for none ${name}`, async () => {
                await start(advanced, application)
                await open()
                await hoverOn()
                await new Promise(resolve => setTimeout(resolve, 800))
                assert.doesNotMatch(asked, ofHistory)
            })
        }

        it('shows goals as of the day of the settings', async () => {
            await start({ asOf: '2021-06-30' })
            await open()
            const shown = await panel(/Goals as they stood on 2021-06-30/)
            assert.match(shown, /as \*\*okrLens\.advanced\*\* says/)
            assert.match(shown, /FY22 Q2, due this quarter, 31 days left/)
            assert.match(shown, /◐ in progress \| \[Median load under 2 s\]/)
            assert.match(shown, /Search/)
            assert.doesNotMatch(shown, /slipped/)
            assert.match(await hoverOn(), /as of 2021-06-30/)
        })

        it('shows goals as of the revision of a file, and as of today where it is the newest', async () => {
            await start()
            await open(handbookUri(commits[1]!), 'Reading mode, we hope.\n')
            const shown = await panel(/Goals as they stood on 2021-06-10/)
            assert.match(shown, /for the open file is shown at an old revision/)
            assert.match(shown, /\*\*\[Reading mode opens at once\][^\n]*FY22 Q2/)
            await open(handbookUri(commits.at(-1)!), 'Reading mode, we hope.\n')
            assert.doesNotMatch(await panel(/Reading mode opens at once\][^\n]*FY22 Q3/), /Goals as they stood/)
        })

        it('draws in the dashboard how key results moved, with a link for each day', async () => {
            await start()
            const answers = host.globalPageViews({}).pipe(
                map(views => {
                    const view = views.find(({ id }) => id === 'okrLens.dashboard')?.view
                    return view && 'content' in view ? view.content : []
                })
            )
            const content = await nextValue(answers, parts =>
                parts.some(part => 'value' in part && part.value.includes('How these key results moved'))
            )
            const chart = content.find(part => 'chart' in part && part.chart === 'line')
            assert.ok(chart && 'chart' in chart && chart.chart === 'line')
            assert.deepEqual(
                chart.data.map(({ time, total, done }) => [
                    new Date(time as number).toISOString().slice(0, 10),
                    total,
                    done
                ]),
                [
                    ['2021-05-03', 2, 0],
                    ['2021-06-10', 2, 0],
                    ['2021-09-09', 2, 1]
                ]
            )
            const links = chart.series[0]!.linkURLs as readonly string[]
            assert.match(links[1]!, new RegExp(`@${commits[1]!}/-/blob/plans/okrs\\.md\\?L4$`))
        })

        it('compares the goals with another revision, and tells what that means', async () => {
            await start()
            const notices: HostNotification[] = []
            const listening = host.notifications().subscribe(notice => notices.push(notice))
            await open(handbookUri(commits.at(-1)!), 'Reading mode\n')
            await panel(/Where this comes from/)
            await host.executeCommand('okrLens.compare')
            const shown = await panel(/Between/, 'okrLens.changes')
            assert.match(
                shown,
                /^Between \*\*HEAD~3\*\* and \*\*[\da-f]{7}\*\*: 1 status changed, 2 quarters slipped, 1 objective removed, 2 key results removed, 1 feature removed\./
            )
            assert.match(
                shown,
                /\[Objective “Reading mode opens at once”: FY22 Q2 → FY22 Q3 \(slipped\)\]\(https[^)]*goals\/okrs\.md\?L3\)/
            )
            assert.match(shown, /KR 1 of “Reading mode opens at once”, “Median load under 2 s”: in progress → done/)
            assert.match(
                notices.map(({ message }) => withoutEscapes(message)).join(),
                /Show the changes\]\(#tab=okrLens\.changes\)/
            )
            await host.executeCommand('okrLens.compare', 'nowhere')
            await panel(/could not be compared: revision `nowhere` was not found/, 'okrLens.changes')
            listening.unsubscribe()
        })
    })
}
