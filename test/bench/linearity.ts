import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Bench } from './bench'
import { longPages, type Reading } from './readLongPage'

const sizes = [500_000, 1_000_000, 2_000_000, 4_000_000, 10_000_000]

/** How long a page of so many characters may take before it is given up, in milliseconds on the clock. */
const patience = (size: number): number => 20_000 + size / 200

/** Where time grows more than so often as the page doubles, reading is not linear: the machine's own moods reach 2.5. */
const linearGrowth = 2.5

/** Below this many milliseconds the clock and the collector say more than the reader does. */
const noise = 10

/** Read one kind of page in all sizes, in a process of its own; sizes that were not finished in time are missing. */
function readAll(name: string): Promise<readonly Reading[]> {
    const readings: Reading[] = []
    return new Promise(resolve => {
        const child = fork(join('dist', 'bench', 'readLongPage.js'), [name, ...sizes.map(String)], {
            execArgv: ['--max-old-space-size=3000'],
            stdio: ['ignore', 'ignore', 'ignore', 'ipc']
        })
        const giveUpAfter = (size = 0) => setTimeout(() => child.kill('SIGKILL'), patience(size))
        let giveUp = giveUpAfter(sizes[0])
        child.on('message', message => {
            const reading = message as Reading
            readings.push(reading)
            clearTimeout(giveUp)
            giveUp = giveUpAfter(sizes[readings.length])
        })
        child.on('exit', () => {
            clearTimeout(giveUp)
            resolve(readings)
        })
    })
}

/**
 * How often the time of reading grows when the page doubles, over the last fourfold of the lengths that are read (the
 * first lengths tell of warming up); `undefined` where less than two readings are long enough to tell.
 */
export function growthOf(readings: readonly Reading[]): number | undefined {
    const usable = readings.filter(({ isCapped, error, ms }) => !isCapped && error === undefined && ms >= noise)
    const [last, first] = [usable.at(-1), usable.at(-3) ?? usable.at(-2)]
    if (!first || !last || first === last) {
        return undefined
    }
    return (last.ms / first.ms) ** (1 / Math.log2(last.characters / first.characters))
}

function remarkOn(readings: readonly Reading[]): string {
    if (readings.length < sizes.length) {
        return 'given up'
    }
    if (readings.some(({ error }) => error !== undefined)) {
        return 'throws'
    }
    return (growthOf(readings) ?? 0) > linearGrowth ? 'superlinear' : ''
}

/** Of two runs the shorter readings: what is not linear stays so, what the machine disturbed does not. */
const better = (one: readonly Reading[], other: readonly Reading[]): readonly Reading[] =>
    (one.length >= other.length ? one : other).map((reading, index) =>
        [reading, one[index], other[index]].reduce<Reading>(
            (best, next) => (next && next.ms < best.ms ? next : best),
            reading
        )
    )

function rowOf(name: string, readings: readonly Reading[]): readonly string[] {
    const cells = sizes.map((_, index) => {
        const reading = readings[index]
        if (!reading) {
            return index === readings.length ? 'given up' : ''
        }
        return reading.error ?? (reading.isCapped ? 'capped' : reading.ms.toFixed(0))
    })
    return [name, ...cells, growthOf(readings)?.toFixed(2) ?? '–', remarkOn(readings)]
}

/** Read every long page, or those that `PAGES` names, separated by semicolons. Rows appear as they are measured. */
export const bench: Bench = {
    name: 'linearity',
    run: async () => {
        const only = process.env.PAGES?.split(';')
        const rows: (readonly string[])[] = []
        for (const name of Object.keys(longPages).filter(name => only?.includes(name) ?? true)) {
            const first = await readAll(name)
            const readings = remarkOn(first) === '' ? first : better(first, await readAll(name))
            const row = rowOf(name, readings)
            process.stderr.write(`${row.join('  ')}\n`)
            rows.push(row)
        }
        return [
            {
                title: 'Long pages',
                note: `Milliseconds of processor time for \`parsePage\`, the shortest of up to five. A page that takes over ${patience(0) / 1_000} s and ${(patience(1_000_000) - patience(0)) / 1_000} s for each MB is given up, and all longer ones with it; \`capped\`: longer than what is read, and said so. Growth is per doubling of the page: 2 is linear, above ${linearGrowth} in two runs is flagged.`,
                columns: ['page', ...sizes.map(size => `${size / 1_000_000} MB`), 'growth', ''],
                rows
            }
        ]
    }
}
