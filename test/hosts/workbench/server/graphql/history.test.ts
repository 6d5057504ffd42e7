import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { ask, data } from '../support/ask'
import { git } from '../support/git'
import { runningWorkbench, type Opened } from '../support/runningWorkbench'

const query = `query($name: String!, $path: String, $first: Int) {
    repository(name: $name) {
        commit(rev: "") {
            ancestors(first: $first, path: $path) {
                nodes { oid subject body message author { date person { name } } parents { oid } blob(path: "plans/goals.md") { content } }
                pageInfo { hasNextPage }
            }
        }
    }
}`

interface Ancestors {
    readonly nodes: readonly {
        readonly subject: string
        readonly body: string | null
        readonly message: string
        readonly author: { readonly date: string; readonly person: { readonly name: string } }
        readonly parents: readonly { readonly oid: string }[]
        readonly blob: { readonly content: string } | null
    }[]
    readonly pageInfo: { readonly hasNextPage: boolean }
}

describe('GraphQL: history', () => {
    let workbench: Opened

    before(async () => {
        workbench = await runningWorkbench()
        const { folder } = workbench
        const handbook = `${folder.path}/handbook`
        const commit = (...message: readonly string[]) =>
            git(handbook, 'commit', '--quiet', '--all', '--date=2021-05-31T17:04:00+02:00', ...message.flatMap(part => ['-m', part])) // prettier-ignore
        git(handbook, 'mv', 'product', 'plans')
        commit('Move the pages')
        await folder.write({ 'handbook/plans/goals.md': '# Goals\n\nMade.\n' })
        commit('Report the quarter', 'All of it, at last.')
        await folder.write({ 'handbook/README.md': '# Hand\u001fbook\n' })
        commit('Mend a title')
        await rm(`${handbook}/logo.png`)
    })
    after(() => workbench.release())

    const ancestors = async (variables: Readonly<Record<string, unknown>>): Promise<Ancestors> => {
        const answer = await data(workbench.url, query, { name: 'github.com/acme/handbook', ...variables })
        return (answer.repository as { commit: { ancestors: Ancestors } }).commit.ancestors
    }
    const subjects = ({ nodes }: Ancestors): readonly string[] => nodes.map(({ subject }) => subject)

    it('tells all commits, newest first, each with its author, its day and its message', async () => {
        const all = await ancestors({})
        assert.deepEqual(subjects(all), ['Mend a title', 'Report the quarter', 'Move the pages', 'Write the handbook'])
        assert.deepEqual(all.pageInfo, { hasNextPage: false })
        const report = all.nodes[1]!
        assert.equal(report.author.date, '2021-05-31T17:04:00+02:00')
        assert.equal(report.author.person.name, 'Ada')
        assert.equal(report.body, 'All of it, at last.')
        assert.equal(report.message, 'Report the quarter\n\nAll of it, at last.')
        assert.equal(all.nodes[0]!.body, null)
        assert.deepEqual(
            all.nodes.map(({ parents }) => parents.length),
            [1, 1, 1, 0]
        )
    })

    it('tells those that changed a page, with the page as it stood then', async () => {
        const ofPage = await ancestors({ path: 'plans/goals.md' })
        assert.deepEqual(subjects(ofPage), ['Report the quarter', 'Move the pages'])
        assert.deepEqual(
            ofPage.nodes.map(({ blob }) => blob?.content.split('\n').at(-2)),
            ['Made.', 'Make the Browser Extension easy to release.']
        )
        assert.deepEqual(subjects(await ancestors({ path: 'product' })), ['Move the pages', 'Write the handbook'])
        assert.deepEqual(subjects(await ancestors({ path: '*.md' })), [])
    })

    it('says that there are more than it was asked for', async () => {
        const two = await ancestors({ first: 2 })
        assert.equal(two.nodes.length, 2)
        assert.deepEqual(two.pageInfo, { hasNextPage: true })
    })

    it('has none of a folder that git does not keep', async () => {
        const { nodes } = await ancestors({ name: 'acme/my web' })
        assert.deepEqual(nodes, [])
        const { errors } = await ask(
            workbench.url,
            '{ repository(name: "acme/my web") { commit(rev: "") { subject } } }'
        )
        assert.match(errors?.[0]?.message ?? '', /folder that git does not keep/)
    })
})
