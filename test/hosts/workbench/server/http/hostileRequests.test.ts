import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readdir, readlink } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import {
    serveWorkbench,
    type Patience,
    type RunningWorkbench
} from '../../../../../src/hosts/workbench/server/serveWorkbench'
import { ask } from '../support/ask'
import { connectTo, readAll, sendRaw, type RawAnswer } from '../support/raw'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

const query = '{"query":"{ site { siteID } }"}'
const answered = '{"data":{"site":{"siteID":"okr-lens-workbench"}}}'
const messageOf = ({ body }: RawAnswer) => (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message

describe('the HTTP server, sent what no browser sends', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
    })
    after(() => workbench.release())
    /** Whatever came, the next one who asks is answered, and nothing was our fault. */
    afterEach(async () => {
        assert.equal((await post()).body, answered)
        assert.deepEqual(
            workbench.told.filter(line => line.startsWith('error')),
            []
        )
    })

    const get = (target: string, ...headers: readonly string[]) =>
        sendRaw(workbench.url, [`GET ${target} HTTP/1.1`, ...headers])
    const post = (body: string | Buffer = query, ...headers: readonly string[]) =>
        sendRaw(
            workbench.url,
            ['POST /.api/graphql HTTP/1.1', 'Host: own', ...headers, `Content-Length: ${Buffer.byteLength(body)}`],
            body
        )

    describe('names this server', () => {
        it('once, or is refused', async () => {
            assert.equal((await get('/', 'Host: own')).status, 200)
            assert.equal((await get('/', 'Host: own', 'Host: evil.example')).status, 403)
            assert.equal((await get('/', 'Host: evil.example', 'Host: own')).status, 403)
            assert.equal((await get('/', 'Host: own', 'Host: own')).status, 403)
            assert.equal((await get('/')).status, 400)
            assert.equal((await get('/', 'Host:')).status, 403)
            assert.equal((await sendRaw(workbench.url, ['GET / HTTP/1.0'])).status, 403)
        })

        it('by a path, not by a whole address as a proxy is asked', async () => {
            for (const target of ['http://evil.example/', `${workbench.url}-/sideload/package.json`, '*']) {
                const answer = await get(target, 'Host: own')
                assert.deepEqual(
                    [answer.status, messageOf(answer)],
                    [400, `${target} is no path of this workbench, expected one such as /`]
                )
            }
            assert.deepEqual(await sendRaw(workbench.url, ['CONNECT evil.example:80 HTTP/1.1', 'Host: own']), {
                status: 0,
                body: ''
            })
        })
    })

    describe('comes from a page elsewhere', () => {
        it('that names no origin, but what kind of page it is', async () => {
            const answer = await post(query, 'Sec-Fetch-Site: cross-site', 'Content-Type: text/plain')
            assert.deepEqual(
                [answer.status, messageOf(answer)],
                [403, 'pages of other sites may not ask this workbench, only pages of this machine']
            )
            for (const site of ['same-origin', 'same-site', 'none']) {
                assert.equal((await post(query, `Sec-Fetch-Site: ${site}`)).status, 200, site)
            }
        })

        it('that names two origins', async () => {
            const { status } = await post(query, 'Origin: http://localhost', 'Origin: http://evil.example')
            assert.equal(status, 403)
        })

        it('and changes no setting by a form, which asks nobody before', async () => {
            const change = JSON.stringify({
                query: 'mutation { settingsMutation(input: {subject: "VXNlcjox"}) { overwriteSettings(contents: "{}") { empty { alwaysNil } } } }'
            })
            const settings = () => ask(workbench.url, '{ viewerSettings { final } }')
            const before = await settings()
            const { status } = await post(change, 'Origin: https://evil.example', 'Content-Type: text/plain')
            assert.equal(status, 403)
            assert.deepEqual(await settings(), before)
        })

        it('and is not lent what is read here as a script or a picture', async () => {
            for (const [path, policy] of [
                ['/', 'same-origin'],
                [`/-/gitlab/github.com/acme/handbook/-/blob/${workbench.commit}/README.md`, 'same-origin'],
                ['/-/workbench/page.js', 'same-origin'],
                ['/-/sideload/extension.js', 'cross-origin']
            ] as const) {
                const { headers } = await fetch(new URL(path, workbench.url))
                assert.equal(headers.get('cross-origin-resource-policy'), policy, path)
            }
        })
    })

    describe('has a body', () => {
        it('that is compressed', async () => {
            const answer = await post(query, 'Content-Encoding: gzip')
            assert.deepEqual(
                [answer.status, messageOf(answer)],
                [415, 'the body is compressed (gzip), expected it as it is']
            )
        })

        it('that is not UTF-8', async () => {
            const answer = await post(Buffer.concat([Buffer.from('{"query":"{ site { siteID } } #'), Buffer.from([0xff]), Buffer.from('"}')])) // prettier-ignore
            assert.deepEqual([answer.status, messageOf(answer)], [400, 'the body is not UTF-8'])
        })

        it('that announces more than it may hold, before any of it comes', async () => {
            const answer = await sendRaw(workbench.url, ['POST /.api/graphql HTTP/1.1', 'Host: own', 'Content-Length: 99999999999']) // prettier-ignore
            assert.deepEqual([answer.status, messageOf(answer)], [413, 'the body is longer than 1,000,000 bytes'])
        })

        it('that comes in pieces without end', async () => {
            const pieces = `10000\r\n${'#'.repeat(65_536)}\r\n`.repeat(16)
            const head = ['POST /.api/graphql HTTP/1.1', 'Host: own', 'Transfer-Encoding: chunked']
            const answer = await sendRaw(workbench.url, head, pieces)
            assert.deepEqual([answer.status, messageOf(answer)], [413, 'the body is longer than 1,000,000 bytes'])
        })

        it('whose length is told twice', async () => {
            const head = ['POST /.api/graphql HTTP/1.1', 'Host: own', 'Transfer-Encoding: chunked', 'Content-Length: 4']
            assert.equal((await sendRaw(workbench.url, head, '0\r\n\r\n')).status, 400)
        })

        it('that nests a hundred thousand levels deep', async () => {
            const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
            assert.equal((await post(`${query.slice(0, -1)},"variables":{"unused":${deep}}}`)).body, answered)
        })

        it('that names what every object has', async () => {
            const text =
                'query($__proto__: String, $constructor: String) { a: repository(name: $__proto__) { name } b: repository(name: $constructor) { name } }'
            const answer = await post(`{"query":${JSON.stringify(text)},"variables":{"__proto__":"x","constructor":"y"},"operationName":"__proto__"}`) // prettier-ignore
            assert.equal(messageOf(answer), 'Unknown operation named "__proto__".')
            const { body } = await post(`{"query":${JSON.stringify(text)},"variables":{"__proto__":"x","constructor":"y"}}`) // prettier-ignore
            assert.equal(body, '{"data":{"a":null,"b":null}}')
        })
    })

    describe('asks for a file of the page', () => {
        it('beside its folder, in any spelling', async () => {
            await workbench.folder.write({ 'dist/workbench-secret/key.txt': 'secret', 'dist/secret.txt': 'secret' })
            for (const path of [
                '..%2fworkbench-secret%2fkey.txt',
                '../workbench-secret/key.txt',
                '%2e%2e/workbench-secret/key.txt',
                '..%5cworkbench-secret%5ckey.txt',
                '..\\secret.txt',
                '%2fetc%2fpasswd',
                '/etc/passwd',
                'page.js%00',
                '%00',
                '%zz',
                '....//secret.txt',
                '.%00./secret.txt'
            ]) {
                const answer = await get(`/-/workbench/${path}`, 'Host: own')
                assert.equal(answer.status, 404, path)
                assert.equal(messageOf(answer), `there is nothing at /-/workbench/${path}`)
            }
        })

        it('in part: it is had as a whole', async () => {
            for (const range of ['bytes=5-2', 'bytes=0-3', 'bytes=99-', 'bytes=-9-', 'lines=1-2']) {
                const { status, body } = await get('/-/workbench/page.js', 'Host: own', `Range: ${range}`)
                assert.deepEqual([status, body], [200, 'export {}'], range)
            }
        })
    })

    it('has a head that is too long', async () =>
        assert.equal((await get('/', 'Host: own', `X-Long: ${'x'.repeat(20_000)}`)).status, 431))

    describe('asks by GraphQL for what lies outside', () => {
        const handbook = async (selection: string) =>
            ask(workbench.url, `{ repository(name: "github.com/acme/handbook") { ${selection} } }`)

        it('by a revision: git takes none for an option or a file', async () => {
            const marker = `${workbench.folder.path}/made-by-git`
            const revisions = [`--output=${marker}`, '-h', '--all', 'HEAD:../../dist', 'HEAD:README.md', '^HEAD', 'HEAD..HEAD', ':(glob)*', '@{u}', 'HEAD\\u0000', 'HEAD\\n--all', '{}'] // prettier-ignore
            const { data, errors } = await handbook(
                revisions.map((revision, index) => `r${index}: commit(rev: "${revision}") { oid }`).join('\n')
            )
            assert.equal(errors, undefined)
            assert.deepEqual(new Set(Object.values(data?.['repository'] as object)), new Set([null]))
        })

        it('by a path: none leads out, and none is a pattern', async () => {
            const fields = (path: string) =>
                [
                    'blob(path: "P") { content }',
                    'tree(path: "P") { path }',
                    'ancestors(path: "P") { nodes { oid } }'
                ].map(field => field.replace('P', path))
            for (const path of [
                '../dist/package.json',
                '/etc/passwd',
                'product/../../dist',
                'README.md\\u0000',
                '..'
            ]) {
                for (const field of fields(path)) {
                    const { errors } = await handbook(`commit(rev: "") { ${field} }`)
                    assert.match(
                        errors?.[0]?.message ?? '',
                        /leads out of the repository, expected a path such as docs\/goals\.md$/,
                        field
                    )
                }
            }
            for (const path of [':(glob)**', ':(exclude)x', '*', '..\\\\dist', '__proto__', 'constructor']) {
                const [blob, tree, ancestors] = fields(path)
                const { data } = await handbook(`commit(rev: "") { ${blob} ${tree} ${ancestors} }`)
                assert.deepEqual(
                    data,
                    { repository: { commit: { blob: null, tree: null, ancestors: { nodes: [] } } } },
                    path
                )
            }
        })

        it('by the address of a page as on GitLab', async () => {
            for (const path of [
                'HEAD/..%2f..%2fdist%2fpackage.json',
                'HEAD/%00',
                '--output=x/README.md',
                'HEAD/:(glob)*',
                '%00/README.md',
                '%zz/README.md'
            ]) {
                const { status } = await get(`/-/gitlab/github.com/acme/handbook/-/blob/${path}`, 'Host: own')
                assert.equal(status, 404, path)
            }
        })
    })
})

