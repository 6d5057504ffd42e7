import assert from 'node:assert/strict'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EnabledExtension, HostPanelView } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import manifest from '../../../package.json'
import { clockExtension } from '../../support/clockExtension'
import { emptyExtension } from '../../support/emptyExtension'
import { nextValue } from '../../support/nextValue'
import { openBackend, type Backend } from '../../support/openBackend'
import { hostVersions, nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { probeExtension } from '../../support/probeExtension'
import { commitAll } from '../workbench/server/support/git'
import { handbookFolder, hoverOn, hoversAt, okrLens, openFile, placeOf, sources, text, uri } from './lensHost'

/** Bytes that one time may leave behind more than an empty extension does: the script alone has four times as many. */
const mostPerCycle = 100_000

/** The same of a file: its text alone has more. */
const mostPerFile = 20_000

/** How often something is done and undone; `CYCLES=1000` for a long look. */
const cycles = Number(process.env['CYCLES'] ?? 40)

for (const version of hostVersions) {
    describe(`What is left behind in extension host ${version}`, function () {
        this.timeout(30_000 + cycles * 2000)
        const folder = handbookFolder()
        let backend: Backend
        let host: NodeExtensionHost
        let views: readonly HostPanelView[]
        const others = [clockExtension, probeExtension]

        before(() => void commitAll(path.join(folder.path, 'handbook')))
        beforeEach(async () => {
            backend = await openBackend([path.join(folder.path, 'handbook')])
            host = await nodeExtensionHost(version, backend, {
                sourcegraphURL: 'https://sourcegraph.test/',
                clientApplication: 'sourcegraph',
                settings: sources(backend.repositories[0]!),
                extensions: others
            })
            views = []
            host.panelViews().subscribe(shown => (views = shown))
            await until(() => views.length === 1)
        })
        afterEach(() => {
            host.dispose()
            assert.doesNotMatch(host.output(), /error|unhandled|reject/i)
        })

        const until = async (holds: () => boolean): Promise<void> => {
            for (let turn = 0; turn < 5000 && !holds(); turn++) {
                await sleep(2)
            }
            assert.ok(holds())
        }
        const memory = () => host.executeCommand('probe.memory') as Promise<number>
        /** Switch an extension on, until it shows goals, and off again. */
        const cycle = async (extension: EnabledExtension): Promise<void> => {
            host.setEnabledExtensions([...others, extension])
            await until(() => views.some(({ content }) => content.includes('Goals by team')))
            host.setEnabledExtensions(others)
            await until(() => views.length === 1)
        }
        /** Bytes that stay for each time, after as many to warm up. */
        const growth = async (run: () => Promise<void>): Promise<number> => {
            const measured: number[] = []
            for (const part of [0, 1]) {
                for (let time = 0; time < cycles / 2; time++) {
                    await run()
                }
                measured[part] = await memory()
            }
            return (measured[1]! - measured[0]!) / (cycles / 2)
        }

        it('is nothing that can be seen or heard', async () => {
            const viewer = await openFile(host)
            const decorations: number[] = []
            const items: string[] = []
            host.textDecorations(viewer).subscribe(shown => decorations.push(shown.length))
            host.statusBarItems(viewer).subscribe(shown => items.push(shown.map(({ text }) => text).join('')))
            host.setEnabledExtensions([...others, okrLens])
            await hoverOn(host, 'browserExtension')
            await until(() => decorations.at(-1) === 1 && items.at(-1) !== '')
            const asked = backend.requests.length
            host.setEnabledExtensions(others)
            await until(() => views.length === 1 && decorations.at(-1) === 0 && items.at(-1) === '')
            await nextValue(hoversAt(host, placeOf('browserExtension')), ({ result }) => result === null)
            await nextValue(host.contributions(), ({ actions = [] }) => actions.length === 0)
            for (const { command } of manifest.contributes.actions) {
                await assert.rejects(host.executeCommand(command), /Unknown command/)
            }
            assert.equal(await host.executeCommand('clock.alarms'), 0)
            await host.executeCommand('clock.forward', 24 * 60)
            await host.addViewer({ uri })
            await sleep(150)
            assert.equal(backend.requests.length, asked)
        })

        it('is no more memory than of an empty extension, however often it is switched on and off', async () => {
            await openFile(host)
            const empty = await growth(() => cycle(emptyExtension(okrLens.manifest)))
            const ours = await growth(() => cycle(okrLens))
            report(`${bytes(ours)} stay each time, ${bytes(empty)} of an empty extension`)
            assert.ok(ours < empty + mostPerCycle, `${bytes(ours)} of ${bytes(empty)}`)
        })

        it('is next to no memory of files that are opened and closed', async () => {
            host.setEnabledExtensions([...others, okrLens])
            await openFile(host)
            await hoverOn(host, 'browserExtension')
            let count = 0
            const grown = await growth(async () => {
                const name = `file${count++}`
                const address = `git://acme/shop?0123456789012345678901234567890123456789#src/${name}.ts`
                await host.addDocument({ uri: address, languageId: 'typescript', text: `${text}// ${name}\n`.repeat(200) }) // prettier-ignore
                const viewer = await host.addViewer({ uri: address })
                await until(() => views.some(({ content }) => content.includes(`In this file: ${name}`)))
                await host.removeViewer(viewer)
            })
            report(`${bytes(grown)} stay of each file`)
            assert.ok(grown < mostPerFile, bytes(grown))
        })
    })
}

/** Figures are worth reading only where somebody asked for a long look. */
function report(figures: string): void {
    if (process.env['CYCLES']) {
        process.stdout.write(`      ${figures}\n`)
    }
}

const bytes = (count: number): string => `${(count / 1024).toFixed(1)} KB`
