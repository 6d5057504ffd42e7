import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { loadVersions, usualLimits, type LoadedVersions } from '../../../../src/hosts/sourcegraph/history/loadVersions'
import { listQuery } from '../../../../src/hosts/sourcegraph/loading/operations'
import { openBackend, type Backend } from '../../../support/openBackend'
import { commitAll, git } from '../../workbench/server/support/git'
import { temporaryFolder, type TemporaryFolder } from '../../workbench/server/support/temporaryFolder'

interface ListAnswer {
    readonly repository: {
        readonly commit: {
            readonly tree: { readonly entries: readonly { readonly path: string }[] }
        }
    }
}

describe('loadVersions', () => {
    let folder: TemporaryFolder
    let backend: Backend
    let head: string

    before('write a history', async () => {
        folder = await temporaryFolder()
        const root = `${folder.path}/handbook`
        let month = 1
        const commit = (subject: string) => {
            const day = `2021-${String(month++).padStart(2, '0')}-15T23:30:00-08:00`
            process.env['GIT_COMMITTER_DATE'] = day
            git(root, 'add', '--all')
            git(root, 'commit', '--quiet', '--allow-empty', `--date=${day}`, '--message', subject)
            delete process.env['GIT_COMMITTER_DATE']
        }
        await folder.write({ 'handbook/old/okrs.md': '# one\n\n- aim\n', 'handbook/gone.md': '# gone\n' })
        process.env['GIT_COMMITTER_DATE'] = '2020-12-15T12:00:00Z'
        commitAll(root)
        delete process.env['GIT_COMMITTER_DATE']
        await folder.write({ 'handbook/old/okrs.md': '# two\n\n- aim\n' })
        commit('Change it')
        git(root, 'mv', 'old', 'new')
        commit('Move it')
        await folder.write({ 'handbook/new/okrs.md': '# three\n\n- aim\n', 'handbook/src/code.ts': 'code' })
        commit('Change it again')
        await folder.write({ 'handbook/src/code.ts': 'more code' })
        commit('Work on something else')
        rmSync(`${root}/gone.md`)
        commit('Delete a page')
        head = git(root, 'rev-parse', 'HEAD')
        backend = await openBackend([root])
    })
    after(() => folder.remove())

    const load = (limits = usualLimits): Promise<LoadedVersions> => {
        const [repository = ''] = backend.repositories
        return loadVersions(
            {
                repository,
                commit: head,
                paths: ['new/okrs.md'],
                pagesAt: async (oid, request) => {
                    const { data } = await request(listQuery, { repository, revision: oid })
                    const { entries } = (data as ListAnswer).repository.commit.tree
                    return entries.map(({ path }) => path).filter(path => path.endsWith('.md'))
                }
            },
            (query, variables) => backend.requestGraphQL(query, variables),
            limits
        )
    }
    const told = ({ versions }: LoadedVersions) =>
        versions.map(({ day, subject, texts }) => [
            day,
            subject,
            ...[...texts].map(([path, text]) => `${path}: ${text?.split('\n')[0] ?? 'deleted'}`)
        ])

    const subjects = ({ versions }: LoadedVersions) => versions.map(({ subject }) => subject)

    it('follows a page to the place where it stood before, and a page to its end', async () => {
        const before = backend.requests.length
        const loaded = await load()
        assert.deepEqual(told(loaded).slice(1), [
            ['2021-01-15', 'Change it', 'old/okrs.md: # two'],
            ['2021-02-15', 'Move it', 'new/okrs.md: # two', 'old/okrs.md: deleted'],
            ['2021-03-15', 'Change it again', 'new/okrs.md: # three'],
            ['2021-05-15', 'Delete a page', 'gone.md: deleted']
        ])
        const [, subject, ...pages] = told(loaded)[0]!
        assert.deepEqual(
            [subject, ...pages.toSorted()],
            ['Write the handbook', 'gone.md: # gone', 'old/okrs.md: # one']
        )
        assert.equal(loaded.isCut, false)
        assert.equal(backend.requests.length - before, 6, 'requests')
    })

    it('stays within its limits, keeps the newest and says that it is cut', async () => {
        const cut = await load({ ...usualLimits, commits: 1, moves: 0 })
        assert.deepEqual(subjects(cut), ['Change it again', 'Delete a page'])
        assert.equal(cut.isCut, true)
        // Half a commit would lose what it moved
        const few = await load({ ...usualLimits, texts: 3 })
        assert.deepEqual(subjects(few), ['Change it again', 'Delete a page'])
        assert.equal(few.isCut, true)
        assert.deepEqual(subjects(await load({ ...usualLimits, texts: 4 })), [
            'Move it',
            'Change it again',
            'Delete a page'
        ])
    })

    for (const requests of [1, 2, 3, 4, 5, 12]) {
        it(`sends no more than ${requests} requests where that is the limit`, async () => {
            const before = backend.requests.length
            const loaded = await load({ ...usualLimits, requests })
            assert.ok(backend.requests.length - before <= requests)
            assert.equal(loaded.isCut, requests < 12, `cut by ${requests}`)
        })
    }
})
