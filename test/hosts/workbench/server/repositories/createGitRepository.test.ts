import assert from 'node:assert/strict'
import { mkdir, symlink } from 'node:fs/promises'
import { createGitRepository } from '../../../../../src/hosts/workbench/server/repositories/createGitRepository'
import type { SourceRepository } from '../../../../../src/hosts/workbench/server/repositories/sourceRepository'
import { commitAll, git } from '../support/git'
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder'

describe('createGitRepository', () => {
    let folder: TemporaryFolder
    let repository: SourceRepository

    beforeEach(async () => {
        folder = await temporaryFolder()
        repository = createGitRepository('github.com/acme/handbook', folder.path)
    })
    afterEach(() => folder.remove())

    it('lists and reads what is committed, not what is on disk', async () => {
        await folder.write({
            'goals.md': 'one',
            'a dir/Ziele "für" 2022.md': '# Grüße 🎯',
            'logo.png': Buffer.from([137, 80, 78, 71, 0, 1]),
            'huge.md': Buffer.alloc(5_000_001, 'x')
        })
        const commit = commitAll(folder.path)
        await folder.write({ 'goals.md': 'changed', 'new.md': 'new' })

        assert.equal(await repository.resolve(''), commit)
        assert.deepEqual(
            [...(await repository.list(commit)).keys()],
            ['a dir/Ziele "für" 2022.md', 'goals.md', 'logo.png']
        )
        assert.deepEqual(await repository.read(commit, 'goals.md'), { content: 'one', binary: false, byteSize: 3 })
        assert.equal((await repository.read(commit, 'a dir/Ziele "für" 2022.md'))?.content, '# Grüße 🎯')
        assert.deepEqual(await repository.read(commit, 'logo.png'), { content: '', binary: true, byteSize: 6 })
        assert.equal(await repository.read(commit, 'new.md'), undefined)
    })

    it('reads many files at once, each its own content', async () => {
        const files = Array.from({ length: 600 }, (_, index) => [`pages/${index}.md`, `page ${index}\n`] as const)
        await folder.write({ ...Object.fromEntries(files), 'empty.md': '' })
        const commit = commitAll(folder.path)
        const texts = await Promise.all(files.map(([path]) => repository.read(commit, path)))
        assert.deepEqual(
            texts.map(text => text?.content),
            files.map(([, content]) => content)
        )
        assert.equal((await repository.read(commit, 'empty.md'))?.content, '')
    })

    it('resolves branches, tags, abbreviations and expressions to a commit', async () => {
        await folder.write({ 'goals.md': 'one' })
        const first = commitAll(folder.path)
        git(folder.path, 'tag', '--annotate', '--message', 'First', 'v1')
        git(folder.path, 'branch', 'feature/plan')
        await folder.write({ 'goals.md': 'two' })
        const second = commitAll(folder.path)
        for (const [revision, commit] of [
            ['HEAD', second],
            ['main', second],
            [second, second],
            ['v1', first],
            ['feature/plan', first],
            ['main~1', first],
            [first.slice(0, 9), first]
        ] as const) {
            assert.equal(await repository.resolve(revision), commit, revision)
        }
        assert.equal((await repository.read(first, 'goals.md'))?.content, 'one')
        assert.equal((await repository.read(second, 'goals.md'))?.content, 'two')
    })

    it('finds nothing under a revision that is none', async () => {
        await folder.write({ 'goals.md': 'one' })
        commitAll(folder.path)
        for (const revision of [
            'absent',
            '--all',
            '-h',
            'a b',
            'main:goals.md',
            '^main',
            'main^!',
            'main\0',
            '..',
            '$(id)',
            'f'.repeat(40)
        ]) {
            assert.equal(await repository.resolve(revision), undefined, JSON.stringify(revision))
        }
    })

    it('tells the branch that is checked out', async () => {
        await folder.write({ 'goals.md': 'one' })
        commitAll(folder.path)
        git(folder.path, 'checkout', '--quiet', '-b', 'team/plan')
        assert.deepEqual(await repository.defaultBranch(), { name: 'refs/heads/team/plan', displayName: 'team/plan' })
        git(folder.path, 'checkout', '--quiet', '--detach')
        assert.deepEqual(await repository.defaultBranch(), { name: 'HEAD', displayName: 'HEAD' })
    })

    it('has neither branch nor commit before the first one', async () => {
        git(folder.path, 'init', '--quiet')
        assert.equal(await repository.defaultBranch(), undefined)
        assert.equal(await repository.resolve(''), undefined)
    })

    it('follows what is committed while it is open', async () => {
        await folder.write({ 'goals.md': 'one' })
        const first = commitAll(folder.path)
        assert.equal(await repository.resolve(''), first)
        await folder.write({ 'goals.md': 'two' })
        const second = commitAll(folder.path)
        assert.equal(await repository.resolve(''), second)
    })

    it('leaves links and submodules out', async () => {
        await folder.write({ 'goals.md': 'one' })
        await symlink('/etc/hostname', `${folder.path}/link.md`)
        const first = commitAll(folder.path)
        await mkdir(`${folder.path}/module`)
        git(folder.path, 'update-index', '--add', '--cacheinfo', `160000,${first},module`)
        git(folder.path, 'commit', '--quiet', '--message', 'Add a module')
        const commit = (await repository.resolve('')) ?? ''
        assert.notEqual(commit, first)
        assert.deepEqual([...(await repository.list(commit)).keys()], ['goals.md'])
    })

    it('is not led elsewhere by the environment of a git hook', async () => {
        await folder.write({ 'goals.md': 'one' })
        const commit = commitAll(folder.path)
        process.env.GIT_DIR = '/nowhere'
        try {
            assert.equal(await repository.resolve(''), commit)
            assert.equal((await repository.read(commit, 'goals.md'))?.content, 'one')
        } finally {
            delete process.env.GIT_DIR
        }
    })
})
