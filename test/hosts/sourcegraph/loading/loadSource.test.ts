import assert from 'node:assert/strict'
import { mostDiscovered } from '../../../../src/hosts/sourcegraph/loading/discoverPages'
import { mostPages } from '../../../../src/hosts/sourcegraph/loading/choosePages'
import { loadSource } from '../../../../src/hosts/sourcegraph/loading/loadSource'
import type { GraphQLAnswer, RequestGraphQL } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'
import { createInstance, manyPages, type Files } from './instance'

const oid = 'b'.repeat(40)

/** A Sourcegraph that knows one commit with these files, and the requests it was sent. */
function instanceOf(files: Readonly<Record<string, string | null>>): {
    readonly request: RequestGraphQL
    readonly sent: string[]
} {
    const sent: string[] = []
    const request: RequestGraphQL = (query, variables) => {
        sent.push(query)
        const entries = Object.keys(files).map(path => ({ path, isDirectory: files[path] === null }))
        const pages = Object.entries(variables)
            .filter(([name]) => /^path\d+$/.test(name))
            .map(([name, path]) => {
                const content = files[path as string]
                return [
                    name.replace('path', 'page'),
                    content == null ? null : { path, content, binary: content.includes('\0') }
                ]
            })
        const commit = { oid, tree: { entries }, ...(Object.fromEntries(pages) as object) }
        return Promise.resolve({ data: { repository: { commit } } })
    }
    return { request, sent }
}

const source = (...paths: string[]) => ({ repository: 'handbook', paths })
const answering =
    (answer: GraphQLAnswer): RequestGraphQL =>
    () =>
        Promise.resolve(answer)

