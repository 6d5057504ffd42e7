import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, rename, rm, symlink, truncate } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createFolderRepository } from '../../../../../src/hosts/workbench/server/repositories/createFolderRepository'
import { readOwnFile } from '../../../../../src/hosts/workbench/server/repositories/readOwnFile'
import type { SourceRepository } from '../../../../../src/hosts/workbench/server/repositories/sourceRepository'
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder'

describe('createFolderRepository', () => {
    let folder: TemporaryFolder
    let outside: TemporaryFolder
    let repository: SourceRepository

    beforeEach(async () => {
        folder = await temporaryFolder()
        outside = await temporaryFolder()
        repository = createFolderRepository('examples/handbook', folder.path, { freshFor: 0 })
    })
    afterEach(async () => {
        await folder.remove()
        await outside.remove()
    })

    const head = async () => (await repository.resolve('')) ?? ''
    const paths = async () => [...(await repository.list(await head())).keys()]

    it('lists what is written by people, in the order of paths', async () => {
        await folder.write({
            'b.md': '# B',
            'a/Ziele für 2022.md': '# Ziele',
            'a.md': '# A',
            '.github/CODEOWNERS': '* @acme/web',
            '.git/config': '[core]',
            'web/node_modules/left-pad/index.js': '',
            'huge.md': Buffer.alloc(5_000_001, 'x')
        })
        assert.deepEqual(await paths(), ['.github/CODEOWNERS', 'a.md', 'a/Ziele für 2022.md', 'b.md'])
    })

    it('reads text as text and tells what is binary', async () => {
        await folder.write({
            'goals.md': '\uFEFF# Ziele\r\nGrüße 🎯',
            'logo.png': Buffer.from([137, 80, 78, 71, 0, 1])
        })
        const commit = await head()
        const text = { content: '\uFEFF# Ziele\r\nGrüße 🎯', binary: false, byteSize: 24 }
        assert.deepEqual(await repository.read(commit, 'goals.md'), text)
        assert.deepEqual(await repository.read(commit, 'logo.png'), { content: '', binary: true, byteSize: 6 })
        assert.equal(await repository.read(commit, 'absent.md'), undefined)
    })

    it('names a state by its content', async () => {
        await folder.write({ 'goals.md': 'one' })
        const first = await head()
        assert.match(first, /^[0-9a-f]{40}$/)
        assert.equal(await head(), first)

        await folder.write({ 'goals.md': 'two' })
        const second = await head()
        assert.notEqual(second, first)

        await folder.write({ 'more.md': 'three' })
        assert.notEqual(await head(), second)

        await rm(`${folder.path}/more.md`)
        assert.equal(await head(), second)
    })

    it('tells one content under two names from the other way round', async () => {
        await folder.write({ 'a.md': 'one', 'b.md': 'two' })
        const before = await head()
        await folder.write({ 'a.md': 'two', 'b.md': 'one' })
        assert.notEqual(await head(), before)
    })

    it('resolves HEAD, a state and the start of its id, and nothing else', async () => {
        await folder.write({ 'goals.md': 'one' })
        const commit = await head()
        assert.equal(await repository.resolve('HEAD'), commit)
        assert.equal(await repository.resolve(commit), commit)
        assert.equal(await repository.resolve(commit.slice(0, 7)), commit)
        for (const revision of ['main', '--all', commit.slice(0, 6), 'f'.repeat(40)]) {
            assert.equal(await repository.resolve(revision), undefined, revision)
        }
    })

    it('keeps an earlier state', async () => {
        await folder.write({ 'goals.md': 'one', 'teams.md': 'web' })
        const first = await head()
        await folder.write({ 'goals.md': 'two' })
        await rm(`${folder.path}/teams.md`)
        const second = await head()
        assert.equal((await repository.read(first, 'goals.md'))?.content, 'one')
        assert.equal((await repository.read(first, 'teams.md'))?.content, 'web')
        assert.equal((await repository.read(second, 'goals.md'))?.content, 'two')
        assert.equal(await repository.read(second, 'teams.md'), undefined)
    })

    it('says so where a file of an earlier state has changed and is not in memory', async () => {
        repository = createFolderRepository('examples/handbook', folder.path, { freshFor: 0, kept: 3 })
        await folder.write({ 'goals.md': 'four', 'teams.md': 'web' })
        const first = await head()
        assert.equal((await repository.read(first, 'goals.md'))?.content, 'four')
        await folder.write({ 'goals.md': 'five' })
        assert.equal((await repository.read(first, 'teams.md'))?.content, 'web')
        await assert.rejects(repository.read(first, 'goals.md'), {
            name: 'RequestError',
            message: `goals.md has changed on disk since examples/handbook was at ${first.slice(0, 7)}: read it anew`
        })
    })

    it('forgets a state after sixteen newer ones', async () => {
        const commits: string[] = []
        for (let number = 0; number < 17; number++) {
            await folder.write({ 'goals.md': `state ${number}` })
            commits.push(await head())
        }
        const [oldest = '', next = ''] = commits
        assert.equal(await repository.resolve(oldest), undefined)
        await assert.rejects(repository.read(oldest, 'goals.md'), /has changed, and its state \w{7} is forgotten$/)
        assert.equal((await repository.read(next, 'goals.md'))?.content, 'state 1')
    })

    it('follows no link', async () => {
        await outside.write({ 'secret.md': 'secret' })
        await folder.write({ 'goals.md': 'one' })
        await symlink(`${outside.path}/secret.md`, `${folder.path}/link.md`)
        await symlink(outside.path, `${folder.path}/folder`)
        await symlink(folder.path, `${folder.path}/circle`)
        assert.deepEqual(await paths(), ['goals.md'])
    })

    it('does not read through a folder that became a link', async () => {
        repository = createFolderRepository('examples/handbook', folder.path, { freshFor: 0, kept: 0 })
        await outside.write({ 'goals.md': 'same' })
        await folder.write({ 'team/goals.md': 'same' })
        const commit = await head()
        await rm(`${folder.path}/team`, { recursive: true })
        await symlink(outside.path, `${folder.path}/team`)
        await assert.rejects(repository.read(commit, 'team/goals.md'), /has changed on disk/)
    })

    it('looks at the disk again only after a while', async () => {
        const calm = createFolderRepository('examples/handbook', folder.path, { freshFor: 60_000 })
        await folder.write({ 'goals.md': 'one' })
        const first = await calm.resolve('')
        await folder.write({ 'goals.md': 'two' })
        assert.equal(await calm.resolve(''), first)
        assert.notEqual(await head(), first)
    })

    it('is there even where it is empty', async () => {
        await mkdir(`${folder.path}/empty`)
        assert.deepEqual(await paths(), [])
    })

    describe('with what is no plain file', () => {
        it('waits for no pipe, and reads no socket and no device', async () => {
            await folder.write({ 'goals.md': 'one' })
            execFileSync('mkfifo', [`${folder.path}/pipe.md`])
            const socket = createServer().listen(`${folder.path}/socket.md`)
            await once(socket, 'listening')
            try {
                assert.deepEqual(await paths(), ['goals.md'])
                for (const place of [`${folder.path}/pipe.md`, `${folder.path}/socket.md`, '/dev/zero', folder.path]) {
                    assert.equal(await readOwnFile(place), undefined, place)
                }
            } finally {
                socket.close()
            }
        })

        it('does not wait for a pipe that took the place of a file', async () => {
            repository = createFolderRepository('examples/handbook', folder.path, { freshFor: 0, kept: 0 })
            await folder.write({ 'goals.md': 'one' })
            const commit = await head()
            await rm(`${folder.path}/goals.md`)
            execFileSync('mkfifo', [`${folder.path}/goals.md`])
            await assert.rejects(repository.read(commit, 'goals.md'), /has changed on disk/)
            assert.deepEqual(await paths(), [])
        })

        it('passes over chains and circles of links, and links that lead nowhere', async () => {
            await outside.write({ 'secret.md': 'secret' })
            await folder.write({ 'goals.md': 'one' })
            await symlink(`${outside.path}/secret.md`, `${folder.path}/a.md`)
            await symlink('a.md', `${folder.path}/b.md`)
            await symlink('d.md', `${folder.path}/c.md`)
            await symlink('c.md', `${folder.path}/d.md`)
            await symlink('absent.md', `${folder.path}/e.md`)
            await symlink('/dev/zero', `${folder.path}/f.md`)
            assert.deepEqual(await paths(), ['goals.md'])
            for (const name of ['a.md', 'b.md', 'c.md', 'e.md', 'f.md']) {
                assert.equal(await readOwnFile(`${folder.path}/${name}`), undefined, name)
            }
        })

        it('reads no file behind a folder that is a link', async () => {
            await outside.write({ 'goals.md': 'secret' })
            await symlink(outside.path, `${folder.path}/team`)
            assert.equal(await readOwnFile(`${folder.path}/team/goals.md`), undefined)
        })

        it('leaves out a file of a gigabyte that holds nothing', async () => {
            await folder.write({ 'goals.md': 'one', 'sparse.md': '' })
            await truncate(`${folder.path}/sparse.md`, 1 << 30)
            assert.deepEqual(await paths(), ['goals.md'])
            assert.equal(await readOwnFile(`${folder.path}/sparse.md`), undefined)
        })

        it('reads files of the largest size, and empty ones, as they are', async () => {
            await folder.write({ 'empty.md': '', 'large.md': Buffer.alloc(5_000_000, 'x') })
            assert.equal((await readOwnFile(`${folder.path}/empty.md`))?.length, 0)
            assert.equal((await readOwnFile(`${folder.path}/large.md`))?.length, 5_000_000)
        })

        it('leaves out what may not be read', async () => {
            await folder.write({ 'goals.md': 'one', 'secret.md': 'two', 'closed/a.md': 'three' })
            await chmod(folder.path, 0o755)
            await chmod(`${folder.path}/secret.md`, 0)
            await chmod(`${folder.path}/closed`, 0)
            const isRoot = process.geteuid?.() === 0
            if (isRoot) {
                // Nothing is forbidden to root: be nobody for a while.
                process.seteuid?.(65_534)
            }
            try {
                assert.deepEqual(await paths(), ['goals.md'])
            } finally {
                if (isRoot) {
                    process.seteuid?.(0)
                }
                await chmod(`${folder.path}/closed`, 0o700)
            }
        })
    })

    it('says that its folder is gone, and is there again with it', async () => {
        await folder.write({ 'goals.md': 'one' })
        const commit = await head()
        await rename(folder.path, `${folder.path}-moved`)
        await assert.rejects(repository.resolve(''), {
            name: 'RequestError',
            message: `${folder.path} cannot be read any more`
        })
        await rename(`${folder.path}-moved`, folder.path)
        assert.equal(await head(), commit)
    })
})
