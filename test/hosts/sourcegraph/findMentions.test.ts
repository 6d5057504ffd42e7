import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstValueFrom, map, type Subscription } from 'rxjs'
import { parseGitUri } from '../../../src/hosts/gitUri'
import type {
    ExtensionHostServices,
    HostLocation,
    HostNotification,
    Settings
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { type Backend, openBackend } from '../../support/openBackend'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { handbookFolder, hoverOn, okrLens, openFile, placeOf, sources, text, uri, withoutEscapes } from './lensHost'

const command = 'okrLens.findMentions'
const tab = 'okrLens.mentions'

for (const version of hostVersions) {
    describe(`Mentions are searched for in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost
        let notices: HostNotification[]
        let listening: Subscription

        before('write a shop', async () => {
            await mkdir(path.join(folder.path, 'shop/src'), { recursive: true })
            await mkdir(path.join(folder.path, 'shop/a b'))
            await writeFile(path.join(folder.path, 'shop/src/toolbar.ts'), text)
            await writeFile(
                path.join(folder.path, 'shop/a b/ünits.md'),
                'The web is wide.\n\n😀 The Web team owns **browser-extensions**.\nA browser extends on.\n'
            )
        })
        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook'), path.join(folder.path, 'shop')])
            notices = []
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error|Discarding contributions/i)
        })

        const start = async (
            services: ExtensionHostServices = backend,
            { clientApplication = 'sourcegraph', more = {} }: { clientApplication?: 'sourcegraph' | 'other'; more?: Settings } = {} // prettier-ignore
        ): Promise<void> => {
            host = await nodeExtensionHost(version, services, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication,
                settings: { ...sources(backend.repositories[0]!), ...more },
                extensions: [okrLens]
            })
            listening = host.notifications().subscribe(notice => notices.push(notice))
            await openFile(host)
            await hoverOn(host, '@acme/web')
        }
        /** The action as the host offers it under a hover on the words; `undefined` where it does not. */
        const actionOn = async (words: string) => {
            const hoverPosition = { textDocument: { uri }, position: placeOf(words) }
            const { actions = [], menus = {} } = await firstValueFrom(
                host.contributions({ context: { hoverPosition } })
            )
            const isOffered = menus['hover']?.some(({ action }) => action === command)
            return isOffered ? actions.find(({ id }) => id === command) : undefined
        }
        const press = async (words: string): Promise<void> => {
            await hoverOn(host, words)
            const action = await actionOn(words)
            assert.ok(action, 'the action is not offered')
            await host.executeCommand(action.command!, ...(action.commandArguments ?? []))
        }
        const panel = (content: RegExp): Promise<string> =>
            nextValue(
                host.panelViews().pipe(
                    map(views => views.find(({ id }) => id === tab)?.content ?? ''),
                    map(withoutEscapes)
                ),
                shown => content.test(shown)
            )
        /** `shop:src/toolbar.ts:0:7-24`, lines and characters from 0. */
        const written = ({ uri, range }: HostLocation): string => {
            const file = parseGitUri(uri)!
            assert.match(file.commit, /^[0-9a-f]{40}$/)
            return `${path.basename(file.repository)}:${file.path}:${range!.start.line}:${range!.start.character}-${range!.end.character}`
        }
        const locations = async (): Promise<readonly string[]> =>
            (await nextValue(host.locations(tab, uri, placeOf('unrelated')), ({ isLoading }) => !isLoading)).result.map(written) // prettier-ignore
        const searches = (): number => backend.requests.filter(query => query.includes('search(')).length
        const noticed = async (): Promise<string> => {
            while (notices.length === 0) {
                await sleep(1)
            }
            return withoutEscapes(notices[0]!.message)
        }

        it('not before a reader asks', async () => {
            await start()
            assert.match(await panel(/./), /choose \*\*Find mentions\*\*/)
            assert.deepEqual(await locations(), [])
            assert.equal(searches(), 0)
            const views = await firstValueFrom(host.panelViews())
            const view = views.find(({ id }) => id === tab)
            assert.equal(view?.component?.locationProvider, tab)
        })

        it('of a feature: the panel lists them from all repositories, without the row that defines it', async () => {
            await start()
            await press('browserExtension')
            const content = await panel(/in 2 files of 1 repository/)
            assert.match(
                content,
                /^3 places in 2 files of 1 repository name the feature \*\*\[Browser Extension is released/
            )
            assert.match(content, /1 more line that the search found is left out/)
            assert.deepEqual(await locations(), [
                'shop:a b/ünits.md:2:23-41',
                'shop:src/toolbar.ts:0:7-24',
                'shop:src/toolbar.ts:1:13-29'
            ])
            assert.equal(searches(), 1)
        })

        it('of a team: only where it is written as one', async () => {
            await start()
            await press('@acme/web')
            await panel(/name the team \*\*\[Web\]/)
            assert.deepEqual(await locations(), ['shop:a b/ünits.md:2:7-15', 'shop:src/toolbar.ts:0:58-67'])
        })

        it('and a message leads to them', async () => {
            await start()
            await press('browserExtension')
            const said = await noticed()
            assert.match(said, /^3 places in 2 files/)
            assert.match(said, /\[Show the places\]\(#tab=okrLens\.mentions\)/)
            assert.equal(notices[0]?.type, 3)
        })

        it('by the spellings that the settings add', async () => {
            const release = 'Browser Extension is released by a single command'
            await start(backend, { more: { 'okrLens.aliases': { [release]: ['create toolbar'] } } })
            await press('createToolbar')
            await panel(/name the feature/)
            assert.ok((await locations()).includes('shop:src/toolbar.ts:1:32-45'))
        })

        it('from the command palette for what was hovered last', async () => {
            await start()
            const { actions = [] } = await firstValueFrom(host.contributions())
            const action = actions.find(({ id }) => id === command)
            await host.executeCommand(command, ...(action?.commandArguments ?? []))
            await panel(/name the team \*\*\[Web\]/)
        })

        it('says where Sourcegraph stopped, and what it says itself', async () => {
            const requestGraphQL: Backend['requestGraphQL'] = async (query, variables) => {
                const answer = await backend.requestGraphQL(query, variables)
                const search = (answer.data as { search?: { results: object } }).search
                return search
                    ? { data: { search: { results: { ...search.results, limitHit: true } } }, errors: [{ message: 'a shard is down' }] } // prettier-ignore
                    : answer
            }
            await start({ requestGraphQL })
            await press('browserExtension')
            const content = await panel(/name the feature/)
            assert.match(content, /stopped before it had looked at everything/)
            assert.match(content, /Sourcegraph answered: a shard is down/)
            assert.equal((await locations()).length, 3)
        })

        it('says why they could not be searched for, and searches again when asked again', async () => {
            let isDown = true
            const requestGraphQL: Backend['requestGraphQL'] = (query, variables) =>
                query.includes('search(') && isDown
                    ? Promise.reject(new Error('no network'))
                    : backend.requestGraphQL(query, variables)
            await start({ requestGraphQL })
            await press('browserExtension')
            assert.match(await panel(/could not be searched for/), /the request failed: no network/)
            assert.equal((await noticed(), notices[0]?.type), 1)
            isDown = false
            await press('browserExtension')
            await panel(/^3 places/)
        })

        it('for no other words', async () => {
            await start()
            await nextValue(host.hover(uri, placeOf('unrelated')), ({ isLoading }) => !isLoading)
            assert.equal(await actionOn('unrelated'), undefined)
            const place = { textDocument: { uri }, position: placeOf('unrelated') }
            await host.executeCommand(command, JSON.stringify(place))
            assert.match(await noticed(), /^No feature, goal or team is named at this place/)
            assert.equal(searches(), 0)
        })

        it('nowhere without a panel: code hosts have none', async () => {
            await start(backend, { clientApplication: 'other' })
            assert.equal(await actionOn('@acme/web'), undefined)
        })

        it('no more once it is switched off', async () => {
            await start()
            await press('browserExtension')
            await panel(/^3 places/)
            host.setEnabledExtensions([])
            await nextValue(host.locations(tab, uri, placeOf('unrelated')), ({ result }) => result.length === 0)
            await assert.rejects(host.executeCommand(command, ''), /Unknown command/)
        })
    })
}
