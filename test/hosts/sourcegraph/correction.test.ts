import assert from 'node:assert/strict'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { firstValueFrom, type Subscription } from 'rxjs'
import type { HostNotification, Settings, SettingsEdit } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import type { Position } from '../../../src/model/location'
import { type Backend, openBackend } from '../../support/openBackend'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import {
    handbookFolder,
    hoverOn,
    hoversAt,
    okrLens,
    openFile,
    panelOf,
    placeOf,
    sources,
    uri,
    withoutEscapes
} from './lensHost'

const ourActions = ['okrLens.explainMatch', 'okrLens.ignoreHere']
const release = 'Browser Extension is released by a single command'
const here = 'acme/shop/src/toolbar.ts'

for (const version of hostVersions) {
    describe(`Mentions are corrected in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: Backend
        let base: Settings
        let host: NodeExtensionHost
        let notices: HostNotification[]
        let listening: Subscription
        /** the settings as the host has them */
        let settings: Settings
        /** why settings cannot be changed; absent: they can */
        let refusal: string | undefined

        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
            base = sources(backend.repositories[0]!)
            notices = []
            refusal = undefined
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error|Discarding contributions/i)
        })

        const change = async (more: Settings): Promise<void> => {
            settings = { ...base, ...more }
            await host.syncSettings(settings)
        }
        const applySettingsEdit = async ({ path, value }: SettingsEdit): Promise<void> => {
            if (refusal !== undefined) {
                throw new Error(refusal)
            }
            assert.equal(path.length, 1)
            settings = { ...settings, [String(path[0])]: value }
            await host.syncSettings(settings)
        }
        const start = async (more: Settings = {}): Promise<void> => {
            settings = { ...base, ...more }
            host = await nodeExtensionHost(
                version,
                { ...backend, applySettingsEdit },
                { sourcegraphURL: 'https://sourcegraph.test/', clientApplication: 'sourcegraph', settings, extensions: [okrLens] } // prettier-ignore
            )
            listening = host.notifications().subscribe(notice => notices.push(notice))
            await openFile(host)
            await hoverOn(host, '@acme/web')
        }
        const settledOn = async (words: string, isThere: boolean): Promise<void> => {
            await nextValue(hoversAt(host, placeOf(words)), ({ result }) => (result !== null) === isThere)
        }

        /** The actions of ours under a hover, as Sourcegraph's client asks for them. */
        const menuAt = async (position: Position, address = uri) => {
            const hoverPosition = { textDocument: { uri: address }, position }
            const { actions = [], menus = {} } = await firstValueFrom(
                host.contributions({ context: { hoverPosition } })
            )
            const offered = (menus['hover'] ?? []).map(({ action }) => action)
            return actions.filter(({ id }) => ourActions.includes(id) && offered.includes(id))
        }
        /** The messages that came, as soon as there are so many. */
        const noticed = async (count: number): Promise<readonly string[]> => {
            while (notices.length < count) {
                await sleep(1)
            }
            return notices.map(({ message }) => withoutEscapes(message))
        }
        /** Hover the words, then press the action under the hover; answers with the first message that came. */
        const press = async (id: string, words: string): Promise<string> => {
            await hoverOn(host, words)
            const action = (await menuAt(placeOf(words))).find(action => action.id === id)
            assert.ok(action, `${id} is not offered`)
            await host.executeCommand(action.command!, ...(action.commandArguments ?? []))
            const [said = ''] = await noticed(1)
            return said
        }

        describe('by settings', () => {
            it('that add a spelling: it has a hover, and no page is loaded again', async () => {
                await start()
                await settledOn('createToolbar', false)
                const before = backend.requests.length
                const shown = nextValue(hoversAt(host, placeOf('createToolbar')), ({ result }) => result !== null)
                await change({ 'okrLens.aliases': { [release.toUpperCase()]: ['create toolbar'] } })
                assert.match(withoutEscapes((await shown).result!.contents[0]!.value), /released by a single command/)
                assert.match(await panelOf(host, /3 times: lines 1, 2/), /In this file/)
                assert.equal(backend.requests.length, before)
            })

            it('that ban a spelling: its hover goes, and no page is loaded again', async () => {
                await start()
                const before = backend.requests.length
                await change({ 'okrLens.aliases': { '*': { ban: ['browser extensions'] } } })
                await settledOn('browserExtension', false)
                await settledOn('@acme/web', true)
                assert.equal(backend.requests.length, before)
            })

            it('that ignore words in some files only', async () => {
                await start({ 'okrLens.ignore': { words: [{ word: 'browser-extension', in: 'docs/**' }] } })
                await settledOn('browserExtension', true)
                for (const place of ['src/*.ts', 'acme/shop/**']) {
                    await change({ 'okrLens.ignore': { words: [{ word: 'browser-extension', in: place }] } })
                    await settledOn('browserExtension', false)
                }
            })

            it('that ignore the file: the panel says so, and it has no hover', async () => {
                await start()
                for (const glob of ['**/toolbar.ts', 'acme/shop/**']) {
                    await change({ 'okrLens.ignore': { paths: [glob] } })
                    await panelOf(host, /This file is not read: the settings say to ignore it\./)
                    await settledOn('browserExtension', false)
                    await change({})
                    await settledOn('browserExtension', true)
                }
            })

            it('that are wrong: the panel names them beside those that hold', async () => {
                await start({
                    'okrLens.aliases': { Web: 3, [release]: { add: ['create toolbar', 7] }, 'Browser Extention': [] },
                    'okrLens.ignore': { words: 'web' }
                })
                const content = await panelOf(host, /Browser Extention/)
                assert.match(content, /okrLens\.aliases\["Web"\] is `3`; expected/)
                assert.match(content, /okrLens\.aliases\["Browser Extension[^"]+"\]\.add holds `7`; expected/)
                assert.match(content, /names `"Browser Extention"`, .* such as `"Browser Extension is released/)
                assert.match(content, /okrLens\.ignore\.words is `"web"`; expected/)
                await settledOn('createToolbar', true)
            })
        })

        describe('from a hover', () => {
            it('that is ours, and from no other place', async () => {
                await start()
                const place = placeOf('browserExtension')
                assert.deepEqual(await menuAt(place), [], 'before a hover')
                await hoverOn(host, 'browserExtension')
                const menu = await menuAt(place)
                assert.deepEqual(
                    menu.map(({ id, actionItem }) => [id, actionItem?.label]),
                    [
                        ['okrLens.explainMatch', 'Why this match?'],
                        ['okrLens.ignoreHere', 'Ignore here']
                    ]
                )
                assert.deepEqual((await menuAt({ line: 1, character: 13 })).length, 2, 'its first character')
                assert.deepEqual((await menuAt({ line: 1, character: 28 })).length, 2, 'its last character')
                assert.deepEqual(await menuAt({ line: 1, character: 12 }), [], 'before it')
                assert.deepEqual(await menuAt({ line: 1, character: 29 }), [], 'behind it')
                assert.deepEqual(await menuAt({ ...place, line: 0 }), [], 'another line')
                assert.deepEqual(await menuAt(place, `${uri}x`), [], 'another file')
                const { menus = {} } = await firstValueFrom(host.contributions())
                assert.ok(!menus['hover']?.some(({ action }) => ourActions.includes(action)), 'without a hover')

                await nextValue(hoversAt(host, placeOf('unrelated')), ({ result }) => result === null)
                assert.deepEqual(await menuAt(placeOf('unrelated')), [], 'a place without a mention')
                host.setEnabledExtensions([])
                assert.deepEqual(await menuAt(place), [], 'switched off')
            })

            it('says why the words match', async () => {
                await start()
                assert.match(
                    await press('okrLens.explainMatch', 'browserExtension'),
                    /^“browserExtension” stands for the feature “Browser Extension is released by a single command”/
                )
                assert.equal(notices.length, 1)
                assert.equal(notices[0]?.type, 3)
            })

            it('ignores words in this file: the setting is written, what stood there stays, and the hover goes', async () => {
                const ignore = { paths: ['**/CHANGELOG.md'], words: ['web team'], more: true }
                await start({ 'okrLens.ignore': ignore })
                await hoverOn(host, 'browserExtension')
                const gone = nextValue(
                    hoversAt(host, placeOf('Browser Extension')),
                    ({ result }) => result === null && settings['okrLens.ignore'] !== ignore
                )
                const said = await press('okrLens.ignoreHere', 'browserExtension')
                const entry = { word: 'browserExtension', in: here }
                assert.deepEqual(settings['okrLens.ignore'], { ...ignore, words: ['web team', entry] })
                assert.match(said, /“browserExtension” is ignored in this file from now on/)
                assert.ok(said.includes(JSON.stringify(entry)), said)
                assert.match(said, /Remove it there to undo/)
                assert.equal(notices[0]?.type, 5)
                assert.equal((await settledOn('Browser Extension', false), await gone).result, null)
                assert.deepEqual(await menuAt(placeOf('browserExtension')), [])
                await settledOn('@acme/web', true)
            })

            it('writes once what is asked for twice at once', async () => {
                await start()
                await hoverOn(host, 'browserExtension')
                const [, ignore] = await menuAt(placeOf('browserExtension'))
                const run = () => host.executeCommand(ignore!.command!, ...ignore!.commandArguments!)
                await Promise.all([run(), run()])
                assert.deepEqual(settings['okrLens.ignore'], { words: [{ word: 'browserExtension', in: here }] })
            })

            it('tells in words why settings cannot be changed', async () => {
                await start()
                refusal = 'Unable to edit settings because you are not <b>signed in</b>'
                const said = await press('okrLens.ignoreHere', 'browserExtension')
                assert.match(
                    said,
                    /could not be ignored: Unable to edit settings because you are not <b>signed in<\/b>/
                )
                assert.match(notices[0]!.message, /\\<b\\>/)
                assert.equal(notices[0]?.type, 1)
                await settledOn('browserExtension', true)
            })

            it('leaves a setting alone that it would have to replace', async () => {
                await start({ 'okrLens.ignore': { words: 'web' } })
                const said = await press('okrLens.ignoreHere', 'browserExtension')
                assert.match(said, /okrLens\.ignore\.words is `"web"`; correct it first/)
                assert.deepEqual(settings['okrLens.ignore'], { words: 'web' })
            })

            it('says that the words are gone, where they are', async () => {
                await start()
                for (const argument of [
                    '',
                    '{}',
                    JSON.stringify({ textDocument: { uri }, position: placeOf('unrelated') })
                ]) {
                    // prettier-ignore
                    for (const command of ourActions) {
                        await host.executeCommand(command, argument)
                    }
                }
                const said = await noticed(6)
                assert.ok(said.every(message => message.startsWith('No feature, goal or team is named')))
            })
        })
    })
}
