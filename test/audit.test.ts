import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What a registry knows of a package, as npm reads it. */
const advisory = (severity: string) => [
    { id: 1, url: 'https://registry.test/1', title: 'Runs code', severity, vulnerable_versions: '*', cwe: [], cvss: {} }
]

/** The packages that npm asks about. */
async function namesIn(request: IncomingMessage): Promise<readonly string[]> {
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) {
        chunks.push(chunk)
    }
    const body = Buffer.concat(chunks)
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
    return Object.keys(JSON.parse(text.toString()) as object)
}

describe('.ci/audit.mjs', function () {
    this.timeout(60_000)
    let cache: string
    let registry: Server

    // npm remembers what it was told of an advisory
    beforeEach(async () => {
        cache = await mkdtemp(join(tmpdir(), 'okr-lens-npm-'))
    })
    afterEach(async () => {
        registry.close()
        await rm(cache, { recursive: true, force: true })
    })

    /** Audit against a registry that answers so. */
    const audit = async (
        status: number,
        known: Readonly<Record<string, unknown>>
    ): Promise<readonly [exitCode: number, printed: string]> => {
        registry = createServer((request, response) => {
            const isQuestion = request.url?.endsWith('/security/advisories/bulk') === true
            response.writeHead(isQuestion ? status : 404, { 'Content-Type': 'application/json' })
            void (async () => {
                const asked = isQuestion ? await namesIn(request) : []
                response.end(
                    JSON.stringify(Object.fromEntries(Object.entries(known).filter(([name]) => asked.includes(name))))
                )
            })()
        })
        await once(registry.listen(0, '127.0.0.1'), 'listening')
        const root = join(import.meta.dirname, '..')
        const started = spawn(process.execPath, [join(root, '.ci', 'audit.mjs')], {
            cwd: root,
            env: {
                ...process.env,
                npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}`,
                npm_config_cache: cache,
                npm_config_fetch_retries: '0'
            },
            stdio: ['ignore', 'pipe', 'inherit']
        })
        let printed = ''
        started.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
        const [exitCode] = (await once(started, 'close')) as [number]
        return [exitCode, printed]
    }

    it('passes where nothing is known', async () =>
        assert.deepEqual(await audit(200, {}), [
            0,
            'audit: 0 of high or critical severity in the extension; known of all that is locked:\n  nothing\n'
        ]))

    it('fails where something bad is known of what the extension is made of', async () => {
        const [exitCode, printed] = await audit(200, { rxjs: advisory('critical') })
        assert.equal(exitCode, 1)
        assert.match(
            printed,
            /^audit: 1 of high or critical severity in the extension.*\n {2}rxjs \(critical\): Runs code\n/
        )
    })

    it('tells of what only builds or tests, or is not that bad, and passes', async () => {
        const [exitCode, printed] = await audit(200, { sinon: advisory('high'), rxjs: advisory('moderate') })
        assert.equal(exitCode, 0)
        assert.match(printed, /sinon \(high\): Runs code/)
        assert.match(printed, /rxjs \(moderate\): Runs code/)
    })

    it('says that the registry gives no answer, and passes', async () => {
        const [exitCode, printed] = await audit(405, {})
        assert.equal(exitCode, 0)
        assert.match(printed, /^audit: not done, the registry gave no answer: 405 Method Not Allowed/)
    })
})
