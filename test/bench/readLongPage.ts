import { parsePage } from '../../src/parsing/parsePage'
import { hostilePages } from '../support/hostilePages'
import { longPlans } from './longPlans'

/** Everything that is read in growing lengths: how to make it, in about so many characters. */
export const longPages: Readonly<Record<string, (characters: number) => string>> = { ...longPlans, ...hostilePages }

/** How one page was read. */
export interface Reading {
    readonly characters: number
    /** the shortest of a few readings, in milliseconds of processor time */
    readonly ms: number
    /** the page is over the length that is read, and the reader said so */
    readonly isCapped: boolean
    readonly error?: string
}

/** Milliseconds that the processor worked for this process: what else the machine does is left out. */
function processorTime(): number {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
}

function readOnce(text: string): Reading {
    const characters = text.length
    const start = processorTime()
    try {
        const { diagnostics } = parsePage({ uri: 'long.md', text })
        const ms = processorTime() - start
        return { characters, ms, isCapped: diagnostics.some(({ code }) => code === 'page.tooLarge') }
    } catch (error) {
        return { characters, ms: processorTime() - start, isCapped: false, error: String(error) }
    }
}

/** The best of up to five readings; long ones are not repeated. */
export function readLongPage(name: string, size: number): Reading {
    // By way of bytes: a text that was put together from pieces is put in a row first, outside the time that is taken.
    const text = Buffer.from(longPages[name]!(size).slice(0, size), 'utf8').toString('utf8')
    let best = readOnce(text)
    for (let round = 1, spent = best.ms; round < 5 && spent < 500 && !best.isCapped; round++) {
        const next = readOnce(text)
        spent += next.ms
        best = next.ms < best.ms ? next : best
    }
    return best
}

// As a process of its own, so that a page that is never finished can be given up: started by `linearity.ts` with the
// name of a page and sizes in characters, it sends a reading for each.
if (process.send && process.argv[1]?.includes('readLongPage')) {
    const [name = '', ...sizes] = process.argv.slice(2)
    readLongPage(name, 10_000)
    readLongPage(name, 50_000)
    for (const size of sizes) {
        process.send(readLongPage(name, Number(size)))
    }
    process.disconnect()
}
