import assert from 'node:assert/strict'
import { filter, firstValueFrom, map, mergeMap, timeout, toArray } from 'rxjs'
import type {
    ExtensionHostServices,
    GraphQLResponse,
    HostPanelView
} from '../../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../../support/nextValue'
import { fixtureExtension } from '../../../support/fixtureExtension'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../support/nodeExtensionHost'

const uri = 'git://acme/site?0123456789012345678901234567890123456789#src/main.ts'
const text = 'const first = 1\nexport const batchChanges = first\nboom()\n'

for (const version of hostVersions) {
    for (const clientApplication of ['sourcegraph', 'other'] as const) {
        describe(`extension host ${version} of ${clientApplication}`, () => {
            let host: NodeExtensionHost
            let requests: { query: string; variables: unknown }[]
            const repository = (name: unknown): GraphQLResponse => ({ data: { repository: { name } } })
            const services: ExtensionHostServices = {
                requestGraphQL: (query, variables) => {
                    requests.push({ query, variables })
                    return Promise.resolve(repository((variables as { name: string }).name))
                }
            }
            const panel = (content: RegExp | string): Promise<HostPanelView> =>
                nextValue(
                    host.panelViews().pipe(map(views => views[0])),
                    view => view?.content.match(content) != null
                ) as Promise<HostPanelView>
            const hoverAt = async (line: number, character: number) =>
                (await nextValue(host.hover(uri, { line, character }), ({ isLoading }) => !isLoading)).result

            beforeEach(async () => {
                requests = []
                host = await nodeExtensionHost(version, services, {
                    sourcegraphURL: 'https://sourcegraph.test/',
                    clientApplication,
                    settings: { 'fixture.greeting': 'Good day' },
                    extensions: [fixtureExtension]
                })
                await panel('Good day from')
            })
            afterEach(() => host.dispose())

            const open = async (): Promise<string> => {
                await host.addDocument({ uri, languageId: 'typescript', text })
                return host.addViewer({ uri })
            }

            it('hovers, with the range of the word and the kind of its text', async () => {
                await open()
                const value = `**Good day**, batchChanges in ${clientApplication}`
                assert.deepEqual(await hoverAt(1, 15), {
                    contents: [{ kind: 'markdown', value }],
                    range: { start: { line: 1, character: 13 }, end: { line: 1, character: 25 } },
                    alerts: [],
                    aggregatedBadges: []
                })
                assert.equal(await hoverAt(3, 0), null)
            })

            it('hands on what becomes of a provider that throws', async () => {
                await open()
                if (version === '0.0.84') {
                    assert.equal(await hoverAt(2, 1), null)
                    assert.match(host.output(), /Provider errored: Error: boom/)
                } else {
                    // Older hosts mind errors in promises and streams only; a throw ends the hover for all extensions.
                    await assert.rejects(hoverAt(2, 1), /boom/)
                }
            })

            it('refuses to hover in a document that is not open', async () => {
                await assert.rejects(hoverAt(0, 0), /Text document does not exist/)
            })

            it('shows the panel, which has asked over GraphQL', async () => {
                assert.deepEqual(await panel(/./), {
                    id: 'fixture.panel',
                    title: 'Fixture',
                    content: 'Good day from acme/site',
                    priority: 7,
                    component: null,
                    // Panels for some files only came after 3.30.
                    ...(version === '0.0.84' && { selector: null })
                })
                assert.deepEqual(
                    requests.map(({ variables }) => variables),
                    [{ name: 'acme/site' }]
                )
            })

            it('hands on changed settings', async () => {
                await host.syncSettings({ 'fixture.greeting': 'Good night' })
                assert.equal((await panel('night')).content, 'Good night from acme/site')
            })

            it('puts a status item and decorations on the active viewer', async () => {
                const viewer = await open()
                const [item] = await nextValue(host.statusBarItems(viewer), items => items.length > 0)
                assert.equal(item?.text, 'Fixture: typescript')
                const [decoration] = await nextValue(
                    host.textDecorations(viewer),
                    decorations => decorations.length > 0
                )
                assert.equal(decoration?.after?.contentText, 'Good day')
                assert.equal(decoration?.range.start.line, 1)
            })

            it('contributes what applies, with its templates worked out', async () => {
                await open()
                const contributed = await nextValue(
                    host.contributions(),
                    ({ menus }) => !!menus?.commandPalette?.length
                )
                assert.equal(contributed.actions?.[0]?.title, 'Go to Good day')
                assert.deepEqual(contributed.actions?.[0]?.commandArguments, ['main.ts'])
                assert.deepEqual(contributed.menus?.['editor/title'], [])
            })

            it('shows the pages of extensions, for the parameters of an address, and says why one fails', async () => {
                const answers = await nextValue(
                    host.globalPageViews({ team: 'web' }),
                    all => all.length === 2 && all.every(({ view }) => view)
                )
                const [page, failed] = answers
                assert.deepEqual(page, {
                    id: 'fixture.view0',
                    view: { title: 'Fixture page', content: [{ kind: 'markdown', value: 'team web' }] }
                })
                assert.deepEqual(failed, { id: 'fixture.view2', view: { message: 'no view' } })
            })

            it('shows what extensions say of a folder', async () => {
                const root = 'git://acme/site?0123456789012345678901234567890123456789'
                await host.addDirectoryViewer(`${root}#src`)
                const cards = host.directoryViews({ uri: `${root}#src`, root })
                const [card] = await nextValue(cards, ([first]) => first?.view !== undefined)
                assert.deepEqual(card?.view, {
                    title: 'Fixture card',
                    content: [{ kind: 'markdown', value: `#src of ${root}` }]
                })
            })

            it('hands on what stands behind files', async () => {
                const list = { uri: 'git://acme/site?main', files: [{ uri, path: 'src/main.ts', isDirectory: false }] }
                const decorations = await nextValue(host.fileDecorations(list), found => Object.keys(found).length > 0)
                assert.deepEqual(decorations['src/main.ts'], [
                    { uri, after: { contentText: 'src/main.ts' }, meter: { value: 0.5 } }
                ])
            })

            it('previews links, and rewrites searches', async () => {
                const preview = await nextValue(host.linkPreview('https://links.test/goals'), value => value !== null)
                assert.deepEqual(preview?.content, [{ kind: 'markdown', value: 'to /goals' }])
                assert.equal(await nextValue(host.linkPreview('https://elsewhere.test/goals')), null)
                assert.equal(await nextValue(host.transformSearchQuery('fixture:a b')), 'file:a b')
            })

            it('tells of long work, how far it is and that it has ended', async () => {
                const shown = firstValueFrom(
                    host.progressNotifications().pipe(
                        mergeMap(({ title, progress }) => progress.pipe(toArray(), map(steps => ({ title, steps })))) // prettier-ignore
                    )
                )
                // Both lines are there once an answer has come
                await nextValue(host.contributions())
                await host.executeCommand('fixture.work')
                assert.deepEqual(await shown, { title: 'Working', steps: [{ message: 'half', percentage: 50 }] })
            })

            it('runs commands of extensions, its own, and none that nobody registered', async () => {
                assert.deepEqual(await host.executeCommand('fixture.echo', 1, ['two']), { echo: [1, ['two']] })
                const answer = await host.executeCommand('queryGraphQL', 'query { repository }', { name: 'x' })
                assert.deepEqual(answer, repository('x'))
                assert.deepEqual(await host.executeCommand('fixture.home'), new URL('https://sourcegraph.test/'))
                await assert.rejects(host.executeCommand('fixture.none'), /Unknown command "fixture.none"/)
            })

            it('deactivates what is enabled no more, and activates it again', async () => {
                await open()
                host.setEnabledExtensions([])
                await nextValue(host.hover(uri, { line: 1, character: 15 }), ({ result }) => result === null)
                // The host never says that the last view is gone; who asks anew is told nothing.
                await assert.rejects(firstValueFrom(host.panelViews().pipe(timeout(200))), /Timeout/)
                await assert.rejects(host.executeCommand('fixture.echo'), /Unknown command/)
                assert.match(host.output(), /fixture deactivated/)

                host.setEnabledExtensions([fixtureExtension])
                await panel('Good day from')
                assert.notEqual(await hoverAt(1, 15), null)
            })

            it('completes its streams when disposed of', async () => {
                const views = firstValueFrom(host.panelViews().pipe(filter(views => views.length > 5)))
                host.dispose()
                await assert.rejects(views, /no elements/)
            })
        })
    }
}
