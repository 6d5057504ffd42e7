import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { firstValueFrom, map } from 'rxjs'
import type {
    EnabledExtension,
    GraphQLResponse,
    HostView,
    PieChart,
    Settings,
    ViewContent
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { type Backend, openBackend } from '../../support/openBackend'
import { bundle, handbookFolder, okrLens, openFile, panelOf, sources, withoutEscapes } from './lensHost'

/** All Markdown of a view, as it reads. */
const wordsOf = ({ content }: HostView): string =>
    withoutEscapes(content.map(part => ('value' in part ? part.value : '')).join('\n\n'))

const isPie = (part: ViewContent): part is PieChart => 'chart' in part && part.chart === 'pie'

for (const version of hostVersions) {
    describe(`The dashboard in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost
        /** holds requests back until it is called */
        let answer: (() => void) | undefined

        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
            answer = undefined
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error|Discarding contributions/i)
        })

        const start = async ({
            settings = sources(backend.repositories[0]!),
            extension = okrLens,
            isHeldBack = false,
            failure
        }: {
            readonly settings?: Settings
            readonly extension?: EnabledExtension
            readonly isHeldBack?: boolean
            readonly failure?: string
        } = {}): Promise<void> => {
            const held = isHeldBack ? new Promise<void>(resolve => (answer = resolve)) : undefined
            const requestGraphQL = async (query: string, variables: unknown): Promise<GraphQLResponse> => {
                await held
                if (failure !== undefined) {
                    throw new Error(failure)
                }
                return backend.requestGraphQL(query, variables)
            }
            host = await nodeExtensionHost(
                version,
                { ...backend, requestGraphQL },
                { sourcegraphURL: 'https://sourcegraph.test/', clientApplication: 'sourcegraph', settings, extensions: [extension] } // prettier-ignore
            )
        }
        const pages = (parameters: Readonly<Record<string, string>> = {}) =>
            host
                .globalPageViews(parameters)
                .pipe(map(answers => answers.find(({ id }) => id === 'okrLens.dashboard')?.view))
        const pageWith = async (
            pattern: RegExp,
            parameters: Readonly<Record<string, string>> = {}
        ): Promise<HostView> =>
            (await nextValue(
                pages(parameters),
                view => view !== undefined && 'content' in view && pattern.test(wordsOf(view))
            )) as HostView

        it('tells of all goals, with no file open', async () => {
            await start()
            const page = await pageWith(/2 goals, 3 objectives, 2 features and 4 key results/)
            assert.equal(page.title, 'OKR dashboard')
            assert.deepEqual(
                page.content.flatMap(part => ('chart' in part ? [part.chart] : [])),
                ['pie', 'bar']
            )
            const [slice] = page.content.find(isPie)?.pies[0]?.data ?? []
            assert.equal(slice?.link, 'https://sourcegraph.test/views/okrLens.dashboard?status=not-done')
            assert.match(wordsOf(page), /Browser Extension is released by a single command · feature \|.*\| \[goals\.md:27\]\(https:\/\/sourcegraph\.test\/.+\/-\/blob\/goals\.md\?L27\)/) // prettier-ignore
        })

        it('is narrowed down by its address', async () => {
            await start()
            const parameters = { team: 'web', status: 'done', extraPath: '' }
            const page = await pageWith(/0 features and 2 key results\*\*: ✓ 2 done/, parameters)
            assert.equal(page.subtitle, 'Web team · done')
            assert.match(
                wordsOf(page),
                /\[show all teams\]\(https:\/\/sourcegraph\.test\/views\/okrLens\.dashboard\?status=done\)/
            )
            await pageWith(/These pages know no team “Wbe”, so all teams are shown\. Most like it: \[Web\]/, { team: 'Wbe' }) // prettier-ignore
        })

        it('says at once what is being read, and then comes again', async () => {
            await start({ isHeldBack: true })
            const seen: string[] = []
            const watching = pages().subscribe(view => view && 'content' in view && seen.push(wordsOf(view)))
            await pageWith(/^Reading the goals of/)
            answer?.()
            await pageWith(/4 key results/)
            while (seen.length < 2) {
                await nextValue(pages())
            }
            assert.match(seen[0] ?? '', /^Reading the goals of/)
            watching.unsubscribe()
        })

        it('says what went wrong, or what to set', async () => {
            await start({ failure: 'no network' })
            await pageWith(/could not be read: the request failed: no network/)
            await host.syncSettings({})
            await pageWith(/Paste this into your settings/)
            await host.syncSettings({ 'okrLens.sources': 3 })
            await pageWith(/Settings to correct\s+- okrLens\.sources is `3`/)
        })

        it('is offered in the palette and the menu bar, and by the panel', async () => {
            await start()
            const { actions = [], menus = {} } = await nextValue(
                host.contributions(),
                ({ menus }) => !!menus?.['global/nav']?.length
            )
            for (const menu of ['commandPalette', 'global/nav']) {
                assert.ok(
                    menus[menu]?.some(({ action }) => action === 'okrLens.openDashboard'),
                    menu
                )
            }
            const action = actions.find(({ id }) => id === 'okrLens.openDashboard')
            assert.deepEqual([action?.command, action?.commandArguments], ['open', ['/views/okrLens.dashboard']])
            await openFile(host)
            await panelOf(host, /\[OKR dashboard\]\(https:\/\/sourcegraph\.test\/views\/okrLens\.dashboard\)/)
        })

        it('goes with the extension, and comes back', async () => {
            await start()
            await pageWith(/4 key results/)
            host.setEnabledExtensions([])
            await nextValue(host.globalPageViews({}), answers => answers.length === 0)
            host.setEnabledExtensions([okrLens])
            await pageWith(/4 key results/)
        })

        it('is missed by nobody in a host without pages of extensions', async () => {
            const older = path.join(folder.path, 'withoutViews.js')
            const without = `;(() => {
                const ask = globalThis.require
                globalThis.require = name => {
                    const api = ask(name)
                    const missing = { registerViewProvider: { value: undefined }, registerFileDecorationProvider: { value: undefined } }
                    return Object.create(api, { app: { value: Object.create(api.app, missing) } })
                }
            })();\n`
            await writeFile(older, without + (await readFile(bundle, 'utf8')))
            await start({ extension: { ...okrLens, scriptURL: pathToFileURL(older).href } })
            await openFile(host)
            const panel = await panelOf(host, /Goals by team/)
            assert.doesNotMatch(panel, /dashboard/)
            assert.deepEqual(await firstValueFrom(host.globalPageViews({})), [])
        })
    })
}
