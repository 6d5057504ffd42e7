import { availableParallelism, cpus } from 'node:os'
import { formatTable } from './formatTable'
import { bench as linearity } from './linearity'
import { bench as bundle } from './bundle'
import { bench as load } from './load'
import { bench as mentions } from './mentions'
import { bench as parsing } from './parsing'
import { bench as portfolio } from './portfolio'

/** All benches, in the order they run. */
const benches = [load, bundle, parsing, linearity, portfolio, mentions]
const names = benches.map(({ name }) => name)

/** Measure what the command line names, or everything; print the tables as Markdown, or with `--json` as one document. */
async function run(words: readonly string[]): Promise<void> {
    const isJson = words.includes('--json')
    const wanted = words.filter(word => word !== '--json')
    const unknown = wanted.filter(name => !names.includes(name))
    if (unknown.length > 0) {
        throw new Error(`no bench is called ${unknown.join(', ')}; there are ${names.join(', ')}`)
    }
    const machine = {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        processors: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
    }
    const print = (text: string): void => void (isJson || process.stdout.write(text))
    const results: Record<string, unknown>[] = []
    print(`Node ${machine.node}, ${machine.platform}, ${machine.processors}\n\n`)
    for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const start = performance.now()
        const tables = await bench.run()
        const seconds = Math.round((performance.now() - start) / 1000)
        print(`## ${bench.name}\n\n${tables.map(formatTable).join('\n')}\n${seconds} s\n\n`)
        results.push({ name: bench.name, seconds, tables })
    }
    if (isJson) {
        process.stdout.write(`${JSON.stringify({ ...machine, benches: results }, null, 2)}\n`)
    }
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
})
