import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { filter, firstValueFrom, timeout } from 'rxjs'
import type { HostFileList, HostViewAnswer } from '../../../src/hosts/workbench/extensionHost/extensionHost'
import type { Position } from '../../../src/model/location'
import { nodeExtensionHost, type NodeExtensionHost } from '../../support/nodeExtensionHost'
import { openBackend } from '../../support/openBackend'
import { contestants, marker, meter, type Contestant } from './contestants'
import { longDocument, sampleDocument, type SampleDocument } from './documents'
import { size, writeLargeHandbook } from './handbook'
import { percentilesOf, stages, type Measures, type Stage } from './measures'

const counts = { documents: 200, hovers: 1_000, comparison: 300, longest: 5_000_000 } as const
const patience = 120_000

const byStage = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(stages.map(stage => [stage, values[stage] ?? 0])) as Readonly<Record<Stage, number>>

const now = (): number => performance.now()

async function timed(work: () => Promise<unknown>): Promise<number> {
    const start = now()
    await work()
    return now() - start
}

/** The answer to a hover, or the first one that shows something: a large handbook is not waited for. */
const hoverAt = (host: NodeExtensionHost, uri: string, position: Position, isShown = false) =>
    firstValueFrom(
        host.hover(uri, position).pipe(
            filter(({ isLoading, result }) => !isLoading && (!isShown || result !== null)),
            timeout(patience)
        )
    )

/** Whether a page tells of goals, and not only that they are being read. */
const isWhole = (answer: HostViewAnswer | undefined): boolean =>
    answer?.view !== undefined && 'content' in answer.view && answer.view.content.length > 5

/** The folder of all pages, as a host hands it over. */
function listingOf(repository: string): HostFileList {
    const uri = `git://${repository}?HEAD`
    const paths = Array.from({ length: size.pages }, (_, page) => `teams/team-${page}.md`)
    return { uri, files: paths.map(path => ({ uri: `${uri}#${path}`, path, isDirectory: false })) }
}

/** Take an extension through a day of work in Sourcegraph's own host, beside a handbook of 500 pages. */
export async function runRound(contestant: Contestant): Promise<Measures> {
    const folder = await mkdtemp(join(tmpdir(), 'okr-lens-bench-'))
    try {
        await writeLargeHandbook(join(folder, 'handbook'))
        return await measure(folder, contestant)
    } finally {
        await rm(folder, { recursive: true })
    }
}

