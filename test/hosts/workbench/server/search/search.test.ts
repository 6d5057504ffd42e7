import assert from 'node:assert/strict'
import { RequestError } from '../../../../../src/hosts/workbench/server/requestError'
import type { SourceRepository } from '../../../../../src/hosts/workbench/server/repositories/sourceRepository'
import { parseSearchQuery } from '../../../../../src/hosts/workbench/server/search/parseSearchQuery'
import { searchRepositories } from '../../../../../src/hosts/workbench/server/search/searchRepositories'
import { withinTime } from '../../../../../src/hosts/workbench/server/withinTime'
import { ask, data } from '../support/ask'
import { commitAll } from '../support/git'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

interface Results {
    readonly results: readonly {
        readonly __typename: string
        readonly name?: string
        readonly repository: { readonly name: string }
        readonly file: { readonly path: string; readonly url: string }
        readonly lineMatches: readonly {
            readonly preview: string
            readonly lineNumber: number
            readonly offsetAndLengths: readonly (readonly number[])[]
        }[]
    }[]
    readonly matchCount: number
    readonly approximateResultCount: string
    readonly limitHit: boolean
    readonly missing: readonly { readonly name: string }[]
    readonly alert: { readonly title: string; readonly description: string } | null
}

describe('GraphQL: search', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
    })
    after(() => workbench.release())

    const search = async (query: string, patternType?: string): Promise<Results> => {
        const answer = await data(
            workbench.url,
            `query($query: String!, $patternType: SearchPatternType) {
                search(version: V2, patternType: $patternType, query: $query) { results {
                    matchCount approximateResultCount limitHit elapsedMilliseconds
                    cloning { name } timedout { name } missing { name } alert { title description }
                    results {
                        __typename
                        ... on FileMatch {
                            repository { name } file { path url content }
                            lineMatches { preview lineNumber offsetAndLengths }
                        }
                        ... on Repository { name }
                    }
                } }
            }`,
            { query, patternType }
        )
        return (answer.search as { results: Results }).results
    }
    /** `path:line` of every line found, `path` where the path was. */
    const found = async (query: string, patternType?: string): Promise<readonly string[]> => {
        const { results, alert } = await search(query, patternType)
        assert.equal(alert, null, alert?.description)
        return results.flatMap(({ file, lineMatches }) =>
            lineMatches.length > 0 ? lineMatches.map(({ lineNumber }) => `${file.path}:${lineNumber + 1}`) : [file.path]
        )
    }

    it('finds text in any case, in every repository, with its places in characters', async () => {
        const { results, ...rest } = await search('Browser Extension')
        assert.deepEqual(
            results.map(({ repository, file, lineMatches }) => [repository.name, file.path, file.url, lineMatches]),
            [
                [
                    'github.com/acme/handbook',
                    'product/goals.md',
                    '/github.com/acme/handbook/-/blob/product/goals.md',
                    [
                        {
                            preview: 'Make the Browser Extension easy to release.',
                            lineNumber: 2,
                            offsetAndLengths: [[9, 17]]
                        }
                    ]
                ],
                [
                    'acme/my web',
                    'deep/er/still/file.ts',
                    '/acme/my%20web/-/blob/deep/er/still/file.ts',
                    [
                        {
                            preview: '// 🎯 browser extension, Browser Extension',
                            lineNumber: 0,
                            offsetAndLengths: [
                                [5, 17],
                                [24, 17]
                            ]
                        }
                    ]
                ],
                [
                    'acme/my web',
                    'src/index.ts',
                    '/acme/my%20web/-/blob/src/index.ts',
                    [
                        {
                            preview: "export const browserExtension = 'Browser Extension'",
                            lineNumber: 0,
                            offsetAndLengths: [[33, 17]]
                        }
                    ]
                ]
            ]
        )
        assert.deepEqual(
            [rest.matchCount, rest.approximateResultCount, rest.limitHit, rest.missing, rest.alert],
            [3, '3', false, [], null]
        )
    })

    const goals = 'product/goals.md:3'
    const deep = 'deep/er/still/file.ts:1'
    const index = 'src/index.ts:1'
    const cases: readonly [query: string, patternType: string | undefined, expected: readonly string[]][] = [
        ['browserExtension', undefined, [index]],
        ['absent', undefined, []],
        ['case:yes browser extension', undefined, [deep]],
        ['file:\\.md$ browser', undefined, [goals]],
        ['f:goals browser', undefined, [goals]],
        ['-file:\\.ts$ browser', undefined, [goals]],
        ['lang:typescript browser', undefined, [deep, index]],
        ['-l:TS language:markdown browser', undefined, [goals]],
        ['repo:^acme/ browser', undefined, [deep, index]],
        ['-repo:^acme/ browser', undefined, [goals]],
        ['easy or export', undefined, [goals, index]],
        ['repo:acme (easy OR export)', undefined, [goals, index]],
        ['browser and export', undefined, [index]],
        ['browser and (easy or export)', undefined, [goals, index]],
        ['browser not export file:ts', undefined, [deep]],
        ['content:"Make the" -content:absent', undefined, [goals]],
        ['"Make the"', undefined, []],
        ["= 'Browser", undefined, [index]],
        ['const b.*E', undefined, []],
        ['const b.*E', 'regexp', [index]],
        ['patterntype:regexp const b.*E', undefined, [index]],
        ['export Extension', 'regexp', [index]],
        ['"browser extension"', 'regexp', [goals, deep, index]],
        ['browser\\s?extension\\b file:index', 'regexp', [index]],
        ['browser\\ extension file:index', 'regexp', [index]],
        ['(easy to|const browser)', 'regexp', [goals, index]],
        ['/exp.rt/', 'standard', [index]],
        ['file:still', undefined, ['deep/er/still/file.ts']],
        ['still', undefined, ['deep/er/still/file.ts']],
        ['type:path still', undefined, ['deep/er/still/file.ts']],
        ['type:file still', undefined, []],
        ['Größe', undefined, ['product/teams/Größe & Co.md:1']],
        ['rev:HEAD repo:handbook easy', undefined, [goals]],
        ['fork:yes archived:yes easy', undefined, [goals]],
        ['note:easy', undefined, []],
        ['alert(1)', undefined, ['README.md:3']]
    ]
    for (const [query, patternType, expected] of cases) {
        it(`finds by ${query}${patternType ? ` (${patternType})` : ''}`, async () =>
            assert.deepEqual(await found(query, patternType), expected))
    }

    it('finds repositories by name', async () => {
        for (const query of ['repo:handbook', 'type:repo HANDBOOK']) {
            const { results } = await search(query)
            assert.deepEqual(results, [{ __typename: 'Repository', name: 'github.com/acme/handbook' }])
        }
    })

    it('stops at the count it is told, and says so', async () => {
        const { results, limitHit, approximateResultCount } = await search('browser count:2')
        assert.deepEqual([results.length, limitHit, approximateResultCount], [2, true, '2+'])
        assert.equal((await search('browser count:3')).limitHit, false)
        assert.equal((await search('browser count:all')).results.length, 3)
    })

    it('searches the revision it is told, and names the repositories without it', async () => {
        const own = await runningWorkbench()
        try {
            await own.folder.write({ 'handbook/new.md': 'a new page' })
            commitAll(`${own.folder.path}/handbook`)
            const query = (text: string) =>
                `{ search(version: V2, query: "${text}") { results { missing { name } results { ... on FileMatch { file { url } } } } } }`
            assert.deepEqual(await data(own.url, query('repo:handbook@HEAD~1 new page')), {
                search: { results: { missing: [], results: [] } }
            })
            assert.deepEqual(await data(own.url, query('rev:main new page')), {
                search: {
                    results: {
                        missing: [{ name: 'acme/my web' }],
                        results: [{ file: { url: '/github.com/acme/handbook@main/-/blob/new.md' } }]
                    }
                }
            })
        } finally {
            await own.release()
        }
    })

    for (const [query, description] of [
        ['(unclosed patterntype:regexp', '"(unclosed" is not a regular expression'],
        ['[a b] patterntype:regexp', '"[a" is not a regular expression'],
        ['repo:[ easy', '"[" is not a regular expression'],
        ['count:many easy', 'count:many is no number of matches, expected a positive number or all'],
        ['case:maybe easy', 'case:maybe is not known here, expected one of yes, no'],
        ['type:diff easy', 'type:diff is not known here, expected one of any, file, path, repo'],
        ['author:ada easy', 'the workbench cannot filter by author:'],
        ['lang:klingon easy', 'lang:klingon is no language that the workbench knows, expected one such as typescript'],
        ['patterntype:structural easy', 'the workbench has no structural search'],
        ['easy or', 'an operator lacks what it joins, expected such as: this or that'],
        ['and easy', 'an operator lacks what it joins, expected such as: this or that'],
        ['repo:a easy or repo:b hard', 'repo: must stand before the alternatives: repo:acme (this or that)']
    ] as const) {
        it(`says why it cannot search for ${query}`, async () => {
            const { results, alert } = await search(query)
            assert.deepEqual(alert, { title: 'This search cannot be run', description })
            assert.deepEqual(results, [])
        })
    }

    it('reads a bare query of the first version as a regular expression, as Sourcegraph did', async () => {
        const query = '{ search(query: "const b.*E") { results { matchCount } } }'
        assert.deepEqual(await data(workbench.url, query), { search: { results: { matchCount: 1 } } })
        const { errors } = await ask(workbench.url, '{ search(patternType: other) { results { matchCount } } }')
        assert.match(errors?.[0]?.message ?? '', /SearchPatternType/)
    })

    describe('with a regular expression that would run for hours', function () {
        this.timeout(60_000)
        const hours = '(a+)+$'
        const title = 'This search cannot be run'
        const description = 'the search takes too long, expected a simpler regular expression'
        let own: Opened
        before(async () => {
            own = await runningWorkbench()
            await own.folder.write({ [`handbook/${'a'.repeat(200)}!.txt`]: `${'a'.repeat(60)}!` })
            commitAll(`${own.folder.path}/handbook`)
        })
        after(() => own.release())

        for (const [where, query] of [
            ['of a text', `patterntype:regexp type:file ${hours}`],
            ['of a path', `patterntype:regexp type:path ${hours}`],
            ['of files', `file:${hours} easy`],
            ['of no files', `-file:${hours} easy`]
        ] as const) {
            it(`${where}: says so, and answers the next one`, async () => {
                const alert =
                    '{ search(version: V2, query: $query) { results { alert { title description } matchCount } } }'
                const results = (text: string) => data(own.url, `query($query: String!) ${alert}`, { query: text })
                assert.deepEqual(await results(query), {
                    search: { results: { alert: { title, description }, matchCount: 0 } }
                })
                assert.deepEqual(await results('easy to release'), {
                    search: { results: { alert: null, matchCount: 1 } }
                })
            })
        }
    })

    it('says that a query is too long, without reading it', async () => {
        const { alert } = await search('('.repeat(10_001))
        assert.equal(alert?.description, 'the query is longer than 10,000 characters')
        for (const query of ['('.repeat(10_000), '(a or '.repeat(1600), '"a '.repeat(3000), 'not '.repeat(2000)]) {
            await search(query)
        }
    })
})

