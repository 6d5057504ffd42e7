import assert from 'node:assert/strict'
import { mostPages } from '../../../../src/hosts/sourcegraph/loading/choosePages'
import { loadSource } from '../../../../src/hosts/sourcegraph/loading/loadSource'
import type { GraphQLAnswer, RequestGraphQL } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'

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
        ['no answer', {}, /does not know the repository/]
    ] as const) {
        it(`says in words what ${name} means`, async () => {
            await assert.rejects(loadSource(source('**/*.md'), answering(answer)), said)
        })
    }

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
