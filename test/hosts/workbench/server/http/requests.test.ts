import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

interface Answer {
    readonly status: number
    readonly headers: Readonly<Record<string, string | string[] | undefined>>
    readonly body: string
}

describe('the HTTP server', () => {
    let workbench: Opened
    let port: number

    before(async () => {
        workbench = await runningWorkbench()
        port = Number(new URL(workbench.url).port)
    })
    after(() => workbench.release())

    /** A request as it is: `fetch` sets `Host` and cleans paths. */
    const send = (
        path: string,
        {
            method = 'GET',
            headers = {},
            body = ''
        }: { method?: string; headers?: Record<string, string>; body?: string } = {}
    ): Promise<Answer> =>
        new Promise((resolve, reject) => {
            const sent = request({ host: '127.0.0.1', port, path, method, headers }, response => {
                const chunks: Buffer[] = []
                response.on('data', (chunk: Buffer) => chunks.push(chunk))
                response.on('end', () =>
                    resolve({
                        status: response.statusCode ?? 0,
                        headers: response.headers,
                        body: Buffer.concat(chunks).toString()
                    })
                )
                response.on('error', reject)
            })
            sent.on('error', reject)
            sent.end(body)
        })
    const post = (body: string, headers: Record<string, string> = {}) =>
        send('/.api/graphql?SiteVersion', { method: 'POST', headers, body })
    const query = JSON.stringify({ query: '{ site { siteID } }' })
    const answered = '{"data":{"site":{"siteID":"okr-lens-workbench"}}}'
    const messageOf = ({ body }: Answer) => (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message

    describe('asked by GraphQL', () => {
        it('answers, whatever the type of the body and the operation name behind the question mark', async () => {
            for (const type of ['application/json', 'text/plain;charset=UTF-8']) {
                const { status, headers, body } = await post(query, { 'Content-Type': type })
                assert.deepEqual([status, body], [200, answered])
                assert.equal(headers['content-type'], 'application/json; charset=utf-8')
            }
        })

        it('runs the operation that is named', async () => {
            const document = 'query A { site { siteID } } query B { currentUser { username } }'
            const { body } = await post(JSON.stringify({ query: document, operationName: 'B' }))
            assert.equal(body, '{"data":{"currentUser":{"username":"you"}}}')
        })

        it('tells what is wrong with a request in words', async () => {
            for (const [body, message] of [
                ['', 'the body is not JSON, expected {"query": "…", "variables": {…}}'],
                ['{', 'the body is not JSON, expected {"query": "…", "variables": {…}}'],
                ['[]', 'the body has no "query", expected {"query": "…", "variables": {…}}'],
                ['null', 'the body has no "query", expected {"query": "…", "variables": {…}}'],
                ['{"query": 1}', 'the body has no "query", expected {"query": "…", "variables": {…}}'],
                ['{"query": "{a}", "variables": []}', '"variables" must be an object']
            ] as const) {
                const answer = await post(body)
                assert.deepEqual([answer.status, messageOf(answer)], [400, message])
            }
        })

        it('tells what is wrong with a query as Sourcegraph does, with status 200', async () => {
            for (const [text, message] of [
                ['{ absent }', 'Cannot query field "absent" on type "Query".'],
                ['{', 'Syntax Error: Expected Name, found <EOF>.'],
                [
                    'query($x: Int!) { repositories(first: $x) { nodes { id } } }',
                    'Variable "$x" of required type "Int!" was not provided.'
                ]
            ] as const) {
                const answer = await post(JSON.stringify({ query: text }))
                assert.deepEqual([answer.status, messageOf(answer)], [200, message])
            }
        })

        it('survives a query that nests too deep, and says so', async () => {
            const answer = await post(JSON.stringify({ query: '{a'.repeat(100_000) }))
            assert.equal(messageOf(answer), 'the query nests deeper than 50 levels')
            assert.equal((await post(query)).body, answered)
        })

        it('refuses a body that is too long', async () => {
            const answer = await post(JSON.stringify({ query: '#'.repeat(1_000_001) }))
            assert.deepEqual([answer.status, messageOf(answer)], [413, 'the body is longer than 1,000,000 bytes'])
        })

        it('says nothing of a reader who went away in the middle of a request', async () => {
            const before = workbench.told.length
            const sent = request({ host: '127.0.0.1', port, path: '/.api/graphql', method: 'POST' })
            const gone = new Promise(resolve => sent.on('error', resolve))
            sent.write('{')
            await setTimeout(50)
            sent.destroy(new Error('gone'))
            await gone
            await setTimeout(50)
            assert.equal((await post(query)).body, answered)
            assert.deepEqual(workbench.told.slice(before), [])
        })

        it('refuses other methods', async () => {
            for (const method of ['GET', 'PUT', 'DELETE']) {
                const answer = await send('/.api/graphql', { method })
                assert.deepEqual([answer.status, answer.headers.allow], [405, 'POST, OPTIONS'])
                assert.equal(messageOf(answer), `${method} is not answered here, expected POST, OPTIONS`)
            }
        })
    })

    describe('asked under another name', () => {
        for (const host of ['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example']) {
            it(`refuses ${host}`, async () => {
                for (const path of ['/', '/-/sideload/package.json', '/.api/graphql']) {
                    const answer = await send(path, { headers: { Host: host } })
                    assert.equal(answer.status, 403)
                    assert.equal(
                        messageOf(answer),
                        `this workbench answers to 127.0.0.1:${port} and localhost:${port} only`
                    )
                }
            })
        }

        for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
            it(`answers to ${name}`, async () => {
                const { status } = await send('/', { headers: { Host: `${name}:${port}` } })
                assert.equal(status, 200)
            })
        }

        it('names the bundle where the page is, so that the page may load it', async () => {
            const bundle = '{ extensionRegistry { extensions { nodes { manifest { bundleURL } } } } }'
            const { body } = await post(JSON.stringify({ query: bundle }), { Host: `localhost:${port}` })
            assert.ok(body.includes(`"http://localhost:${port}/-/static/extension/okr-lens.js"`))
        })
    })

    describe('asked by a page of another origin', () => {
        it('answers the pages of this machine, with their cookies', async () => {
            for (const origin of [
                'http://127.0.0.1:9',
                'http://localhost',
                'https://localhost:8443',
                'http://[::1]:3000',
                'http://gitlab.localhost:81'
            ]) {
                const answer = await post(query, { Origin: origin })
                assert.equal(answer.body, answered)
                assert.equal(answer.headers['access-control-allow-origin'], origin)
                assert.equal(answer.headers['access-control-allow-credentials'], 'true')
                assert.equal(answer.headers.vary, 'Origin')
            }
        })

        it('answers the question that comes before', async () => {
            const { status, headers } = await send('/.api/graphql', {
                method: 'OPTIONS',
                headers: {
                    Origin: 'http://127.0.0.1:9',
                    'Access-Control-Request-Method': 'POST',
                    'Access-Control-Request-Headers': 'content-type, x-requested-with'
                }
            })
            assert.equal(status, 204)
            assert.equal(headers['access-control-allow-origin'], 'http://127.0.0.1:9')
            assert.equal(headers['access-control-allow-credentials'], 'true')
            assert.equal(headers['access-control-allow-methods'], 'POST, OPTIONS')
            assert.equal(headers['access-control-allow-headers'], 'content-type, x-requested-with')
        })

        for (const origin of [
            'https://evil.example',
            'null',
            'http://localhost.evil.example',
            'http://127.0.0.1.evil.example',
            'file://'
        ]) {
            it(`refuses ${origin}`, async () => {
                for (const method of ['POST', 'OPTIONS']) {
                    const answer = await send('/.api/graphql', { method, headers: { Origin: origin } })
                    assert.equal(answer.status, 403)
                    assert.equal(answer.headers['access-control-allow-origin'], undefined)
                    assert.equal(
                        messageOf(answer),
                        `pages of ${origin} may not ask this workbench, only pages of this machine`
                    )
                }
            })
        }
    })

    describe('asked for the page', () => {
        it('answers it under every address of its own, with what it may load', async () => {
            for (const path of [
                '/',
                '/github.com/acme/handbook',
                '/github.com/acme/handbook@main/-/blob/product/goals.md?L3#tab=okrLens.panel',
                '/acme/my%20web/-/tree/src/index.js',
                '/views/okrLens.dashboard',
                '/search?q=okr',
                '/%zz'
            ]) {
                const { status, headers, body } = await send(path)
                assert.deepEqual([status, body], [200, '<!doctype html><title>OKR Lens</title>'], path)
                assert.equal(headers['content-type'], 'text/html; charset=utf-8')
                assert.equal(headers['x-content-type-options'], 'nosniff')
                assert.equal(headers['cache-control'], 'no-store')
                const policy = String(headers['content-security-policy'])
                assert.match(policy, /default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'/)
                assert.match(policy, /img-src 'self' data:;/)
                assert.equal(headers['access-control-allow-origin'], undefined)
            }
        })

        it('hands out its files as they are now', async () => {
            const { status, headers, body } = await send('/-/workbench/page.js?v=1')
            assert.deepEqual([status, body], [200, 'export {}'])
            assert.match(String(headers['content-type']), /javascript/)
            assert.equal(headers['x-content-type-options'], 'nosniff')
            assert.equal(headers['cache-control'], 'no-store')
            assert.match(String(headers['content-security-policy']), /connect-src 'self'/)

            await workbench.folder.write({ 'dist/workbench/page.js': 'export const next = 1' })
            assert.equal((await send('/-/workbench/page.js')).body, 'export const next = 1')
        })

        it('has no more than its files', async () => {
            for (const path of [
                '/-/workbench/absent.js',
                '/-/workbench/../package.json',
                '/-/workbench/%2e%2e/package.json',
                '/-/workbench/..%2fpackage.json',
                '/-/workbench/%2e%2e%2f%2e%2e%2fhandbook/README.md',
                '/-/static/../../handbook/README.md',
                '/-/static/extension/../package.json',
                '/-/sideload/workbench/index.html',
                '/-/other',
                '/.api/other',
                '/favicon.ico'
            ]) {
                const answer = await send(path)
                assert.equal(answer.status, 404, path)
                assert.equal(messageOf(answer), `there is nothing at ${path}`)
            }
        })

        it('answers a question for the headers alone', async () => {
            const { status, headers, body } = await send('/', { method: 'HEAD' })
            assert.deepEqual([status, headers['content-length'], body], [200, '38', ''])
        })

        it('refuses to be written to', async () => {
            for (const path of ['/', '/-/workbench/page.js', '/-/sideload/package.json']) {
                const answer = await send(path, { method: 'POST' })
                assert.deepEqual([answer.status, answer.headers.allow], [405, 'GET, HEAD, OPTIONS'])
            }
        })
    })

    describe('asked for a file as on GitLab', () => {
        const blob = (path: string) => `/-/gitlab/github.com/acme/handbook/-/blob/${workbench.commit}/${path}`

        it('shows its lines as text, with what the client of a code host looks for', async () => {
            const { status, headers, body } = await send(blob('README.md'))
            assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8'])
            assert.match(body, /<span id="LC3" class="line">&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/span><\/code>/)
            assert.match(body, /<meta property="og:site_name" content="GitLab">/)
            assert.ok(body.includes(`href="http://127.0.0.1:${port}/-/gitlab/github.com/acme/handbook"`))
            assert.ok(body.includes(`class="js-data-file-blob-permalink-url" href="${blob('README.md')}"`))
        })
        it('lets the one script run that it writes, and those of the client', async () => {
            const { headers, body } = await send(blob('README.md'))
            const written = /<script>([^]*?)<\/script>/.exec(body)?.[1] ?? ''
            const hash = createHash('sha256').update(written).digest('base64')
            const policy = String(headers['content-security-policy'])
            assert.ok(policy.includes(`script-src 'self' 'sha256-${hash}';`), policy)
            assert.match(policy, /frame-src 'self';.*frame-ancestors 'none'/)
        })
        it('leads from the project to the repository', async () => {
            const { status, headers } = await send('/-/gitlab/github.com/acme/handbook')
            assert.deepEqual([status, headers.location], [302, '/github.com/acme/handbook'])
        })
        it('says what it cannot show', async () => {
            for (const [path, status, message] of [
                [
                    blob('absent.md'),
                    404,
                    `there is no file absent.md in github.com/acme/handbook at ${workbench.commit}`
                ],
                [
                    blob('..%2f..%2fdist/package.json'),
                    404,
                    `there is no file ../../dist/package.json in github.com/acme/handbook at ${workbench.commit}`
                ],
                [blob('logo.png'), 415, 'logo.png is a binary file: there is no text to show'],
                ['/-/gitlab/nowhere/-/blob/main/a.ts', 404, 'there is no repository nowhere here'],
                [
                    '/-/gitlab/github.com/acme/handbook/-/blob/--all/README.md',
                    404,
                    'there is no file README.md in github.com/acme/handbook at --all'
                ]
            ] as const) {
                const answer = await send(path)
                assert.deepEqual([answer.status, messageOf(answer)], [status, message])
            }
        })
        it('tells only who asks by its own name', async () => {
            const { status } = await send(blob('README.md'), { headers: { Host: 'evil.test' } })
            assert.equal(status, 403)
        })
        it('is asked for the repository by the name the client makes of the address', async () => {
            const { body } = await post(
                JSON.stringify({
                    query: '{ repository(name: "127.0.0.1/-/gitlab/acme/my%20web") { name } }'
                })
            )
            assert.equal(body, '{"data":{"repository":{"name":"acme/my web"}}}')
        })
    })

    describe('asked for the extension', () => {
        it('hands it out to any page, as the registry names it and in the layout for sideloading', async () => {
            for (const [path, type, start] of [
                ['/-/static/extension/okr-lens.js', 'application/javascript', 'exports.activate'],
                ['/-/static/extension/okr-lens.map', 'application/json', '{"version":3}'],
                ['/-/static/extension/extension.map', 'application/json', '{"version":3}'],
                ['/-/sideload/package.json', 'application/json', '{"name":"okr-lens"'],
                ['/-/sideload/extension.js', 'application/javascript', 'exports.activate'],
                ['/-/sideload/extension.map', 'application/json', '{"version":3}']
            ] as const) {
                const { status, headers, body } = await send(path, {
                    headers: { Origin: 'https://sourcegraph.example' }
                })
                assert.equal(status, 200, path)
                assert.equal(headers['access-control-allow-origin'], '*')
                assert.equal(headers['content-type'], `${type}; charset=utf-8`)
                assert.equal(headers['cache-control'], 'no-store')
                assert.ok(body.startsWith(start))
            }
        })

        it('stands where a sideloading Sourcegraph looks for it', async () => {
            const manifest = JSON.parse((await send('/-/sideload/package.json')).body) as { main: string }
            const { status } = await send(`/-/sideload/${manifest.main.replace('dist/', '')}`)
            assert.equal(status, 200)
        })

        it('lets a page on the network ask this machine', async () => {
            const { status, headers } = await send('/-/sideload/package.json', {
                method: 'OPTIONS',
                headers: { Origin: 'https://sourcegraph.example', 'Access-Control-Request-Private-Network': 'true' }
            })
            assert.equal(status, 204)
            assert.equal(headers['access-control-allow-private-network'], 'true')
        })

        it('says that it has to be built again', async () => {
            const own = await runningWorkbench()
            try {
                await rm(`${own.dist}/extension.js`)
                const response = await fetch(new URL('/-/sideload/extension.js', own.url))
                assert.equal(response.status, 404)
                assert.equal(
                    await response.text(),
                    '{"errors":[{"message":"this file has not been built: run `npm run build`"}]}'
                )
            } finally {
                await own.release()
            }
        })
    })
})
