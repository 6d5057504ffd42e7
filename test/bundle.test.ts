import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'

const dist = join(import.meta.dirname, '..', 'dist')
const bundle = readFileSync(join(dist, 'extension.js'), 'utf8')

describe('the extension bundle', () => {
    it('asks for the host once, and for nothing else', () => {
        assert.deepEqual(bundle.match(/\brequire\([^)]*\)/g), ['require("sourcegraph")'])
    })

    for (const [what, pattern] of [
        [
            'code out of strings',
            /\beval\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\s*\(\s*["'`]|\.constructor\s*\(\s*["'`]/
        ],
        [
            'code of others',
            /\bimport\s*\(|\bimportScripts\b|\bWebAssembly\b|\bnew (?:Shared)?Worker\b|\bserviceWorker\b/
        ],
        [
            'a network',
            /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/
        ],
        ['what browsers store', /\bindexedDB\b|\bcaches\.|\blocalStorage\b|\bsessionStorage\b|\bdocument\.cookie\b/],
        ['a page', /\bdocument\.(?:createElement|querySelector|body|write|cookie|location)\b|\bwindow\b|\binnerHTML\b/]
    ] as const) {
        it(`does not speak of ${what}`, () => assert.deepEqual(bundle.match(new RegExp(pattern, 'g')) ?? [], []))
    }

    it('is a classic script that leaves nothing in the shared scope, run twice', () => {
        const exports: { activate?: unknown } = {}
        const scope = vm.createContext({ exports, require: () => ({}) })
        const before = Object.keys(scope)
        for (let run = 0; run < 2; run++) {
            vm.runInContext(bundle, scope)
            assert.equal(typeof exports.activate, 'function')
        }
        assert.deepEqual([...Object.keys(scope)], before)
        const declared = vm.runInContext('Object.getOwnPropertyNames(globalThis)', scope) as string[]
        const plain = vm.runInContext('Object.getOwnPropertyNames(globalThis)', vm.createContext({})) as string[]
        assert.deepEqual(
            Array.from(declared).filter(name => !plain.includes(name) && !before.includes(name)),
            []
        )
    })

    it('has its source map where the registry looks for it', () => {
        const map = JSON.parse(readFileSync(join(dist, 'extension.map'), 'utf8')) as { sources: string[] }
        assert.ok(map.sources.some(source => source.endsWith('src/extension.ts')))
    })

    it('can be sideloaded: the manifest stands beside it', () => {
        const manifest = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8')) as { main: string }
        assert.equal(manifest.main.replace('dist/', ''), 'extension.js')
    })

    // Two parsers are a quarter of it; `npm run bench bundle` tells what is in the rest. A peer of the host's own bundle has 113 KB.
    it('stays below 140 KB', () => {
        const size = gzipSync(bundle, { level: 9 }).length
        assert.ok(size <= 143_360, `${size} bytes`)
    })
})
