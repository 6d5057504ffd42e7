import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { firstValueFrom, map, type Subscription } from 'rxjs'
import type {
    EnabledExtension,
    HostNotification,
    Settings,
    SettingsEdit,
    ViewerId
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { type Backend, openBackend } from '../../support/openBackend'
import { handbookFolder, bundle, hoverOn, okrLens, panelOf, sources, text, uri, withoutEscapes } from './lensHost'

const action = 'okrLens.toggleAnnotations'
const browserExtension = '○ past due · FY22 Q2'

for (const version of hostVersions) {
    describe(`Goals stand behind lines in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost
        let viewer: ViewerId
        let notices: HostNotification[]
        let listening: Subscription
        /** the settings as the host has them */
        let settings: Settings
        /** why settings cannot be changed; absent: they can */
        let refusal: string | undefined

        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
            notices = []
            refusal = undefined
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error|Discarding contributions/i)
        })

        const change = async (more: Settings): Promise<void> => {
            settings = { ...settings, ...more }
            await host.syncSettings(settings)
        }
        const applySettingsEdit = async ({ path, value }: SettingsEdit): Promise<void> => {
            if (refusal !== undefined) {
                throw new Error(refusal)
            }
            await change({ [path.join()]: value })
        }
        const openFile = async (address: string, content: string): Promise<ViewerId> => {
            await host.addDocument({ uri: address, languageId: 'typescript', text: content })
            return host.addViewer({ uri: address })
        }
        const start = async (more: Settings = {}, extension: EnabledExtension = okrLens): Promise<void> => {
            settings = { ...sources(backend.repositories[0]!), ...more }
            host = await nodeExtensionHost(
                version,
                { ...backend, applySettingsEdit },
                { sourcegraphURL: 'https://sourcegraph.test/', clientApplication: 'sourcegraph', settings, extensions: [extension] } // prettier-ignore
            )
            listening = host.notifications().subscribe(notice => notices.push(notice))
            viewer = await openFile(uri, text)
            await hoverOn(host, '@acme/web')
        }

        /** `0: ○ no result recorded`: the lines, zero-based, with what stands behind them. */
        const linesOf = (id: ViewerId) =>
            host
                .textDecorations(id)
                .pipe(
                    map(decorations =>
                        decorations.map(({ range, after }) => `${range.start.line}:${after?.contentText}`)
                    )
                )
        const linesBecome = (expected: readonly string[], id = viewer) =>
            nextValue(linesOf(id), lines => JSON.stringify(lines) === JSON.stringify(expected))
        const itemsOf = (id: ViewerId) => host.statusBarItems(id)

        const once = [`0: ${browserExtension}`]
        const twice = [...once, `1: ${browserExtension}`]

        it('the first one that names a goal, in words and with the way to its page', async () => {
            await start()
            await linesBecome(once)
            const [decoration] = await firstValueFrom(host.textDecorations(viewer))
            const { hoverMessage = '', linkURL, light, dark } = decoration?.after ?? {}
            assert.match(
                hoverMessage,
                /^Feature “Browser Extension is released by a single command”: no result recorded\. FY22 Q2: May – July 2021, ended \d+ years ago\. Goal: “Keep code host integrations easy to maintain”\. .*goals\.md:27\.$/
            )
            const page = new URL(linkURL ?? '')
            assert.equal(page.origin, 'https://sourcegraph.test')
            assert.match(page.pathname + page.search, /\/-\/blob\/goals\.md\?L27$/)
            assert.ok(light?.color && dark?.color && light.color !== dark.color)
        })

        it('all of them, none, and the first ones again, as soon as the setting says so', async () => {
            await start({ 'okrLens.annotations': 'all' })
            await linesBecome(twice)
            const before = backend.requests.length
            await change({ 'okrLens.annotations': 'off' })
            assert.deepEqual(await firstValueFrom(linesOf(viewer)), [], 'at once')
            await change({ 'okrLens.annotations': 'first' })
            await linesBecome(once)
            assert.equal(backend.requests.length, before)
        })

        it('and go with words that are ignored', async () => {
            await start({ 'okrLens.annotations': 'all' })
            await linesBecome(twice)
            await change({ 'okrLens.ignore': { words: ['browser extension'] } })
            assert.deepEqual(await firstValueFrom(linesOf(viewer)), [])
            assert.deepEqual(
                (await firstValueFrom(itemsOf(viewer))).map(item => item.text),
                ['OKR: 1 mention']
            )
        })

        it('a bad value is named in the panel, and the first ones are shown', async () => {
            await start({ 'okrLens.annotations': 'some' })
            await linesBecome(once)
            await panelOf(
                host,
                /okrLens\.annotations is `"some"`; expected `"off"`, `"first"` or `"all"`\. `"first"` is/
            )
        })

        it('in every view of the page, and in none whose file mentions nothing', async () => {
            await start()
            const other = await openFile(`${uri}x`, `\n${text}`)
            const silent = await openFile(`${uri}y`, 'const unrelated = 1\n')
            const unread = `${uri}z`
            await host.addDocument({ uri: unread, languageId: 'typescript' })
            const withoutText = await host.addViewer({ uri: unread })
            await linesBecome([`1: ${browserExtension}`], other)
            await linesBecome(once)
            await change({ 'okrLens.annotations': 'all' })
            await linesBecome([`1: ${browserExtension}`, `2: ${browserExtension}`], other)
            for (const id of [silent, withoutText]) {
                assert.deepEqual(await firstValueFrom(linesOf(id)), [])
                assert.deepEqual(await firstValueFrom(itemsOf(id)), [])
            }
        })

        it('the status bar counts them, and opens the panel', async () => {
            await start({ 'okrLens.annotations': 'off' })
            const [item] = await nextValue(itemsOf(viewer), items => items.length > 0)
            assert.equal(item?.text, 'OKR: 3 mentions · 1 past due')
            assert.match(item.tooltip ?? '', /named in this file: 2\. .*no result recorded: 1\. Opens the OKR panel/)
            assert.deepEqual(item.command, { id: 'openPanel', args: ['okrLens.panel'] })
        })

        it('nothing is left behind when the extension is switched off', async () => {
            await start()
            await linesBecome(once)
            await nextValue(itemsOf(viewer), items => items.length > 0)
            host.setEnabledExtensions([])
            await linesBecome([])
            await nextValue(itemsOf(viewer), items => items.length === 0)
            host.setEnabledExtensions([okrLens])
            await linesBecome(once)
        })

        it('where a host has neither decorations nor a status bar, all else works', async () => {
            const older = path.join(folder.path, 'older.js')
            const without = `;(() => {
                const ask = globalThis.require
                globalThis.require = name => {
                    const api = ask(name)
                    const missing = { createDecorationType: { value: undefined }, createStatusBarItemType: { value: undefined } }
                    return Object.create(api, { app: { value: Object.create(api.app, missing) } })
                }
            })();\n`
            await writeFile(older, without + (await readFile(bundle, 'utf8')))
            await start({}, { ...okrLens, scriptURL: pathToFileURL(older).href })
            await panelOf(host, /In this file/)
            await change({ 'okrLens.annotations': 'all' })
            await hoverOn(host, 'browserExtension')
            assert.deepEqual(await firstValueFrom(linesOf(viewer)), [])
            assert.deepEqual(await firstValueFrom(itemsOf(viewer)), [])
        })

        describe('are switched by a command', () => {
            /** What a menu offers of it. */
            const offered = async (menu: string) => {
                const { actions = [], menus = {} } = await firstValueFrom(host.contributions())
                assert.ok(
                    menus[menu]?.some(item => item.action === action),
                    menu
                )
                return actions.find(({ id }) => id === action)
            }

            it('that stands in the palette and beside the file’s name, and says what it would do', async () => {
                await start()
                for (const menu of ['commandPalette', 'editor/title']) {
                    const { title, actionItem } = (await offered(menu)) ?? {}
                    assert.equal(title, 'Hide goals behind lines')
                    assert.equal(actionItem?.pressed, true)
                    assert.match(actionItem?.description ?? '', /^Hide how goals stand/)
                    assert.match(actionItem?.iconURL ?? '', /^data:image\/svg\+xml,/)
                }
                await change({ 'okrLens.annotations': 'off' })
                const { title, actionItem } = (await offered('editor/title')) ?? {}
                assert.equal(title, 'Show goals behind lines')
                assert.equal(actionItem?.pressed, false)
            })

            it('off and on again, as they were', async () => {
                await start({ 'okrLens.annotations': 'all' })
                await linesBecome(twice)
                await host.executeCommand(action)
                assert.equal(settings['okrLens.annotations'], 'off')
                await linesBecome([])
                await host.executeCommand(action)
                assert.equal(settings['okrLens.annotations'], 'all')
                await linesBecome(twice)
                assert.deepEqual(notices, [])
            })

            it('on where they were always off: the first ones', async () => {
                await start({ 'okrLens.annotations': 'off' })
                await host.executeCommand(action)
                assert.equal(settings['okrLens.annotations'], 'first')
                await linesBecome(once)
            })

            it('off where nothing was set', async () => {
                await start()
                await host.executeCommand(action)
                assert.equal(settings['okrLens.annotations'], 'off')
                await linesBecome([])
            })

            it('one time after the other: two at once end where they began', async () => {
                await start({ 'okrLens.annotations': 'all' })
                await Promise.all([host.executeCommand(action), host.executeCommand(action)])
                assert.equal(settings['okrLens.annotations'], 'all')
            })

            it('or why not is said in words', async () => {
                await start()
                refusal = 'Unable to edit settings because you are not <b>signed in</b>'
                await host.executeCommand(action)
                while (notices.length === 0) {
                    await sleep(1)
                }
                const [{ message = '', type } = {}] = notices
                assert.match(withoutEscapes(message), /could not be switched: Unable to edit settings because you are/)
                assert.match(withoutEscapes(message), /to set okrLens\.annotations to "off"/)
                assert.match(message, /\\<b\\>/)
                assert.equal(type, 1)
                await linesBecome(once)
            })
        })
    })
}
