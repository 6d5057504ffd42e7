import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Bench, BenchTable } from './bench'
import { median } from './compare'
import { contestants, type Contestant } from './load/contestants'
import type { Measures, Stage } from './load/measures'

/** How often each extension goes through its round; they take turns. */
const rounds = 3

const names: Readonly<Record<Contestant, string>> = {
    empty: 'empty extension',
    codeNavigation: 'code navigation',
    okrLens: 'OKR Lens'
}
const all = Object.keys(contestants) as readonly Contestant[]

/** One round in a process of its own. */
const measure = (contestant: Contestant): Promise<Measures> =>
    new Promise((resolve, reject) => {
        const round = fork('test/bench/load/runRound.ts', [contestant], {
            execArgv: ['--expose-gc', '--import=tsx', '--max-old-space-size=3000', '--no-warnings'],
            stdio: ['ignore', 'ignore', 'inherit', 'ipc']
        })
        round.once('message', measures => resolve(measures as Measures))
        round.once('exit', code =>
            reject(new Error(`${names[contestant]} did not finish its round: exit code ${code}`))
        )
    })

/** A row of the table: a figure of each extension, and how much more of it OKR Lens may take than the empty one. */
interface Row {
    readonly name: string
    readonly of: (measures: Measures) => number
    /** the most that is allowed, in the unit of the row; of the difference, unless it is `alone` */
    readonly target?: number
    readonly alone?: boolean
}

const megabytes = (bytes: number): number => bytes / 1_000_000
const block = (name: string, stage: Stage): Row => ({
    name: `longest block ${name}, ms`,
    of: ({ blocks }) => blocks[stage],
    target: 50,
    alone: true
})
const requests = (name: string, stage: Stage): Row => ({ name: `requests ${name}`, of: ({ requests }) => requests[stage] }) // prettier-ignore

/** What is told of each extension. */
export const rows: readonly Row[] = [
    { name: 'activation, ms of work', of: ({ work }) => work.activation, target: 50 },
    { name: 'first hover, pages loaded, ms', of: ({ firstHover }) => firstHover },
    { name: 'hover p50, ms', of: ({ hover }) => hover.p50 },
    { name: 'hover p99, ms', of: ({ hover }) => hover.p99, target: 2 },
    { name: '1,000 hovers at once, ms', of: ({ burst }) => burst.p99 },
    { name: '200 files opened, ms', of: ({ documents }) => documents },
    { name: '300 files of a comparison, ms', of: ({ comparison }) => comparison },
    { name: 'dashboard, ms', of: ({ dashboard }) => dashboard },
    { name: 'a folder of 500 pages, marked, ms', of: ({ listing }) => listing },
    { name: 'memory with 200 files open, MB', of: ({ memory }) => megabytes(memory), target: 100 },
    block('while loading', 'loading'),
    block('while files are opened', 'documents'),
    block('while history is read', 'staying'),
    block('while hovering', 'hovers'),
    block('for dashboard and folder', 'views'),
    block('in a comparison', 'comparison'),
    requests('to load', 'loading'),
    requests('to open 200 files', 'documents'),
    requests('for the history of pages', 'staying'),
    requests('of 1,000 hovers', 'hovers'),
    requests('of a comparison', 'comparison')
]

const verdict = (value: number, target: number | undefined): string =>
    target === undefined ? '' : `${value <= target ? 'met' : 'missed'}: ≤ ${target}`

function tableOf(measured: Readonly<Record<Contestant, readonly Measures[]>>): BenchTable {
    const valueOf = (contestant: Contestant, { of }: Row): number => median(measured[contestant].map(of))
    const size = (contestant: Contestant): number =>
        gzipSync(readFileSync(fileURLToPath(contestants[contestant].scriptURL)), { level: 9 }).length / 1000
    const bundle = all.map(size)
    return {
        title: 'A day of work beside a handbook of 500 pages, 10,000 features and 20,000 key results',
        note: `Medians of ${rounds} rounds, in turn, each in a process of its own: Sourcegraph's extension host 0.0.84 in Node, with that one extension. “Over” is OKR Lens less the empty extension, or where it is about blocks OKR Lens itself. Work and blocks are processor time of the worker, the rest is read off the clock. docs/performance.md says how to read it.`,
        columns: ['', ...all.map(contestant => names[contestant]), 'over', 'target'],
        rows: [
            ...rows.map(row => {
                const values = all.map(contestant => valueOf(contestant, row))
                const over = row.alone ? values.at(-1)! : values.at(-1)! - values[0]!
                return [row.name, ...values, over, verdict(over, row.target)]
            }),
            ['bundle, KB gzipped', ...bundle, '', verdict(bundle.at(-1)!, 60)]
        ]
    }
}

export const bench: Bench = {
    name: 'load',
    run: async () => {
        const measured: Record<Contestant, Measures[]> = { empty: [], codeNavigation: [], okrLens: [] }
        for (let round = 0; round < rounds; round++) {
            for (let turn = 0; turn < all.length; turn++) {
                const contestant = all[(round + turn) % all.length]!
                measured[contestant].push(await measure(contestant))
            }
        }
        return [tableOf(measured)]
    }
}
