import assert from 'node:assert/strict'
import {
    createHistories,
    type Histories,
    type HistoryState
} from '../../../../src/hosts/sourcegraph/history/createHistories'
import type { LoadState } from '../../../../src/hosts/sourcegraph/loading/loadState'
import { createSourceJoiner } from '../../../../src/hosts/sourcegraph/loading/loadState'
import { parsePages } from '../../../../src/hosts/sourcegraph/loading/parsePages'
import { complete } from '../../../../src/model/stepwise'
import { createInstance, type Instance } from '../loading/instance'

const page = '# Harbour goals\n\n## Goals\n\n### 1. Calm water\n\n**Problem:** Waves.\n'

describe('createHistories', () => {
    let instance: Instance
    let histories: Histories
    let time: number
    let commits: Map<string, string>

    const stateOf = (...repositories: readonly string[]): LoadState =>
        complete(
            createSourceJoiner()(
                repositories.map(repository => {
                    const commit = commits.get(repository)!
                    const uri = `git://${repository}?${commit}#goals.md`
                    return {
                        state: 'read',
                        source: { repository, paths: ['goals.md'] },
                        commit,
                        readAt: 0,
                        pages: complete(parsePages([{ uri, text: page }])),
                        leftOut: 0,
                        problems: [],
                        isAskedAgain: false
                    }
                })
            )
        )
    const last = (): HistoryState => {
        let state: HistoryState = { kind: 'unknown' }
        histories.states.subscribe(next => (state = next)).unsubscribe()
        return state
    }
    /** All that was under way is done. */
    const rest = async (): Promise<void> => {
        for (let before = -1; before !== instance.sent.length || last().kind === 'loading';) {
            before = instance.sent.length
            await new Promise(resolve => setTimeout(resolve, 10))
        }
    }
    const asked = (repository: string): number =>
        instance.sent.filter(sent => sent === `OKRLensVersions ${repository}`).length
    const problems = (): readonly string[] => {
        const state = last()
        return state.kind === 'known' ? state.problems : [state.kind]
    }

    beforeEach(() => {
        instance = createInstance()
        commits = new Map(['a', 'b', 'c'].map(name => [name, instance.commit(name, { 'goals.md': page })]))
        time = 0
        histories = createHistories(instance.request, () => time)
    })

    it('asks for the history of a source once, however the others change', async () => {
        histories.want(stateOf('a'))
        await rest()
        histories.want(stateOf('a', 'b'))
        await rest()
        histories.want(stateOf('b'))
        await rest()
        assert.deepEqual([asked('a'), asked('b'), problems()], [1, 1, []])
        commits.set('a', instance.commit('a', { 'goals.md': page, 'more.txt': 'more' }))
        histories.want(stateOf('a', 'b'))
        await rest()
        assert.deepEqual([asked('a'), asked('b')], [2, 1])
    })

    it('reads one at a time, of what is wanted last', async () => {
        let release = (): void => {}
        const gate = new Promise<void>(resolve => (release = resolve))
        instance.answer = (_operation, truly) => gate.then(truly)
        for (let time = 0; time < 100; time++) {
            histories.want(stateOf('a', 'b'))
            histories.want(stateOf('c'))
        }
        assert.equal(instance.sent.length, 1)
        release()
        await rest()
        assert.deepEqual([asked('a'), asked('b'), asked('c')], [1, 0, 1])
    })

    it('says what failed, and asks for that alone when somebody looks after a quarter of an hour', async () => {
        instance.answer = (_operation, truly) =>
            instance.sent.at(-1)!.endsWith(' b')
                ? Promise.resolve({ data: { repository: null }, errors: [{ message: 'busy' }] })
                : truly()
        const state = stateOf('a', 'b')
        histories.want(state)
        await rest()
        assert.deepEqual(problems(), ['The history of b could not be read: Sourcegraph answered: busy'])
        time = 14 * 60_000
        histories.want(state)
        await rest()
        assert.deepEqual([asked('a'), asked('b')], [1, 1])
        delete instance.answer
        time = 15 * 60_000
        histories.want(state)
        await rest()
        assert.deepEqual([asked('a'), asked('b'), problems()], [1, 2, []])
    })

    it('is not done for good where nothing of a repository comes back', async () => {
        instance.answer = () => Promise.resolve({ data: { repository: { commit: null } } })
        histories.want(stateOf('a'))
        await rest()
        assert.match(problems().join(), /The history of a could not be read: revision `\w{40}` was not found/)
    })
})
