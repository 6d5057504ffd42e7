import assert from 'node:assert/strict'
import { messageOf } from '../../../../src/hosts/messageOf'
import { SourceError } from '../../../../src/hosts/sourcegraph/loading/askCommit'
import { explainFailure, problemOf } from '../../../../src/hosts/sourcegraph/loading/explainFailure'
import { NoAnswer, Unreadable } from '../../../../src/hosts/sourcegraph/loading/limitRequests'

const status = (words: string): Error => new Error(`Request to https://sg.test/.api/graphql?Q failed with ${words}`)

/** What hosts, browsers and proxies reject with, and how the explanation starts. */
const table: readonly (readonly [unknown, RegExp])[] = [
    [status('429 Too Many Requests'), /^Sourcegraph was asked too much at once\. Wait a few minutes\. /],
    [Object.assign(new Error('HTTPStatusError'), { status: 429 }), /^Sourcegraph was asked too much at once/],
    [status('401 Unauthorized'), /^you are not signed in to Sourcegraph any more\. Sign in, and reload the page\. /],
    [status('403 Forbidden'), /^Sourcegraph refuses the request\. Check that you are signed in/],
    [status('413 Payload Too Large'), /^a server refuses so large a request\. Name fewer pages/],
    [status('500 Internal Server Error'), /^Sourcegraph is down, restarting or overloaded\./],
    [new Error('502 Bad Gateway'), /^Sourcegraph is down, restarting or overloaded\./],
    [new Error('HTTP 503'), /^Sourcegraph is down, restarting or overloaded\./],
    [{ status: 503 }, /^Sourcegraph is down, restarting or overloaded\. .*: \{"status":503\}$/],
    [status('504 Gateway Timeout'), /^Sourcegraph took too long to answer\./],
    [new SyntaxError('Unexpected end of JSON input'), /^the answer broke off half way\./],
    [new SyntaxError('Unterminated string in JSON at position 8192'), /^the answer broke off half way\./],
    [
        new SyntaxError('JSON.parse: unexpected end of data at line 1 column 1 of the JSON data'),
        /^the answer broke off half way\./
    ],
    [new SyntaxError('JSON Parse error: Unexpected EOF'), /^the answer broke off half way\./],
    [new SyntaxError('Unexpected token < in JSON at position 0'), /^something else than Sourcegraph answered/],
    [
        new SyntaxError(`Unexpected token '<', "<!DOCTYPE "... is not valid JSON`),
        /^something else than Sourcegraph answered, such as a page to sign in or a proxy\. Reload the page/
    ],
    [
        new SyntaxError('JSON.parse: unexpected character at line 1 column 1 of the JSON data'),
        /^something else than Sourcegraph answered/
    ],
    [new SyntaxError("JSON Parse error: Unrecognized token '<'"), /^something else than Sourcegraph answered/],
    [new TypeError('Failed to fetch'), /^Sourcegraph could not be reached\. Check your connection\. /],
    [new TypeError('NetworkError when attempting to fetch resource.'), /^Sourcegraph could not be reached\./],
    [new TypeError('Load failed'), /^Sourcegraph could not be reached\./],
    [new Error('connect ECONNREFUSED 127.0.0.1:3080'), /^Sourcegraph could not be reached\./],
    [new Error('The user aborted a request.'), /^the request was broken off before there was an answer\./],
    [
        new Error(
            'A OKRLensPages GraphQL request to the public Sourcegraph.com was blocked because the current repository is private.'
        ),
        /^the repository is private, and requests go to the public Sourcegraph\. Set the address of your own one/
    ],
    [new Error('no network'), /^the request failed: no network$/],
    [new Error('page 500 of 429 pages'), /^the request failed: page 500 of 429 pages$/],
    [new Error(''), /^the request failed: Error$/],
    ['just words', /^the request failed: just words$/],
    [undefined, /^the request failed: no reason was given$/],
    [null, /^the request failed: no reason was given$/],
    ['', /^the request failed: no reason was given$/],
    [{}, /^the request failed: no reason was given$/],
    [[{ code: 1 }], /^the request failed: \[\{"code":1\}\]$/],
    [{ message: 'told in data' }, /^the request failed: told in data$/],
    [42, /^the request failed: 42$/],
    [Symbol('odd'), /^the request failed: Symbol\(odd\)$/]
]

describe('explainFailure', () => {
    for (const [error, expected] of table) {
        const words = messageOf(error)
        it(`knows ${words.slice(0, 90)}`, () => {
            const explained = explainFailure(error)
            assert.match(explained, expected)
            assert.ok(explained.endsWith(words), 'the original words stand at the end')
            assert.doesNotMatch(explained, /\[object|undefined|null/)
        })
    }

    it('says what it means that nothing came back, or no answer', () => {
        assert.match(
            explainFailure(new NoAnswer('x')),
            /^Sourcegraph gave no answer within a minute\. If that stays so, /
        )
        assert.match(
            explainFailure(new Unreadable('x')),
            /^something else than Sourcegraph answered, such as a proxy\./
        )
    })

    it('repeats a whole page in a few words', () => {
        const explained = explainFailure(new Error(`502 Bad Gateway <html>\n${'<p>nginx</p>\n'.repeat(1000)}</html>`))
        assert.match(explained, /The request failed with: 502 Bad Gateway <html> <p>nginx/)
        assert.ok(explained.length < 400)
    })

    it('survives data that goes round in a circle', () => {
        const data: Record<string, unknown> = {}
        data.self = data
        assert.equal(explainFailure(data), 'the request failed: no reason was given')
    })

    it('leaves alone what is told in words already', () =>
        assert.equal(problemOf(new SourceError('it has no Markdown page.')), 'it has no Markdown page.'))
})
