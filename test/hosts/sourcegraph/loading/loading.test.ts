import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filter, firstValueFrom, map, tap, toArray, type Subscription } from 'rxjs'
import type {
    HostNotification,
    HostProgress,
    Settings
} from '../../../../src/hosts/workbench/extensionHost/extensionHost'
import { clockExtension } from '../../../support/clockExtension'
import { nextValue } from '../../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../../support/nodeExtensionHost'
import { openBackend, type Backend } from '../../../support/openBackend'
import { commitAll } from '../../workbench/server/support/git'
import {
    handbookFolder,
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
} from '../lensHost'

/** Long enough for a request that should not have been made to arrive. */
const quiet = 300

for (const version of hostVersions) {
    describe(`Loading in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let handbook: string
        /** the short id of its latest commit */
        let commit: string
        let backend: Backend
        let name: string
        let host: NodeExtensionHost
        /** the operations that were asked for, in order */
        let sent: string[]
        let notices: string[]
        let progress: { readonly title: string; readonly steps: Promise<readonly HostProgress[]> }[]
        let listening: Subscription
        /** what Sourcegraph answers in place of the truth */
        let answer: Backend['requestGraphQL'] | undefined

        before(() => {
            handbook = path.join(folder.path, 'handbook')
            commit = commitAll(handbook).slice(0, 7)
        })
        beforeEach(async () => {
            backend = await openBackend([handbook])
            name = backend.repositories[0]!
            sent = []
            notices = []
            progress = []
            answer = undefined
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error|fetch of|Discarding contributions/i)
        })

        const start = async (
            settings: Settings,
            clientApplication: 'sourcegraph' | 'other' = 'sourcegraph',
            extensions = [okrLens]
        ): Promise<void> => {
            host = await nodeExtensionHost(
                version,
                {
                    requestGraphQL: (query, variables) => {
                        sent.push(/query (\w+)/.exec(query)?.[1] ?? query)
                        return (answer ?? backend.requestGraphQL)(query, variables)
                    },
                    showMessage: message => void notices.push(message)
                },
                {
                    sourcegraphURL: 'https://sourcegraph.test/',
                    clientApplication,
                    // What asks for pages is counted by itself
                    settings: {
                        ...settings,
                        'okrLens.advanced': { history: false, ...(settings['okrLens.advanced'] as object) }
                    },
                    extensions
                }
            )
            listening = host
                .notifications()
                .subscribe(({ message, type }: HostNotification) => notices.push(`${type} ${withoutEscapes(message)}`))
            listening.add(
                host
                    .progressNotifications()
                    .subscribe(({ title, progress: steps }) =>
                        progress.push({ title, steps: firstValueFrom(steps.pipe(toArray())) })
                    )
            )
        }
        const startReady = async (more: Settings = {}, extensions = [okrLens]): Promise<void> => {
            await start({ ...sources(name), ...more }, 'sourcegraph', extensions)
            await openFile(host)
            await hoverOn(host, 'browserExtension')
        }
        /** The extension runs, as hosts tell: they offer what it contributes once they have activated it. */
        const activated = () =>
            nextValue(host.contributions(), ({ menus }) =>
                Boolean(menus?.commandPalette?.some(({ action }) => action === 'okrLens.refresh'))
            )
        /** The host has shown these notifications, each after its type, and no others. */
        const noticed = async (...expected: readonly string[]): Promise<void> => {
            for (let turn = 0; turn < 200 && notices.length < expected.length; turn++) {
                await sleep(10)
            }
            assert.deepEqual(notices, expected)
        }
        const openOther = async (): Promise<void> => {
            await host.addDocument({ uri: `${uri}x`, languageId: 'typescript', text })
            await host.addViewer({ uri: `${uri}x` })
        }
        const panel = (content: RegExp): Promise<string> => panelOf(host, content)
        const change = async (): Promise<void> => {
            const file = path.join(handbook, 'goals.md')
            await writeFile(file, `${await readFile(file, 'utf8')}| Lighthouse tours | Living ecosystem | Q4 |\n`) // prettier-ignore
            commit = commitAll(handbook).slice(0, 7)
        }

        describe('refreshed on demand', () => {
            it('asks for one commit, shows that it does, and says that nothing has changed', async () => {
                await startReady()
                const before = sent.length
                await host.executeCommand('okrLens.refresh')
                assert.deepEqual(sent.slice(before), ['OKRLensCommit'])
                await noticed(`5 ${name}: nothing has changed since commit ${commit}.`)
                assert.equal(progress.length, 1)
                assert.equal(withoutEscapes(progress[0]!.title), `Reading ${name} …`)
                const steps = await progress[0]!.steps
                assert.ok(steps.every(({ percentage = 0 }) => percentage < 100))
            })

            it('shows what has changed, everywhere', async () => {
                await startReady()
                await change()
                await host.executeCommand('okrLens.refresh')
                await noticed(`5 ${name}: 1 page changed, now at commit ${commit}.`)
                await panel(new RegExp(`Lighthouse tours[^]*at ${commit}, read just now`))
            })

            it('keeps what was read where it fails, and says so', async () => {
                await startReady()
                answer = () => Promise.resolve({ data: null, errors: [{ message: 'the disk is full' }] })
                await host.executeCommand('okrLens.refresh')
                await noticed(
                    `1 ${name} could not be read: Sourcegraph answered: the disk is full. What was read before is still shown.`
                )
                const content = await panel(/the disk is full/)
                assert.match(
                    content,
                    /could not be read: Sourcegraph answered: the disk is full \(last: 2 pages with goals/
                )
                assert.match(content, /Grow plugins into a living ecosystem/)
                assert.match((await hoverOn(host, 'browserExtension')).contents[0]!.value, /FY22 Q2/)
            })

            it('answers hovers meanwhile, and is one refresh however often it is asked for', async () => {
                await startReady()
                let release = (): void => {}
                const gate = new Promise<void>(resolve => (release = resolve))
                answer = async (query, variables) => {
                    await gate
                    return backend.requestGraphQL(query, variables)
                }
                const before = sent.length
                const refreshes = [host.executeCommand('okrLens.refresh'), host.executeCommand('okrLens.refresh')]
                const { contents } = await hoverOn(host, '@acme/web')
                assert.match(contents[0]!.value, /Newcomers succeed/)
                release()
                await Promise.all(refreshes)
                await noticed(`5 ${name}: nothing has changed since commit ${commit}.`)
                assert.equal(sent.length, before + 1)
                assert.equal(progress.length, 1)
            })

            it('works before any file is open, and without sources', async () => {
                await start(sources(name))
                await activated()
                await host.executeCommand('okrLens.refresh')
                const first = `5 ${name}: 2 files read at commit ${commit}.`
                await noticed(first)
                await host.syncSettings({ 'okrLens.sources': [] })
                await host.executeCommand('okrLens.refresh')
                await noticed(
                    first,
                    '3 There are no goals to refresh: no repository is named in okrLens.sources, and none was viewed whose pages could be read instead.'
                )
            })

            it('stands in the command palette', async () => {
                await start(sources(name))
                await activated()
            })
        })

        describe('refreshed by age', () => {
            const pass = (minutes: number) => host.executeCommand('clock.forward', minutes)

            for (const [what, settings, age] of [
                ['an hour', {}, 60],
                ['the minutes of the settings', { 'okrLens.advanced': { refreshMinutes: 5 } }, 5]
            ] as const) {
                it(`asks for one commit when somebody looks after ${what}, and says nothing`, async () => {
                    await startReady(settings, [clockExtension, okrLens])
                    sent.length = 0
                    await pass(age - 1)
                    await hoverOn(host, 'browserExtension')
                    await sleep(quiet)
                    assert.deepEqual(sent, [], 'it is not old yet')
                    await pass(2)
                    await sleep(quiet)
                    assert.deepEqual(sent, [], 'nobody looks')
                    await hoverOn(host, 'browserExtension')
                    await hoverOn(host, '@acme/web')
                    await sleep(quiet)
                    await hoverOn(host, 'browserExtension')
                    await sleep(quiet)
                    assert.deepEqual(sent, ['OKRLensCommit'])
                    assert.deepEqual([notices, progress], [[], []])
                })
            }

            it('shows what has changed to whoever opens a file, and how old it is where that fails', async () => {
                await startReady({}, [clockExtension, okrLens])
                const old = commit
                await change()
                answer = () => Promise.reject(new Error('no network'))
                await pass(61)
                await openOther()
                await panel(new RegExp(`the request failed: no network \\(last: .* at ${old}, read 1 hour ago\\)`))
                answer = undefined
                await pass(61)
                await openFile(host)
                await panel(new RegExp(`at ${commit}, read just now`))
                assert.deepEqual(notices, [])
            })
        })

        describe('where no sources are set', () => {
            const viewedUri = () => `git://${name}?HEAD#company/notes.txt`
            const openViewed = async (): Promise<void> => {
                await host.addDocument({ uri: viewedUri(), languageId: 'plaintext', text })
                await host.addViewer({ uri: viewedUri() })
            }

            for (const clientApplication of ['sourcegraph', 'other'] as const) {
                it(`reads the repository being viewed in two requests, in ${clientApplication}`, async () => {
                    await start({}, clientApplication)
                    await openViewed()
                    const { result } = await nextValue(
                        host
                            .hover(viewedUri(), placeOf('browserExtension'))
                            .pipe(filter(({ isLoading }) => !isLoading)),
                        ({ result }) => result !== null
                    )
                    assert.match(result!.contents[0]!.value, /FY22 Q2/)
                    // On Sourcegraph it is then asked how old the commit of the file is, and what became of the pages
                    assert.deepEqual(sent.slice(0, 2), ['OKRLensPages', 'OKRLensContents'])
                    assert.equal(sent.filter(name => /Pages|Contents/.test(name)).length, 2)
                    assert.ok(clientApplication === 'sourcegraph' || sent.length === 2, sent.join())
                    assert.deepEqual(notices, [])
                    if (clientApplication === 'sourcegraph') {
                        await panel(/discovered in the repository you are viewing, because \*\*okrLens\.sources\*\* is not set/) // prettier-ignore
                    }
                })
            }

            it('reads it once, however often the reader goes and comes back', async () => {
                await start({})
                await openViewed()
                await panel(/Goals by team/)
                await openFile(host)
                await panel(/acme\/shop\*\* could not be read, for the reason below/)
                const before = sent.length
                await host.addViewer({ uri: viewedUri() })
                await panel(/Goals by team/)
                await openFile(host)
                await panel(/acme\/shop\*\* could not be read/)
                await sleep(quiet)
                assert.equal(sent.length, before)
            })

            it('reads the repository of a folder being viewed, once goals are asked for', async () => {
                await start({})
                await activated()
                await host.addDirectoryViewer(`git://${name}?HEAD#company`)
                await host.executeCommand('okrLens.refresh')
                await noticed(`5 ${name}: 2 files read at commit ${commit}.`)
            })

            it('reads nothing where the list is empty', async () => {
                await start({ 'okrLens.sources': [] })
                await openViewed()
                await panel(/"okrLens\.sources": \[/)
                await sleep(quiet)
                assert.deepEqual(sent, [])
            })
        })

        describe('of a file whose text the host does not have', () => {
            const textless = () => `git://${name}?HEAD#notes/toolbar.ts`
            const open = async (address: string): Promise<string> => {
                await host.addDocument({ uri: address, languageId: 'typescript' })
                return host.addViewer({ uri: address })
            }
            const hover = (address: string) =>
                host.hover(address, placeOf('browserExtension')).pipe(filter(({ isLoading }) => !isLoading))
            /** Give the file that is asked for this content; the rest is the truth. */
            const contain = (document: unknown): void => {
                answer = (query, variables) =>
                    query.includes('OKRLensDocument')
                        ? backend
                              .requestGraphQL(query, variables)
                              .then(() => ({ data: { repository: { commit: { oid: 'a', document } } } }))
                        : backend.requestGraphQL(query, variables)
            }
            const content = { content: text, byteSize: text.length, binary: false }
            const asked = (): number => sent.filter(operation => operation === 'OKRLensDocument').length

            it('asks for the text once, and then tells what it mentions everywhere', async () => {
                contain(content)
                await start(sources(name))
                const viewer = await open(textless())
                const { result } = await nextValue(hover(textless()), ({ result }) => result !== null)
                assert.match(result!.contents[0]!.value, /FY22 Q2/)
                await panel(/In this file: toolbar\.ts[^]*Browser Extension is released/)
                await nextValue(host.textDecorations(viewer), decorations => decorations.length > 0)
                await openFile(host)
                await open(textless())
                await nextValue(hover(textless()), ({ result }) => result !== null)
                assert.equal(asked(), 1)
            })

            it('says that it is being asked for, answers hovers meanwhile, and never asks for one', async () => {
                let release = (): void => {}
                const gate = new Promise<void>(resolve => (release = resolve))
                await start(sources(name))
                contain(content)
                const answerTruly = answer!
                answer = async (query, variables) => {
                    await (query.includes('OKRLensDocument') ? gate : undefined)
                    return answerTruly(query, variables)
                }
                await open(textless())
                await panel(/The text of this file is not available here: it is being asked for …/)
                const hovers: boolean[] = []
                const answered = nextValue(
                    hover(textless()).pipe(
                        map(({ result }) => result !== null),
                        tap(found => hovers.push(found))
                    ),
                    found => found
                )
                await nextValue(hover(textless()))
                assert.equal(asked(), 1)
                release()
                await answered
                assert.deepEqual(hovers, [false, true], 'the same hover answers when the text has come')
                assert.equal(asked(), 1)
            })

            for (const [what, document, said] of [
                ['is missing', null, /not available here: Sourcegraph has no such file at this commit/],
                ['is binary', { ...content, binary: true }, /not available here: it is binary/],
                ['is large', { ...content, byteSize: 1_000_001 }, /not available here: it is larger than 1 MB/]
            ] as const) {
                it(`says that the file ${what}`, async () => {
                    contain(document)
                    await start(sources(name))
                    await open(textless())
                    await panel(said)
                    assert.equal((await nextValue(hover(textless()))).result, null)
                })
            }

            it('says why the text cannot be had, and asks again when the reader comes back', async () => {
                await start(sources(name))
                const gone = 'git://acme/private?HEAD#src/toolbar.ts'
                await open(gone)
                await panel(
                    /not available here: this Sourcegraph does not know the repository, or you may not see it\./
                )
                assert.equal(asked(), 1)
                await openFile(host)
                await open(gone)
                await panel(/In this file: toolbar\.ts[^]*not available/)
                await sleep(quiet)
                assert.equal(asked(), 2)
            })

            it('does not ask where there is nothing that it could mention', async () => {
                await start({ 'okrLens.sources': [] })
                await open(textless())
                await panel(/"okrLens\.sources": \[/)
                await sleep(quiet)
                assert.deepEqual(sent, [])
            })
        })

        it('asks for nothing more once it is switched off', async () => {
            await startReady()
            host.setEnabledExtensions([])
            await nextValue(hoversAt(host, placeOf('browserExtension')), ({ result }) => result === null)
            await assert.rejects(host.executeCommand('okrLens.refresh'), /Unknown command/)
            host.setEnabledExtensions([okrLens])
            await hoverOn(host, 'browserExtension')
            await host.executeCommand('okrLens.refresh')
        })
    })
}