describe('the HTTP server, with its time wasted', function () {
    this.timeout(60_000)
    const servers: { readonly workbench: RunningWorkbench; readonly opened: Opened }[] = []
    const told: string[] = []

    /** A workbench with one large file that waits only so long. */
    const impatient = async (patience: Partial<Patience>): Promise<RunningWorkbench> => {
        const opened = await runningWorkbench()
        await opened.folder.write({ 'large/page.txt': 'x'.repeat(4_900_000) })
        const workbench = await serveWorkbench({
            open: [`${opened.folder.path}/large`],
            port: 0,
            dist: opened.dist,
            patience,
            onProgress: line => told.push(line)
        })
        servers.push({ workbench, opened })
        return workbench
    }
    afterEach(async () => {
        for (const { workbench, opened } of servers.splice(0)) {
            await workbench.close()
            await opened.release()
        }
        assert.deepEqual(
            told.splice(0).filter(line => line.startsWith('error')),
            []
        )
    })
    const isWell = async ({ url }: RunningWorkbench) =>
        assert.deepEqual((await ask(url, '{ site { siteID } }')).data, { site: { siteID: 'okr-lens-workbench' } })

    it('closes connections that never say anything, and answers others meanwhile', async () => {
        const workbench = await impatient({ headers: 500 })
        const idle = await Promise.all(Array.from({ length: 300 }, () => connectTo(workbench.url)))
        const closed = Promise.all(idle.map(readAll))
        await isWell(workbench)
        await closed
    })

    it('closes a connection whose head comes letter by letter', async () => {
        const workbench = await impatient({ headers: 500 })
        const socket = await connectTo(workbench.url)
        const drip = setInterval(() => socket.write('x'), 50)
        socket.write('GET / HTTP/1.1\r\nX-Slow: ')
        const answer = await readAll(socket)
        clearInterval(drip)
        assert.match(answer, /^HTTP\/1\.1 408 /)
    })

    it('closes a connection whose body does not come', async () => {
        const workbench = await impatient({ headers: 500, request: 600 })
        const answer = await sendRaw(workbench.url, ['POST /.api/graphql HTTP/1.1', 'Host: own', 'Content-Length: 400'], '{') // prettier-ignore
        assert.equal(answer.status, 408)
        await isWell(workbench)
    })

    it('leaves a reader who does not read on, and answers others meanwhile', async () => {
        const workbench = await impatient({ reader: 500 })
        const large = JSON.stringify({ query: '{ repositories { nodes { commit(rev: "") { blob(path: "page.txt") { a: content b: content c: content d: content e: content f: content } } } } }' }) // prettier-ignore
        const socket = await connectTo(workbench.url)
        const gone = once(socket, 'close')
        socket.on('error', () => {})
        socket.write(`POST /.api/graphql HTTP/1.1\r\nHost: ${new URL(workbench.url).host}\r\nContent-Length: ${large.length}\r\n\r\n${large}`) // prettier-ignore
        await isWell(workbench)
        // Only a reader hears that a connection was closed: this one begins once the other side has given up.
        await setTimeout(1500)
        socket.resume()
        await gone
        assert.ok(socket.bytesRead > 0 && socket.bytesRead < 6 * 4_900_000, `${socket.bytesRead} bytes`)
        await isWell(workbench)
    })

    it('keeps no file open for readers who have left', async function () {
        if (process.platform !== 'linux') {
            // Where else do the open files of a process lie in a folder?
            this.skip()
        }
        const workbench = await impatient({})
        const { opened } = servers.at(-1)!
        await opened.folder.write({ 'dist/workbench/large.js': Buffer.alloc(20_000_000, ' ') })
        for (let reader = 0; reader < 5; reader++) {
            const socket = await connectTo(workbench.url)
            socket.on('error', () => {})
            socket.write(`GET /-/workbench/large.js HTTP/1.1\r\nHost: ${new URL(workbench.url).host}\r\n\r\n`)
            await once(socket, 'data')
            socket.destroy()
        }
        await isWell(workbench)
        const open = (await readdir('/proc/self/fd')).map(async name =>
            readlink(`/proc/self/fd/${name}`).catch(() => '')
        )
        assert.deepEqual(
            (await Promise.all(open)).filter(place => place.endsWith('large.js')),
            []
        )
    })

    it('says nothing of readers who leave in the middle of an answer', async () => {
        const workbench = await impatient({})
        const large = JSON.stringify({ query: '{ repositories { nodes { commit(rev: "") { blob(path: "page.txt") { a: content b: content c: content } } } } }' }) // prettier-ignore
        for (let reader = 0; reader < 5; reader++) {
            const socket = await connectTo(workbench.url)
            socket.on('error', () => {})
            socket.write(`POST /.api/graphql HTTP/1.1\r\nHost: ${new URL(workbench.url).host}\r\nContent-Length: ${large.length}\r\n\r\n${large}`) // prettier-ignore
            await once(socket, 'data')
            socket.destroy()
        }
        await isWell(workbench)
    })
})
