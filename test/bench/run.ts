import { availableParallelism, cpus } from 'node:os'
import { formatTable } from './formatTable'
import { bench as linearity } from './linearity'
import { bench as mentions } from './mentions'
import { bench as parsing } from './parsing'
import { bench as portfolio } from './portfolio'

/** All benches, in the order they run. */
const benches = [parsing, linearity, portfolio, mentions]
const names = benches.map(({ name }) => name)

/** Measure what the command line names, or everything, and print the tables as Markdown. */
async function run(wanted: readonly string[]): Promise<void> {
    const unknown = wanted.filter(name => !names.includes(name))
    if (unknown.length > 0) {
        throw new Error(`no bench is called ${unknown.join(', ')}; there are ${names.join(', ')}`)
    }
    const cores = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
    process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}, ${cores}\n\n`)
    for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const start = performance.now()
        const tables = await bench.run()
        const seconds = ((performance.now() - start) / 1000).toFixed(0)
        process.stdout.write(`## ${bench.name}\n\n${tables.map(formatTable).join('\n')}\n${seconds} s\n\n`)
    }
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
})
