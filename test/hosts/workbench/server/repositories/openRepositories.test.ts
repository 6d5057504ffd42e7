import assert from 'node:assert/strict'
import { access, chmod, symlink } from 'node:fs/promises'
import { openRepositories } from '../../../../../src/hosts/workbench/server/repositories/openRepositories'
import { commitAll, git } from '../support/git'
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder'

describe('openRepositories', () => {
    let folder: TemporaryFolder
    let told: string[]

    beforeEach(async () => {
        folder = await temporaryFolder()
        told = []
    })
    afterEach(() => folder.remove())

    const open = (...names: string[]) =>
        openRepositories(
            names.map(name => `${folder.path}/${name}`),
            line => told.push(line)
        )

    it('reads a work tree with git, and any other folder as it is on disk', async () => {
        await folder.write({ 'acme/handbook/docs/goals.md': 'one', 'acme/web/index.ts': '' })
        commitAll(`${folder.path}/acme/handbook`, { origin: 'git@github.com:acme/handbook.git' })
        const repositories = await open('acme/handbook', 'acme/handbook/docs', 'acme/web')
        assert.deepEqual(
            repositories.map(({ kind, name }) => [kind, name]),
            [
                ['git', 'github.com/acme/handbook'],
                ['folder', 'handbook/docs'],
                ['folder', 'acme/web']
            ]
        )
    })

    it('tells what it reads', async () => {
        await folder.write({ 'acme/handbook/goals.md': 'one', 'acme/web/a.ts': '', 'acme/web/b.ts': '' })
        const commit = commitAll(`${folder.path}/acme/handbook`)
        await open('acme/handbook', 'acme/web')
        await folder.write({ 'acme/handbook/new.md': 'new' })
        await open('acme/handbook')
        assert.deepEqual(told, [
            `reading ${folder.path}/acme/handbook …`,
            `acme/handbook: 1 file at main ${commit.slice(0, 7)}`,
            `reading ${folder.path}/acme/web …`,
            'acme/web: 2 files',
            `reading ${folder.path}/acme/handbook …`,
            `acme/handbook: 1 file at main ${commit.slice(0, 7)}; what is not committed is not shown`
        ])
    })

    it('opens a repository without a commit', async () => {
        await folder.write({ 'acme/new/goals.md': 'one' })
        git(`${folder.path}/acme/new`, 'init', '--quiet')
        const [repository] = await open('acme/new')
        assert.equal(repository?.kind, 'git')
        assert.equal(told.at(-1), 'acme/new: nothing is committed yet')
    })

    it('gives every repository its own name, and opens none twice', async () => {
        await folder.write({ 'one/acme/web/a.ts': '', 'two/acme/web/a.ts': '' })
        await symlink(`${folder.path}/one`, `${folder.path}/alias`)
        const repositories = await open('one/acme/web', 'two/acme/web', 'alias/acme/web', 'one/acme/web/')
        assert.deepEqual(
            repositories.map(({ name }) => name),
            ['acme/web', 'acme/web-2']
        )
    })

    it('says which path cannot be opened, and why', async () => {
        await folder.write({ 'goals.md': 'one', 'broken/.git/config': '' })
        await assert.rejects(open('absent'), {
            name: 'WorkbenchError',
            message: `cannot open ${folder.path}/absent: there is no such folder`
        })
        await assert.rejects(open('goals.md'), {
            name: 'WorkbenchError',
            message: `cannot open ${folder.path}/goals.md: it is a file, expected a folder`
        })
        await assert.rejects(open('broken'), {
            name: 'WorkbenchError',
            message: /^cannot open .*\/broken with git: fatal: not a git repository/
        })
    })

    it('starts nothing that a repository configures', async () => {
        await folder.write({ 'handbook/goals.md': 'one', 'handbook/.gitattributes': '* filter=own diff=own\n' })
        const handbook = `${folder.path}/handbook`
        commitAll(handbook)
        const signed = git(handbook, 'cat-file', 'commit', 'HEAD').replace(
            /^committer .*$/m,
            line => `${line}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----`
        )
        await folder.write({ signed: `${signed}\n` })
        git(handbook, 'reset', '--hard', git(handbook, 'hash-object', '-w', '-t', 'commit', `${folder.path}/signed`))
        await folder.write({ program: '#!/bin/sh\ntouch "$(dirname "$0")/started"\ncat\n' })
        await chmod(`${folder.path}/program`, 0o755)
        for (const [name, value] of [
            ['filter.own.clean', `${folder.path}/program`],
            ['filter.own.smudge', `${folder.path}/program`],
            ['filter.own.process', `${folder.path}/program`],
            ['diff.own.textconv', `${folder.path}/program`],
            ['diff.external', `${folder.path}/program`],
            ['core.fsmonitor', `${folder.path}/program`],
            ['core.pager', `${folder.path}/program`],
            ['core.sshCommand', `${folder.path}/program`],
            ['gpg.program', `${folder.path}/program`],
            ['log.showSignature', 'true']
        ] as const) {
            git(handbook, 'config', name, value)
        }
        for (const hook of ['post-index-change', 'post-checkout', 'pre-commit']) {
            await folder.write({ [`handbook/.git/hooks/${hook}`]: `#!/bin/sh\n${folder.path}/program < /dev/null\n` })
            await chmod(`${handbook}/.git/hooks/${hook}`, 0o755)
        }
        // Touched and changed: git would compare what is in it.
        await folder.write({ 'handbook/goals.md': 'two' })

        const [repository] = await openRepositories([handbook], () => {})
        const commit = (await repository?.resolve('')) ?? ''
        await repository?.list(commit)
        await repository?.read(commit, 'goals.md')
        await repository?.history(commit, { first: 10 })
        await repository?.history(commit, { first: 10, path: 'goals.md' })
        await assert.rejects(access(`${folder.path}/started`))
    })
})
