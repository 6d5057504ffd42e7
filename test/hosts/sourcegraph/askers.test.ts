import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filter, firstValueFrom, type Subscription } from 'rxjs'
import type { Settings, ViewerId } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import { clockExtension } from '../../support/clockExtension'
import {
    errorsAlone,
    faultyBackend,
    never,
    noRepository,
    status,
    truncated,
    type Fault,
    type FaultyBackend
} from '../../support/faultyBackend'
import { nextValue } from '../../support/nextValue'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { commitAll } from '../workbench/server/support/git'
import {
    handbookFolder,
    hoverOn,
    okrLens,
    openFile,
    panelOf,
    placeOf,
    sources,
    text,
    uri,
    withoutEscapes
} from './lensHost'

const faults: Readonly<Record<string, Fault>> = {
    'is refused': errorsAlone('not authorized'),
    'is one of too many': status('429 Too Many Requests'),
    'is answered by half': truncated,
    'is answered about nothing': noRepository,
    'is never answered': never
}

/** Long enough for a request that should not have been made to arrive, in milliseconds. */
const quiet = 150

for (const version of hostVersions) {
    describe(`Other requests that fail, in extension host ${version}`, function () {
        this.timeout(20_000)
        const folder = handbookFolder()
        let backend: FaultyBackend
        let host: NodeExtensionHost
        let handbook: string
        let root: string
        let notices: string[]
        let faultNow: Fault
        let listening: Subscription

        before('write a shop', async () => {
            commitAll(path.join(folder.path, 'handbook'))
            await mkdir(path.join(folder.path, 'shop/src'), { recursive: true })
            await writeFile(path.join(folder.path, 'shop/src/toolbar.ts'), text)
            root = commitAll(path.join(folder.path, 'shop'))
        })
        beforeEach(async () => {
            backend = await faultyBackend([path.join(folder.path, 'handbook'), path.join(folder.path, 'shop')])
            handbook = backend.repositories[0]!
            notices = []
        })
        afterEach(() => {
            listening.unsubscribe()
            host.dispose()
            assert.doesNotMatch(host.output(), /error|unhandled|reject/i)
        })

        /** With no file open. */
        const startHost = async (more: Settings = {}): Promise<void> => {
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: { ...sources(handbook), ...more },
                extensions: [clockExtension, okrLens]
            })
            listening = host.notifications().subscribe(({ message }) => notices.push(withoutEscapes(message)))
        }
        const start = async (more: Settings = {}): Promise<void> => {
            await startHost(more)
            await openFile(host)
            await hoverOn(host, 'browserExtension')
        }
        const pass = (minutes: number) => host.executeCommand('clock.forward', minutes)
        const asked = (operation: string): number => backend.sent.filter(sent => sent.startsWith(operation)).length
        const become = async (holds: () => boolean): Promise<void> => {
            for (let turn = 0; turn < 300 && !holds(); turn++) {
                await sleep(10)
            }
            assert.ok(holds(), backend.sent.join())
        }
        /** Nobody waits for anything any more. */
        const noAlarms = async (): Promise<void> => {
            for (let turn = 0; turn < 1000 && (await host.executeCommand('clock.alarms')) !== 0; turn++) {
                await sleep(10)
            }
            assert.equal(await host.executeCommand('clock.alarms'), 0)
        }
        const noticed = (words: RegExp): Promise<void> => become(() => notices.some(notice => words.test(notice)))
        const panel = (content: RegExp): Promise<string> => panelOf(host, content)
        const tab = (id: string, content: RegExp) =>
            nextValue(host.panelViews(), views => views.some(view => view.id === id && content.test(withoutEscapes(view.content)))) // prettier-ignore
        const openTextless = async (): Promise<ViewerId> => {
            const address = `git://${backend.repositories[1]!}?${root}#src/toolbar.ts`
            await host.addDocument({ uri: address, languageId: 'typescript' })
            return host.addViewer({ uri: address })
        }
        const listing = () => {
            const address = `git://${backend.repositories[1]!}?${root}`
            return firstValueFrom(
                host
                    .fileDecorations({
                        uri: address,
                        files: [{ uri: `${address}#src/toolbar.ts`, path: 'src/toolbar.ts', isDirectory: false }]
                    })
                    .pipe(filter(Boolean))
            )
        }
        const place = (): string => JSON.stringify({ textDocument: { uri }, position: placeOf('browserExtension') })

        /** What else asks: what is done for it to ask, and where it says that it failed, if that is worth a word. */
        const askers: readonly {
            readonly name: string
            readonly operation: string
            readonly settings?: Settings
            readonly ask: () => Promise<unknown>
            readonly says?: () => Promise<unknown>
        }[] = [
            {
                name: 'the text of a document',
                operation: 'OKRLensDocument',
                ask: openTextless,
                says: () => panel(/The text of this file is not available here: (?!it is being)/)
            },
            { name: 'the texts of a folder', operation: 'OKRLensFolder', ask: listing },
            {
                name: 'the history',
                operation: 'OKRLensVersions',
                settings: { 'okrLens.advanced': { history: true } },
                ask: () => Promise.resolve(),
                says: () => panel(new RegExp(`The history of ${handbook} could not be read: `))
            },
            {
                name: 'where something is mentioned',
                operation: 'OKRLensMentions',
                ask: () => host.executeCommand('okrLens.findMentions', place()),
                says: () => tab('okrLens.mentions', /could not be searched for/)
            },
            {
                name: 'another revision',
                operation: 'OKRLensPages',
                ask: async () => {
                    const address = `git://${handbook}?${'1'.repeat(40)}#goals.md`
                    await host.addDocument({ uri: address, languageId: 'markdown', text: '# Goals' })
                    await host.addViewer({ uri: address })
                    backend.fail({}, faultNow)
                    void host.executeCommand('okrLens.compare', 'HEAD~1')
                },
                says: () => noticed(/could not be compared: /)
            },
            {
                name: 'the day of a commit',
                operation: 'OKRLensCommitDay',
                settings: { 'okrLens.advanced': { history: true } },
                ask: () => Promise.resolve()
            }
        ]

        for (const { name, operation, settings, ask, says } of askers) {
            for (const [what, fault] of Object.entries(faults)) {
                it(`for ${name} is made once where it ${what}, and ${says ? 'says so' : 'keeps silent'}`, async () => {
                    faultNow = fault
                    if (operation !== 'OKRLensPages') {
                        backend.fail({ operation }, fault)
                    }
                    await start(settings)
                    const before = operation === 'OKRLensPages' ? asked(operation) : 0
                    await ask()
                    await become(() => asked(operation) > before)
                    await sleep(quiet)
                    if (fault === never) {
                        await pass(1.1)
                    }
                    await says?.()
                    await pass(10)
                    await sleep(quiet)
                    assert.equal(asked(operation), before + 1)
                    assert.match((await hoverOn(host, 'browserExtension')).contents[0]!.value, /FY22 Q2/)
                    await noAlarms()
                    assert.doesNotMatch(notices.join('\n'), /\[object|undefined/)
                })
            }

            it(`for ${name} leaves nobody waiting once the extension is switched off`, async () => {
                faultNow = never
                if (operation !== 'OKRLensPages') {
                    backend.fail({ operation }, never)
                }
                await start(settings)
                const before = operation === 'OKRLensPages' ? asked(operation) : 0
                await ask()
                await become(() => asked(operation) > before)
                host.setEnabledExtensions([clockExtension])
                await nextValue(host.contributions(), ({ actions = [] }) => actions.length === 0)
                await noAlarms()
                const sent = backend.sent.length
                await pass(24 * 60)
                await sleep(quiet)
                assert.equal(backend.sent.length, sent)
                assert.deepEqual(notices, [])
            })
        }

        it('has the history read again when somebody looks after a quarter of an hour', async () => {
            backend.fail({ operation: 'OKRLensVersions' }, errorsAlone('not authorized'))
            await start({ 'okrLens.advanced': { history: true } })
            await panel(/The history of .* could not be read: Sourcegraph answered: not authorized/)
            backend.heal()
            await pass(16)
            await host.addDocument({ uri: `${uri}x`, languageId: 'typescript', text })
            await host.addViewer({ uri: `${uri}x` })
            await panel(/History: 1 version of the pages/)
        })

        it('takes no refused text for a page that was deleted', async () => {
            backend.fail({ operation: 'OKRLensVersionTexts' }, async truly => {
                const { data } = (await truly()) as { data: { repository: Record<string, unknown> } }
                return { data: { repository: { ...data.repository, text0: null } }, errors: [{ message: 'busy' }] }
            })
            await start({ 'okrLens.advanced': { history: true } })
            const content = await panel(/The history of .* could not be read: Sourcegraph answered: busy/)
            assert.doesNotMatch(content, /Not on the pages any more/)
        })

        it('leaves a search as it was written while no source has answered', async () => {
            backend.fail({}, never)
            await startHost()
            await nextValue(host.contributions(), ({ actions = [] }) => actions.length > 0)
            const query = firstValueFrom(host.transformSearchQuery('okr.team:web'))
            await become(() => backend.sent.length === 1)
            host.setEnabledExtensions([clockExtension])
            assert.equal(await query, 'okr.team:web')
            assert.deepEqual(notices, [], 'nobody is told of an extension that is gone')
        })

        it('ends a command that waits for pages with the extension, without a word', async () => {
            backend.fail({}, never)
            await startHost()
            await openFile(host)
            await panel(/Reading the goals of/)
            await openTextless()
            await sleep(quiet)
            const commands = ['okrLens.explainMatch', 'okrLens.ignoreHere', 'okrLens.findMentions'].map(command =>
                host.executeCommand(command, place())
            )
            commands.push(host.executeCommand('okrLens.compare', 'HEAD~1'))
            await sleep(quiet)
            host.setEnabledExtensions([clockExtension])
            await Promise.all(commands)
            await sleep(quiet)
            assert.deepEqual(notices, [])
        })
    })
}
