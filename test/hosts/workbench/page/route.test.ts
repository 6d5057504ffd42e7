import assert from 'node:assert/strict'
import fc from 'fast-check'
import { parseRoute, printRoute, type Route } from '../../../../src/hosts/workbench/page/route'

const read = (address: string): Route => parseRoute(new URL(address, 'http://127.0.0.1:1'))

describe('route', () => {
    const cases: readonly [address: string, route: Route][] = [
        ['/', { kind: 'home' }],
        ['/settings', { kind: 'settings' }],
        ['/search', { kind: 'search', query: '', patternType: 'literal' }],
        [
            '/search?q=repo%3Aacme+a%2Bb&patternType=regexp',
            { kind: 'search', query: 'repo:acme a+b', patternType: 'regexp' }
        ],
        ['/handbook', { kind: 'tree', repository: 'handbook', path: '' }],
        ['/github.com/acme/web/-/tree/src/api', { kind: 'tree', repository: 'github.com/acme/web', path: 'src/api' }],
        ['/handbook/-/blob/goals.md', { kind: 'blob', repository: 'handbook', path: 'goals.md' }],
        [
            '/github.com/acme/web@v1.2/-/blob/src/a%20b.ts?L10:5#tab=okrLens.panel',
            {
                kind: 'blob',
                repository: 'github.com/acme/web',
                revision: 'v1.2',
                path: 'src/a b.ts',
                place: { line: 10, character: 5 },
                tab: 'okrLens.panel'
            }
        ],
        [
            '/h/-/blob/goals.md?L3&view=rendered#our-goals&tab=x',
            {
                kind: 'blob',
                repository: 'h',
                path: 'goals.md',
                place: { line: 3 },
                rendered: true,
                anchor: 'our-goals',
                tab: 'x'
            }
        ],
        ['/views/okrLens.dashboard', { kind: 'view', id: 'okrLens.dashboard', extraPath: '', parameters: {} }],
        [
            '/views/a%20b/teams/web%3F?team=Growth+%26+more&quarter=FY22-Q2',
            {
                kind: 'view',
                id: 'a b',
                extraPath: '/teams/web?',
                parameters: { team: 'Growth & more', quarter: 'FY22-Q2' }
            }
        ],
        ['/views/site/-/blob/a.ts', { kind: 'blob', repository: 'views/site', path: 'a.ts' }],
        ['/views', { kind: 'tree', repository: 'views', path: '' }]
    ]
    for (const [address, route] of cases) {
        it(`reads ${address}`, () => assert.deepEqual(read(address), route))
        it(`writes ${address}`, () => assert.equal(printRoute(route), address))
    }

    it('reads a search as literal where it is not told', () =>
        assert.deepEqual(read('/search?q=a%20b&patternType=odd'), {
            kind: 'search',
            query: 'a b',
            patternType: 'literal'
        }))
    it('knows a repository whose name starts like a page of the workbench', () =>
        assert.deepEqual(read('/search/settings'), { kind: 'tree', repository: 'search/settings', path: '' }))
    it('reads a range as its first line', () =>
        assert.deepEqual(read('/h/-/blob/a.ts?L10-20'), read('/h/-/blob/a.ts?L10')))
    it('reads the place where an older Sourcegraph wrote it', () =>
        assert.deepEqual(read('/h/-/blob/a.ts#L10:5&tab=x'), read('/h/-/blob/a.ts?L10:5#tab=x')))
    it('knows a branch with a slash', () =>
        assert.deepEqual(read('/h@feature/x/-/tree/src'), {
            kind: 'tree',
            repository: 'h',
            revision: 'feature/x',
            path: 'src'
        }))
    it('knows no line zero', () => assert.deepEqual(read('/h/-/blob/a.ts?L0'), read('/h/-/blob/a.ts')))
    it('says what it does not know', () =>
        assert.deepEqual(read('/-/nowhere'), { kind: 'unknown', path: '/-/nowhere' }))

    it('reads back every address it writes', () => {
        const segment = fc.string({ minLength: 1, unit: 'grapheme' }).filter(text => !/\/|^[.-]+$/.test(text))
        const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map(segments => segments.join('/'))
        // What follows an `@` in a repository's name would be read as its revision.
        const name = path.filter(text => !text.includes('@'))
        fc.assert(
            fc.property(name, path, fc.nat(9999), segment, (repository, file, line, tab) => {
                const route: Route = { kind: 'blob', repository, path: file, tab, place: { line: line + 1 } }
                const { pathname, search, hash } = new URL(printRoute(route), 'http://127.0.0.1:1')
                assert.deepEqual(parseRoute({ pathname, search, hash }), route)
            })
        )
    })
})