async function measure(folder: string, contestant: Contestant): Promise<Measures> {
    const backend = await openBackend([join(folder, 'handbook')])
    const [repository = ''] = backend.repositories
    let activated = (): void => {}
    const host = await nodeExtensionHost(
        '0.0.84',
        {
            ...backend,
            requestGraphQL: async (query, variables) => {
                const answer = await backend.requestGraphQL(query, variables)
                const { __type: type } = (answer.data ?? {}) as { readonly __type?: unknown }
                // Code navigation asks what a Sourcegraph can do; the workbench's answer is that it can do nothing of it
                return type === null ? { data: { __type: { fields: [] } } } : answer
            },
            commands: { 'bench.activated': () => activated() }
        },
        {
            sourcegraphURL: 'https://sourcegraph.test/',
            clientApplication: 'sourcegraph',
            settings: { 'okrLens.sources': [{ repository, paths: ['**/*.md'] }] },
            extensions: [meter]
        }
    )
    const isOurs = contestant === 'okrLens'
    // Asks the worker for a turn every millisecond: see meter.cjs
    const turns = new BroadcastChannel('okr-lens-bench')
    const blocks: Record<string, number> = {}
    const worked: Record<string, number> = {}
    const requests: Record<string, number> = {}
    /** Do something while the worker is watched. */
    const during = async <T>(stage: Stage, work: () => Promise<T>): Promise<T> => {
        const before = backend.requests.length
        await host.executeCommand('meter.start')
        const asking = setInterval(() => turns.postMessage(undefined), 1)
        const done = await work().finally(() => clearInterval(asking))
        const found = (await host.executeCommand('meter.stop')) as readonly number[]
        blocks[stage] = Math.max(0, ...found)
        worked[stage] = found.reduce((sum, ms) => sum + ms, 0)
        requests[stage] = backend.requests.length - before
        if (process.env['BLOCKS'])
            process.stderr.write(
                `${contestant} ${stage} ${found
                    .filter(ms => ms > 20)
                    .map(Math.round)
                    .join(' ')}\n`
            )
        return done
    }
    /** Wait until something stands behind the lines of a view, where the extension puts anything there. */
    const decorated = async (viewer: string): Promise<void> => {
        if (isOurs) {
            await firstValueFrom(
                host.textDecorations(viewer).pipe(
                    filter(decorations => decorations.length > 0),
                    timeout(patience)
                )
            )
        }
    }
    try {
        while (!(await host.executeCommand('meter.memory').then(Boolean, () => false))) {
            await sleep(10)
        }
        const documents = Array.from({ length: counts.documents - 1 }, (_, index) => sampleDocument(index))
        const [first] = documents as [SampleDocument]
        const viewers: string[] = []
        const open = async (document: SampleDocument): Promise<string> => {
            await host.addDocument(document)
            const viewer = await host.addViewer({ uri: document.uri })
            viewers.push(viewer)
            return viewer
        }
        const close = async (): Promise<void> => {
            for (const viewer of viewers.splice(0)) {
                await host.removeViewer(viewer)
            }
        }
        // What is open already, as usual when extensions are activated; code navigation waits for a file of its language
        await open(documents.at(-1)!)
        const activation = await during('activation', async () => {
            const isActive = new Promise<void>(resolve => (activated = resolve))
            return timed(() => {
                host.setEnabledExtensions([meter, contestants[contestant], marker])
                return isActive
            })
        })
        const firstHover = await during('loading', () =>
            timed(async () => {
                await open(first)
                await hoverAt(host, first.uri, first.places[0]!, isOurs)
            })
        )
        const opening = await during('documents', () =>
            timed(async () => {
                await host.addDocument(longDocument(counts.longest))
                viewers.push(await host.addViewer({ uri: longDocument(1).uri }))
                let last = ''
                for (const document of documents.slice(1)) {
                    last = await open(document)
                }
                await decorated(last)
            })
        )
        const places = Array.from({ length: counts.hovers }, (_, index) => {
            const { uri, places } = documents[(index * 7) % documents.length]!
            return { uri, position: places[index % places.length]! }
        })
        // The history of the pages is read once a reader has stayed with a file
        await during('staying', () => sleep(10_000))
        const hover = await during('hovers', async () => {
            const one: number[] = []
            for (const { uri, position } of places) {
                one.push(await timed(() => hoverAt(host, uri, position)))
            }
            return percentilesOf(one)
        })
        const burst = await during('burst', async () => {
            const start = now()
            const all = await Promise.all(
                places.map(({ uri, position }) => hoverAt(host, uri, position).then(() => now() - start))
            )
            return percentilesOf(all)
        })
        const memory = (await host.executeCommand('meter.memory')) as number
        const [dashboard, listing] = await during('views', async () => [
            await timed(async () => {
                const views = host.globalPageViews({})
                await (isOurs &&
                    firstValueFrom(
                        views.pipe(
                            filter(([answer]) => isWhole(answer)),
                            timeout(patience)
                        )
                    ))
            }),
            await timed(async () => {
                const marks = host.fileDecorations(listingOf(repository))
                await (isOurs && firstValueFrom(marks.pipe(filter(found => Object.keys(found).length > 0), timeout(patience)))) // prettier-ignore
            })
        ])
        await during('closing', close)
        const comparison = await during('comparison', () =>
            timed(async () => {
                let last = ''
                for (let index = 0; index < counts.comparison; index++) {
                    last = await open(sampleDocument(index, `src/changed${index}.ts`))
                }
                await decorated(last)
            })
        )
        return {
            activation,
            firstHover,
            hover,
            burst,
            documents: opening,
            comparison,
            dashboard: dashboard,
            listing: listing,
            memory,
            blocks: byStage(blocks),
            work: byStage(worked),
            requests: byStage(requests)
        }
    } finally {
        turns.close()
        host.dispose()
    }
}

// As a process of its own, so that rounds do not share memory: started by `load.ts` with the name of an extension.
if (process.argv[1]?.includes('runRound')) {
    runRound(process.argv[2] as Contestant).then(
        measures => {
            if (process.send) {
                process.send(measures)
            } else {
                process.stdout.write(`${JSON.stringify(measures, null, 2)}\n`)
            }
        },
        (error: unknown) => {
            process.stderr.write(`${String(error)}\n`)
            process.exitCode = 1
        }
    )
}
