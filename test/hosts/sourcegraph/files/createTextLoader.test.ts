import assert from 'node:assert/strict'
import { createTextLoader } from '../../../../src/hosts/sourcegraph/files/createTextLoader'
import type { GraphQLAnswer } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'

const root = { repository: 'acme/code', commit: 'abc' }

const answerWith = (files: Readonly<Record<string, unknown>>): GraphQLAnswer => ({
    data: { repository: { commit: files } }
})
const blob = (content: string, more: object = {}) => ({ content, binary: false, byteSize: content.length, ...more })

describe('the texts of a folder', () => {
    it('are asked for in one request, and once', async () => {
        const asked: unknown[] = []
        const load = createTextLoader((_, variables) => {
            asked.push(variables)
            return Promise.resolve(answerWith({ file0: blob('one'), file1: blob('two') }))
        })
        const [first, second] = await Promise.all([load(root, ['a.ts', 'b.ts']), load(root, ['a.ts', 'b.ts'])])
        assert.deepEqual([...first], [['a.ts', 'one'], ['b.ts', 'two']]) // prettier-ignore
        assert.equal(second, first)
        assert.deepEqual(asked, [{ repository: 'acme/code', revision: 'abc', path0: 'a.ts', path1: 'b.ts' }])
        await load({ ...root, commit: 'def' }, ['a.ts', 'b.ts'])
        assert.equal(asked.length, 2)
    })

    it('leave out what is binary, large, missing or of another form', async () => {
        const load = createTextLoader(() =>
            Promise.resolve(
                answerWith({
                    file0: blob('', { binary: true }),
                    file1: blob('x', { byteSize: 9_000_000 }),
                    file2: null,
                    file3: { content: 3, binary: false, byteSize: 1 },
                    file4: blob('words')
                })
            )
        )
        assert.deepEqual([...(await load(root, ['a', 'b', 'c', 'd', 'e']))], [['e', 'words']])
    })

    it('are none where the request fails, and asked for again', async () => {
        const answers: (() => Promise<GraphQLAnswer>)[] = [
            () => Promise.reject(new Error('no network')),
            () => {
                throw new Error('at once')
            },
            () => Promise.resolve({ data: null, errors: [{ message: 'too many' }] }),
            () => Promise.resolve({ data: { repository: { commit: null } } }),
            () => Promise.resolve(answerWith({ file0: blob('at last') }))
        ]
        const load = createTextLoader(() => answers.shift()!())
        for (let failures = 0; failures < 4; failures++) {
            assert.equal((await load(root, ['a'])).size, 0)
        }
        assert.deepEqual([...(await load(root, ['a'])).values()], ['at last'])
        assert.equal(answers.length, 0)
    })

    it('ask for nothing where there is nothing to ask for', async () => {
        const load = createTextLoader(() => assert.fail())
        assert.equal((await load(root, [])).size, 0)
    })

    it('are forgotten after twenty other folders', async () => {
        let requests = 0
        const load = createTextLoader(() => {
            requests++
            return Promise.resolve(answerWith({ file0: blob('x') }))
        })
        for (let folder = 0; folder < 21; folder++) {
            await load(root, [`${folder}/a`])
        }
        await load(root, ['20/a'])
        assert.equal(requests, 21)
        await load(root, ['0/a'])
        assert.equal(requests, 22)
    })
})
