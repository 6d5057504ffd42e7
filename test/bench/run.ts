import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import type { Bench } from './bench'
import { formatTable } from './formatTable'

/** All benches, in the order they run: the file `<name>.ts` beside this one exports the bench of that name as `bench`. */
const names = ['parsing', 'linearity', 'portfolio', 'mentions']

/** Measure what the command line names, or everything, and print the tables as Markdown. */
async function run(wanted: readonly string[]): Promise<void> {
    const unknown = wanted.filter(name => !names.includes(name))
    if (unknown.length > 0) {
        throw new Error(`no bench is called ${unknown.join(', ')}; there are ${names.join(', ')}`)
    }
    const cores = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
    process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}, ${cores}\n\n`)
    for (const name of wanted.length > 0 ? wanted : names) {
        const { bench } = (await import(join(import.meta.dirname, `${name}.ts`))) as { readonly bench: Bench }
        const start = performance.now()
        const tables = await bench.run()
        const seconds = ((performance.now() - start) / 1000).toFixed(0)
        process.stdout.write(`## ${name}\n\n${tables.map(formatTable).join('\n')}\n${seconds} s\n\n`)
    }
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
})
