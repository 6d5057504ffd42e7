import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping'
import type { Bench } from './bench'

const read = (file: string): string => readFileSync(join('dist', file), 'utf8')
const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length / 1000

/** What a file of the bundle belongs to: a package, or a room of ours. */
function partOf(source: string | null): string {
    const path = source?.replace(/^webpack:\/\/[^/]+\/(?:\.\/)?/, '') ?? ''
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
    const room = /^src\/[^/]+/.exec(path)?.[0]
    return name ?? room ?? 'webpack'
}

/** The text of the bundle by what it belongs to. */
function textsByPart(code: string, map: string): ReadonlyMap<string, string> {
    const lines = code.split('\n')
    const texts = new Map<string, string>()
    let open: { readonly part: string; readonly line: number; readonly column: number } | undefined
    const close = (line: number, column: number): void => {
        if (open) {
            const text = lines[open.line - 1]?.slice(open.column, open.line === line ? column : undefined) ?? ''
            texts.set(open.part, (texts.get(open.part) ?? '') + text)
        }
    }
    eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
        close(generatedLine, generatedColumn)
        open = { part: partOf(source), line: generatedLine, column: generatedColumn }
    })
    close(Infinity, 0)
    return texts
}

export const bench: Bench = {
    name: 'bundle',
    run: () => {
        const code = read('extension.js')
        const texts = textsByPart(code, read('extension.map'))
        const rows = [...texts]
            .map(([part, text]) => [part, text.length / 1000, gzipped(text)] as const)
            .sort((a, b) => b[1] - a[1])
        return Promise.resolve([
            {
                title: 'What is in the extension',
                note: 'KB, minified and gzipped; a part is gzipped by itself here, so that the parts come to a little more than the whole.',
                columns: ['part', 'minified', 'gzipped'],
                rows: [...rows, ['all of it', code.length / 1000, gzipped(code)]]
            }
        ])
    }
}
