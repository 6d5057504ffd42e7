import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse, validate } from 'graphql'
import type { GraphQLAnswer } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'
import { linesQuery, SearchError, searchLines } from '../../../../src/hosts/sourcegraph/search/searchLines'
import { schema } from '../../../../src/hosts/workbench/server/graphql/schema'
import { type Backend, openBackend } from '../../../support/openBackend'
import { writeHandbook } from '../../../support/writeHandbook'

describe('searchLines', () => {
    let folder: string
    let backend: Backend

    before('open a handbook', async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'okr-lens-'))
        await writeHandbook(path.join(folder, 'handbook'))
        backend = await openBackend([path.join(folder, 'handbook')])
    })
    after(() => rm(folder, { recursive: true }))

    const search = (query: string) => searchLines(query, (...request) => backend.requestGraphQL(...request))
    /** An answer as Sourcegraph gives it, with what is said of it changed. */
    const answering = (more: object, errors?: GraphQLAnswer['errors']) => () =>
        Promise.resolve({
            data: { search: { results: { limitHit: false, cloning: [], missing: [], timedout: [], alert: null, results: [], ...more } } }, // prettier-ignore
            errors
        })

    it('asks what Sourcegraph’s schema knows', () => assert.deepEqual(validate(schema, parse(linesQuery)), []))

    it('answers with the lines of files', async () => {
        const { files, limitHit, problems } = await search('(?:browser.extension|blink) type:file')
        assert.deepEqual(
            files.map(({ repository, path, lines }) => [repository, path, [...lines]]),
            [
                [backend.repositories[0], 'company/2021-q1.md', [[11, '1. **Every page answers within a blink**']]],
                [
                    backend.repositories[0],
                    'goals.md',
                    [[26, '| Browser Extension is released by a single command   | Integration maintenance | Q2                      |']] // prettier-ignore
                ]
            ]
        )
        assert.match(files[0]!.commit, /^[0-9a-f]{40}$/)
        assert.equal(limitHit, false)
        assert.deepEqual(problems, [])
    })

    it('says where Sourcegraph stopped', async () => assert.equal((await search('e count:1')).limitHit, true))

    it('repeats why a search cannot be run', async () =>
        assert.deepEqual((await search('(?:a author:ada')).problems, [
            'This search cannot be run: the workbench cannot filter by author:'
        ]))

    it('finds files only', async () => assert.deepEqual((await search('handbook type:repo')).files, []))

    it('says which repositories were left out, and why', async () => {
        const named = (...names: readonly string[]) => names.map(name => ({ name }))
        const { problems } = await searchLines(
            'x',
            answering({ cloning: named('a'), missing: named('b', 'c'), timedout: named('d', 'e', 'f', 'g', 'h') }, [
                { message: 'a shard is down' }
            ])
        )
        assert.deepEqual(problems, [
            'Sourcegraph answered: a shard is down',
            'Left out, because still being cloned: a.',
            'Left out, because not found or empty: b, c.',
            'Left out, because not searched in time: d, e, f and 2 more.'
        ])
    })

    it('rejects with the instance’s own words where there is no answer', async () => {
        const errors = [{ message: 'not allowed' }]
        await assert.rejects(searchLines('x', () => Promise.resolve({ data: null, errors })), new SearchError('Sourcegraph answered: not allowed')) // prettier-ignore
        await assert.rejects(
            searchLines('x', () => Promise.resolve({ data: { search: null } })),
            /gave no answer/
        )
    })
})
