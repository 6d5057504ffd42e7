import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openExamples, type Examples } from '../../../src/hosts/cli/openExamples'
import { git } from '../workbench/server/support/git'

const examples = join(import.meta.dirname, '../../../examples')

describe('the example handbook', () => {
    let opened: Examples
    let told: string[]
    beforeEach(() => {
        told = []
    })
    afterEach(() => opened.remove())
    const open = async (folder = examples): Promise<string> => {
        opened = await openExamples(folder, line => told.push(line))
        return opened.paths[0]!
    }

    it('has a history that ends with what its folder holds', async () => {
        const handbook = await open()
        assert.deepEqual(told, [])
        assert.match(handbook, /examples.handbook$/)
        const log = git(handbook, 'log', '--format=%as %an: %s').split('\n')
        // One more would hold what the patches do not
        assert.equal(log.length, 12, log.join('\n'))
        assert.equal(log[0], '2022-02-03 Noor: Say who takes part in the new user experience')
        assert.equal(log.at(-1), '2020-02-06 Noor: Write down the OKRs of the first quarter')
    })

    it('is the same on every machine', async () => {
        const first = git(await open(), 'rev-parse', 'HEAD')
        await opened.remove()
        assert.equal(git(await open(), 'rev-parse', 'HEAD'), first)
    })

    it('shows what somebody changed in the folder', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        try {
            cpSync(examples, folder, { recursive: true })
            writeFileSync(join(folder, 'handbook/new.md'), '# New\n')
            const handbook = await open(folder)
            assert.match(git(handbook, 'log', '-1', '--format=%s'), /holds now/)
            assert.equal(git(handbook, 'show', '--name-only', '--format=', 'HEAD'), 'new.md')
        } finally {
            rmSync(folder, { recursive: true })
        }
    })

    it('is the plain folder where its history cannot be made, and says so', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'okr-lens-'))
        try {
            assert.equal(await open(folder), join(folder, 'handbook'))
            assert.match(told.join(), /has no history: .*history/)
        } finally {
            rmSync(folder, { recursive: true })
        }
    })

    it('leaves nothing behind', async () => {
        const handbook = await open()
        await opened.remove()
        assert.equal(existsSync(handbook), false)
    })
})
