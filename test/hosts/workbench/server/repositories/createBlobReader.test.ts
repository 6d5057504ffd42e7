import assert from 'node:assert/strict'
import { createBlobReader } from '../../../../../src/hosts/workbench/server/repositories/createBlobReader'
import { commitAll, git } from '../support/git'
import { temporaryFolder, type TemporaryFolder } from '../support/temporaryFolder'

describe('createBlobReader', () => {
    let folder: TemporaryFolder

    beforeEach(async () => {
        folder = await temporaryFolder()
    })
    afterEach(() => folder.remove())

    it('reads each blob of a batch, beside one that is missing', async () => {
        await folder.write({ a: 'one\n', b: '', c: 'a blob 7\n\nthree' })
        const commit = commitAll(folder.path)
        const read = createBlobReader(folder.path)
        const [a, b, c] = ['a', 'b', 'c'].map(path => git(folder.path, 'rev-parse', `${commit}:${path}`))
        const answers = await Promise.allSettled([a, 'f'.repeat(40), b, c, a].map(id => read(id ?? '')))
        assert.deepEqual(
            answers.map(answer =>
                answer.status === 'fulfilled' ? answer.value.toString() : (answer.reason as Error).message
            ),
            ['one\n', `the object ${'f'.repeat(40)} is missing`, '', 'a blob 7\n\nthree', 'one\n']
        )
    })

    it('fails where there is no repository', () =>
        assert.rejects(createBlobReader(folder.path)('f'.repeat(40)), {
            name: 'GitError',
            message: 'git cat-file failed'
        }))
})
