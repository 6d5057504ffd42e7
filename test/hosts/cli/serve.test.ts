import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { data } from '../workbench/server/support/ask'
import { temporaryFolder, type TemporaryFolder } from '../workbench/server/support/temporaryFolder'

const cli = join(import.meta.dirname, '../../../dist/cli.js')

interface Served {
    readonly process: ChildProcess
    /** What is printed from now on, up to something: answers with what that matches. */
    readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
    /** Resolves when it is gone. */
    readonly end: Promise<{ readonly exitCode: number | null; readonly complaints: string }>
}

describe('okr-lens serve, as a process', function () {
    this.timeout(60_000)
    let temporary: TemporaryFolder
    const running = new Set<ChildProcess>()

    beforeEach(async () => {
        temporary = await temporaryFolder()
    })
    afterEach(async () => {
        running.forEach(process => process.kill('SIGKILL'))
        running.clear()
        await temporary.remove()
    })

    const serve = (...args: readonly string[]): Served => {
        const started = spawn(process.execPath, [cli, 'serve', ...args], {
            env: { ...process.env, TMPDIR: temporary.path },
            stdio: ['ignore', 'pipe', 'pipe']
        })
        running.add(started)
        let [printed, complaints] = ['', '']
        started.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
        started.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text))
        const end = once(started, 'close').then(([exitCode]) => {
            running.delete(started)
            return { exitCode: exitCode as number | null, complaints }
        })
        const says = async (pattern: RegExp): Promise<RegExpExecArray> => {
            for (;;) {
                const match = pattern.exec(printed)
                if (match) {
                    return match
                }
                const ended = await Promise.race([once(started.stdout, 'data').then(() => undefined), end])
                assert.equal(ended, undefined, `it ended, and had printed: ${printed}${complaints}`)
            }
        }
        return { process: started, says, end }
    }
    const address = async ({ says }: Served): Promise<string> => (await says(/workbench: (http:\/\/\S+)/))[1]!

    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        it(`ends with ${signal}, and leaves nothing behind`, async () => {
            const served = serve('--port', '0')
            await address(served)
            assert.equal((await readdir(temporary.path)).length, 1)
            served.process.kill(signal)
            assert.deepEqual(await served.end, { exitCode: 0, complaints: '' })
            assert.deepEqual(await readdir(temporary.path), [])
        })
    }

    it('ends while it still reads, and leaves nothing behind', async () => {
        const served = serve('--port', '0')
        await served.says(/reading /)
        served.process.kill('SIGTERM')
        assert.deepEqual(await served.end, { exitCode: 0, complaints: '' })
        assert.deepEqual(await readdir(temporary.path), [])
    })

    it('ends while it is busy with a search', async () => {
        await temporary.write({ 'code/a.txt': `${'a'.repeat(60)}!` })
        const served = serve('--port', '0', '--open', `${temporary.path}/code`)
        const url = await address(served)
        const search = '{ search(version: V2, query: "patterntype:regexp (a+)+$") { results { matchCount } } }'
        const asked = data(url, search).then(
            () => 'answered',
            () => 'dropped'
        )
        await data(url, '{ site { siteID } }')
        served.process.kill('SIGTERM')
        assert.deepEqual(await served.end, { exitCode: 0, complaints: '' })
        assert.match(await asked, /^(?:answered|dropped)$/)
    })

    it('says that its port is taken, with exit code 2, and leaves nothing behind', async () => {
        const first = serve('--port', '0', '--open', temporary.path)
        const { port } = new URL(await address(first))
        const second = serve('--port', port)
        assert.deepEqual(await second.end, {
            exitCode: 2,
            complaints: `okr-lens: port ${port} is taken: choose another with --port, or any free one with --port 0\n`
        })
        assert.deepEqual(await readdir(temporary.path), [])
        first.process.kill('SIGTERM')
        await first.end
    })
})
