import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filter, firstValueFrom, timeout } from 'rxjs'
import type {
    EnabledExtension,
    ExtensionHostServices,
    Settings
} from '../../../src/hosts/workbench/extensionHost/extensionHost'
import type { Position } from '../../../src/model/location'
import { type Backend, openBackend } from '../../support/openBackend'
import { nextValue } from '../../support/nextValue'
import { fixtureExtension } from '../../support/fixtureExtension'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { writeHandbook } from '../../support/writeHandbook'
import {
    bundle,
    hoverOn,
    hoversAt,
    okrLens,
    openFile,
    panelOf,
    placeOf,
    sources,
    text,
    uri,
    withoutEscapes
} from './lensHost'

/** Long enough for a request that should not have been made to arrive. */
const quiet = 300

for (const version of hostVersions) {
    describe(`OKR Lens in extension host ${version}`, function () {
        this.timeout(20_000)
        let folder: string
        let backend: Backend
        let handbook: string
        let host: NodeExtensionHost

        before('write a handbook', async () => {
            assert.ok(existsSync(bundle), `${bundle} is missing: run webpack first`)
            folder = await mkdtemp(path.join(tmpdir(), 'okr-lens-'))
            await writeHandbook(path.join(folder, 'handbook'))
        })
        after(() => rm(folder, { recursive: true }))

        beforeEach(async () => {
            backend = await openBackend([path.join(folder, 'handbook')])
            handbook = backend.repositories[0]!
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error|fetch of/i)
        })

        const start = async (
            settings: Settings,
            clientApplication: 'sourcegraph' | 'other' = 'sourcegraph',
            services: ExtensionHostServices = backend,
            extensions: readonly EnabledExtension[] = [okrLens]
        ): Promise<void> => {
            host = await nodeExtensionHost(version, services, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication,
                settings,
                extensions
            })
        }
        const open = (): Promise<unknown> => openFile(host)
        /** Start on the handbook with a file open, and wait until its pages are read. */
        const startReady = async (clientApplication?: 'sourcegraph' | 'other'): Promise<void> => {
            await start(sources(handbook), clientApplication)
            await open()
            await hoverOn(host, 'Browser Extension')
        }

        const hovers = (position: Position) => hoversAt(host, position)
        const cardOn = async (words: string): Promise<string> => {
            const [content] = (await hoverOn(host, words)).contents
            assert.equal(content?.kind, 'markdown')
            return withoutEscapes(content.value)
        }
        const panel = (content: RegExp): Promise<string> => panelOf(host, content)

        describe('with its pages named', () => {
            it('asks for nothing before a file is open', async () => {
                await start(sources(handbook))
                await sleep(quiet)
                assert.deepEqual(backend.requests, [])
            })

            for (const clientApplication of ['sourcegraph', 'other'] as const) {
                it(`tells of a feature its goal, its state in words and its quarter, in ${clientApplication}`, async () => {
                    await startReady(clientApplication)
                    for (const words of ['Browser Extension', 'browserExtension']) {
                        const card = await cardOn(words)
                        assert.match(card, /released by a single command/)
                        assert.match(card, /Keep code host integrations easy to maintain/)
                        assert.match(card, /no result recorded/)
                        assert.match(card, /FY22 Q2/)
                    }
                    const { range } = await hoverOn(host, 'browserExtension')
                    assert.deepEqual(range, {
                        start: { line: 1, character: 13 },
                        end: { line: 1, character: 29 }
                    })
                })
            }

            it('tells of a team its objectives and how their key results stand', async () => {
                await startReady()
                const card = await cardOn('@acme/web')
                assert.match(card, /Web\W+team/)
                assert.match(card, /Newcomers succeed with advanced search/)
                assert.match(card, /Every page answers within a blink/)
                assert.match(card, /1 not done/)
                assert.match(card, /2 done/)
                assert.doesNotMatch(card, /An upgrade takes no thought/)
            })

            it('says nothing elsewhere', async () => {
                await startReady()
                const { result } = await nextValue(hovers(placeOf('unrelated')))
                assert.equal(result, null)
            })

            it('asks for nothing during a hover', async () => {
                await startReady()
                const before = backend.requests.length
                assert.ok(before > 0)
                for (const words of ['browserExtension', '@acme/web', 'unrelated', 'createToolbar']) {
                    await nextValue(hovers(placeOf(words)))
                }
                await sleep(quiet)
                assert.equal(backend.requests.length, before)
            })

            it('lists in its panel what this file mentions, then all goals', async () => {
                await startReady()
                const content = await panel(/In this file/)
                const [inThisFile = '', ...rest] = content.slice(content.indexOf('In this file')).split(/^#+ /m)
                assert.match(inThisFile, /Browser Extension is released by a single command/)
                assert.match(rest.join(''), /Grow plugins into a living ecosystem/)
                assert.match(rest.join(''), /An upgrade takes no thought/)
            })

            it('says nothing in a file whose text the host does not have', async () => {
                await startReady()
                const unread = `${uri}x`
                await host.addDocument({ uri: unread, languageId: 'typescript' })
                await host.addViewer({ uri: unread })
                const { result } = await nextValue(
                    host.hover(unread, placeOf('browserExtension')).pipe(filter(({ isLoading }) => !isLoading))
                )
                assert.equal(result, null)
            })

            it('lives beside another extension', async () => {
                await start(sources(handbook), 'sourcegraph', backend, [fixtureExtension, okrLens])
                await open()
                const both = await nextValue(
                    hovers(placeOf('browserExtension')),
                    found => found.result?.contents.length === 2
                )
                const [other, own] = both.result?.contents ?? []
                assert.match(other?.value ?? '', /Hello/)
                assert.match(own?.value ?? '', /FY22 Q2/)
            })

            it('contributes only what the host can evaluate', async () => {
                await startReady()
                await nextValue(host.contributions())
                assert.doesNotMatch(host.output(), /Discarding contributions/)
            })
        })

        describe('with pages it cannot have', () => {
            it('says how to name them where none are named', async () => {
                await start({})
                await open()
                const content = await panel(/"okrLens\.sources": \[/)
                assert.match(content, /"repository":/)
                assert.equal((await nextValue(hovers(placeOf('Browser Extension')))).result, null)
            })

            it('reads them as soon as they are named', async () => {
                await start({})
                await open()
                await panel(/okrLens\.sources/)
                await host.syncSettings(sources(handbook))
                assert.match(await cardOn('browserExtension'), /FY22 Q2/)
            })

            it('names a repository that is not there, and goes on with the others', async () => {
                await start(sources('acme/nowhere', handbook))
                await open()
                assert.match(await cardOn('browserExtension'), /FY22 Q2/)
                const content = await panel(/acme\/nowhere/)
                assert.match(content, /Grow plugins into a living ecosystem/)
            })

            it('repeats the reason in words where the instance gives one', async () => {
                const errors = [{ message: 'the search index is being rebuilt' }]
                const requestGraphQL = () => Promise.resolve({ data: null, errors })
                await start(sources(handbook), 'sourcegraph', { requestGraphQL })
                await open()
                assert.doesNotMatch(await panel(/the search index is being rebuilt/), /\[object/)
            })
        })

        it('leaves nothing behind when it is switched off', async () => {
            await startReady()
            await panel(/In this file/)
            host.setEnabledExtensions([])
            await nextValue(host.hover(uri, placeOf('browserExtension')), ({ result }) => result === null)
            await assert.rejects(firstValueFrom(host.panelViews().pipe(timeout(quiet))), /Timeout/)

            const before = backend.requests.length
            await host.syncSettings(sources(handbook, 'acme/other'))
            await host.addDocument({ uri: `${uri}x`, languageId: 'typescript', text })
            await host.addViewer({ uri: `${uri}x` })
            await sleep(quiet)
            assert.equal(backend.requests.length, before)

            host.setEnabledExtensions([okrLens])
            assert.match(await cardOn('browserExtension'), /FY22 Q2/)
        })
    })
}