describe('loadSource', () => {
    it('loads literal paths in one request', async () => {
        const { request, sent } = instanceOf({ 'goals.md': '# Goals', 'okrs.md': '# OKRs' })
        const { commit, pages } = await loadSource(source('goals.md', 'okrs.md'), request)
        assert.equal(commit, oid)
        assert.deepEqual(pages, [
            { uri: `git://handbook?${oid}#goals.md`, text: '# Goals' },
            { uri: `git://handbook?${oid}#okrs.md`, text: '# OKRs' }
        ])
        assert.equal(sent.length, 1)
    })

    it('lists once and asks for a hundred matching pages at a time', async () => {
        const files = Object.fromEntries(
            Array.from({ length: 250 }, (_, index) => [`team${index}/goals.md`, '# Goals'])
        )
        const { request, sent } = instanceOf({ ...files, 'src/index.ts': 'code', docs: null })
        const { pages, leftOut } = await loadSource(source('**/*.md'), request)
        assert.equal(pages.length, 250)
        assert.equal(leftOut, 0)
        assert.equal(sent.length, 1 + 3)
    })

    it('reads Markdown pages and YAML lists where no paths are given', async () => {
        const { request, sent } = instanceOf({ 'okrs.md': '', 'data/teams.yml': '', '.github/ci.yml': '', 'a.ts': '' })
        const { pages, leftOut } = await loadSource({ repository: 'handbook' }, request)
        assert.deepEqual(
            pages.map(({ uri }) => uri.replace(/.*#/, '')),
            ['okrs.md', 'data/teams.yml']
        )
        assert.equal(leftOut, 0)
        assert.equal(sent.length, 2)
    })

    it('leaves out binary files, and counts what it leaves out beyond the most it reads', async () => {
        const files = Object.fromEntries(
            Array.from({ length: mostPages + 5 }, (_, index) => [`${index}.md`, '# Goals'])
        )
        assert.equal((await loadSource(source('*.md'), instanceOf(files).request)).leftOut, 5)
        assert.equal(
            (await loadSource(source('a.md', 'b.md'), instanceOf({ 'a.md': '\0', 'b.md': '' }).request)).pages.length,
            1
        )
    })

    for (const [name, answer, said] of [
        ['an unknown repository', { data: { repository: null } }, /does not know the repository/],
        [
            'an error of the instance',
            { data: null, errors: [{ message: 'rate limited' }] },
            /Sourcegraph answered: rate limited/
        ],
        [
            'a clone in progress',
            { data: { repository: { mirrorInfo: { cloned: false, cloneInProgress: true }, commit: null } } },
            /still being cloned/
        ],
        [
            'an unknown revision',
            { data: { repository: { mirrorInfo: { cloned: true }, commit: null } } },
            /revision `HEAD` was not found/
        ],
        ['no answer', {}, /does not know the repository/],
        ['a commit of nothing', { data: { repository: { commit: null } } }, /revision `HEAD` was not found/],
        [
            'a list that fails',
            { data: { repository: { commit: { oid, tree: null } } }, errors: [{ message: 'too slow' }, { message: 'x' }] }, // prettier-ignore
            /^Error: Sourcegraph answered: too slow; x$/
        ]
    ] as const) {
        it(`says in words what ${name} means`, async () => {
            await assert.rejects(loadSource(source('**/*.md'), answering(answer)), said)
        })
    }

    it('says that a request was rejected in the words of the rejection', async () => {
        const request = () => Promise.reject(new Error('no network'))
        await assert.rejects(loadSource(source('a.md'), request), /no network/)
    })

    it('says which of its paths are no files, and reads the others', async () => {
        const { request } = instanceOf({ 'goals.md': '# Goals' })
        const some = await loadSource(source('a.md', 'goals.md', 'b.md', 'c.md', 'd.md'), request)
        assert.deepEqual(some.problems, ['Not found: a.md, b.md, c.md and 1 more.'])
        assert.equal(some.pages.length, 1)
        assert.equal(some.isWhole, true)
    })

    it('says what Sourcegraph would not give, and fails where that is all', async () => {
        const { request } = instanceOf({ 'goals.md': '# Goals' })
        const refusing: RequestGraphQL = async (query, variables) => ({
            ...(await request(query, variables)),
            errors: [{ message: 'gitserver is busy' }]
        })
        const some = await loadSource(source('a.md', 'goals.md'), refusing)
        assert.deepEqual(some.problems, ['Not read: a.md. Sourcegraph answered: gitserver is busy'])
        assert.equal(some.isWhole, false)
        await assert.rejects(loadSource(source('a.md'), refusing), /Sourcegraph answered: gitserver is busy/)
    })

    describe('of a repository that nobody named', () => {
        const discover = (files: Files) => {
            const instance = createInstance({ handbook: files })
            const loaded = loadSource({ repository: 'handbook', isDiscovered: true }, instance.request)
            return loaded.then(({ pages, leftOut, isWhole }) => ({ ...instance, pages, leftOut, isWhole }))
        }

        it('asks for the list and once for the likeliest pages', async () => {
            const { sent, pages, leftOut } = await discover({ ...manyPages(300), 'docs/okrs.md': '# OKRs', 'a.ts': '' })
            assert.deepEqual(sent, ['OKRLensPages handbook', 'OKRLensContents handbook'])
            assert.equal(pages.length, mostDiscovered.pages)
            assert.ok(pages.some(({ uri }) => uri.endsWith('#docs/okrs.md')))
            assert.equal(leftOut, 301 - mostDiscovered.pages)
        })

        it('asks for the list alone where there is nothing to read, and fails no more than that', async () => {
            const { sent, pages, isWhole } = await discover({ 'a.ts': '' })
            assert.deepEqual(sent, ['OKRLensPages handbook'])
            assert.deepEqual(pages, [])
            assert.equal(isWhole, true)
        })
    })

    describe('again', () => {
        it('asks for the commit alone where it is the same, with or without literal paths', async () => {
            for (const paths of [['goals.md'], ['*.md']]) {
                const { request, sent } = createInstance({ handbook: { 'goals.md': '# Goals' } })
                const before = await loadSource(source(...paths), request)
                sent.length = 0
                assert.equal(await loadSource(source(...paths), request, { before }), before)
                assert.deepEqual(sent, ['OKRLensCommit handbook'])
            }
        })

        it('asks for all at the commit that it has just heard of', async () => {
            const instance = createInstance({ handbook: { 'goals.md': '# Goals' } })
            const { request, sent } = instance
            const before = await loadSource(source('*.md'), request)
            const next = instance.commit('handbook', { 'goals.md': '# Other goals' })
            sent.length = 0
            const after = await loadSource(source('*.md'), request, { before })
            assert.equal(after.commit, next)
            assert.deepEqual(after.pages, [{ uri: `git://handbook?${next}#goals.md`, text: '# Other goals' }])
            assert.equal(sent.length, 3)
        })
    })

    it('says which paths lead nowhere', async () => {
        await assert.rejects(
            loadSource(source('okr/*.md'), instanceOf({ 'goals.md': '' }).request),
            /no file matches okr\/\*\.md/
        )
        await assert.rejects(
            loadSource({ repository: 'handbook' }, instanceOf({ 'a.ts': '' }).request),
            /no Markdown page and no YAML list/
        )
        await assert.rejects(
            loadSource(source('okr.md'), instanceOf({ 'goals.md': '' }).request),
            /none of its paths is a file: okr\.md/
        )
    })
})