describe('searchRepositories', () => {
    it('reads no further once nobody waits for the answer', async () => {
        const connected = new AbortController()
        const read: string[] = []
        const files = new Map(
            Array.from({ length: 1000 }, (_, index) => {
                const path = `${index}.md`
                return [path, { path, byteSize: 100, id: path }]
            })
        )
        const repository: SourceRepository = {
            kind: 'folder',
            name: 'acme/web',
            folder: '/acme/web',
            defaultBranch: () => Promise.resolve(undefined),
            resolve: () => Promise.resolve('f'.repeat(40)),
            list: () => Promise.resolve(files),
            history: () => Promise.resolve([]),
            read(_commit, path) {
                read.push(path)
                connected.abort()
                return Promise.resolve({ content: 'easy', binary: false, byteSize: 4 })
            }
        }
        const query = parseSearchQuery('easy count:all', 'literal')
        const { files: found, limitHit } = await searchRepositories(query, [repository], connected.signal)
        assert.deepEqual([read.length, found.length, limitHit], [200, 200, true])
    })
})

describe('withinTime', () => {
    it('answers with what the work does, and throws what it throws', () => {
        assert.equal(
            withinTime(1000, () => 'done', 'too long'),
            'done'
        )
        assert.throws(
            () =>
                withinTime(
                    1000,
                    () => {
                        throw new RequestError('no')
                    },
                    'too long'
                ),
            { message: 'no' }
        )
    })
    it('stops work that does not end', () => {
        const forever = () => {
            for (;;);
        }
        assert.throws(() => withinTime(20, forever, 'too long'), { name: 'RequestError', message: 'too long' })
        assert.throws(() => withinTime(20, () => withinTime(1000, forever, 'inner'), 'outer'), { message: 'outer' })
    })
})
