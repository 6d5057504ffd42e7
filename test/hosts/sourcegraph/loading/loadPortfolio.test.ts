import assert from 'node:assert/strict'
import { lastValueFrom, toArray } from 'rxjs'
import sinon from 'sinon'
import { loadPortfolio, type LoadState } from '../../../../src/hosts/sourcegraph/loading/loadPortfolio'
import type { GraphQLAnswer } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'

const page = '# Harbour goals\n\n## Goals\n\n### 1. Calm water\n\n**Problem:** Waves.\n'
const oid = 'c'.repeat(40)
const answer = (content: string): GraphQLAnswer => ({
    data: { repository: { commit: { oid, page0: { path: 'goals.md', content, binary: false } } } }
})
const source = (repository: string) => ({ repository, paths: ['goals.md'] })

const statesOf = (
    repositories: readonly string[],
    request: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GraphQLAnswer>,
    fiscalYearStart?: number
): Promise<LoadState[]> => {
    const settings = { sources: repositories.map(source), ...(fiscalYearStart && { fiscalYearStart }) }
    return lastValueFrom(loadPortfolio(settings, request, () => 42).pipe(toArray()))
}

describe('loadPortfolio', () => {
    it('says at once what is being read, then what there is', async () => {
        const request = sinon.fake.resolves(answer(page))
        const [first, last] = await statesOf(['handbook'], request)
        assert.deepEqual(
            first?.sources.map(({ state }) => state),
            ['loading']
        )
        assert.equal(first?.isSettled, false)
        assert.equal(last?.isSettled, true)
        assert.deepEqual(
            [...last.portfolio.goals.values()].map(({ title }) => title.text),
            ['Calm water']
        )
        assert.deepEqual(
            last.sources.map(read => read.state === 'read' && [read.commit, read.readAt]),
            [[oid, 42]]
        )
        sinon.assert.calledOnce(request)
    })

    it('goes on with the other sources where one fails, in words', async () => {
        const request = sinon.stub<[string, Readonly<Record<string, unknown>>], Promise<GraphQLAnswer>>()
        request.resolves(answer(page))
        request.withArgs(sinon.match.any, sinon.match({ repository: 'gone' })).resolves({ data: { repository: null } })
        request.withArgs(sinon.match.any, sinon.match({ repository: 'down' })).rejects(new Error('no network'))
        const states = await statesOf(['gone', 'handbook', 'down'], request)
        const problems = states.at(-1)!.sources.map(read => (read.state === 'failed' ? read.problem : read.state))
        assert.match(problems[0]!, /does not know the repository/)
        assert.equal(problems[1], 'read')
        assert.equal(problems[2], 'the request failed: no network')
        assert.equal(states.at(-1)!.portfolio.goals.size, 1)
    })

    it('reads a few sources at a time, and keeps their order', async () => {
        let running = 0
        let most = 0
        const request = sinon.fake(async () => {
            most = Math.max(most, ++running)
            await new Promise(resolve => setTimeout(resolve, 2))
            running--
            return answer(page)
        })
        const names = ['a', 'b', 'c', 'd', 'e']
        const states = await statesOf(names, request)
        assert.equal(most, 3)
        assert.deepEqual(
            states.at(-1)!.sources.map(({ source }) => source.repository),
            names
        )
    })

    it('asks for nothing where nothing is configured', async () => {
        const request = sinon.fake.resolves({})
        const states = await statesOf([], request)
        assert.deepEqual(
            states.map(({ isSettled }) => isSettled),
            [true]
        )
        sinon.assert.notCalled(request)
    })

    it('counts quarters by the month of the settings', async () => {
        const roadmap = '# Harbour roadmap\n\n| Feature | Quarter (FY24) |\n| --- | --- |\n| Pier | Q1 |\n'
        const states = await statesOf(['handbook'], sinon.fake.resolves(answer(roadmap)), 7)
        const [feature] = states.at(-1)!.portfolio.features.values()
        assert.equal(feature?.delivery?.span.first, '2023-07-01')
    })
})
