import assert from 'node:assert/strict'
import { BehaviorSubject, filter, firstValueFrom } from 'rxjs'
import { createLoader, type Loader } from '../../../../src/hosts/sourcegraph/loading/createLoader'
import { retryDelays } from '../../../../src/hosts/sourcegraph/loading/createRetries'
import { patience } from '../../../../src/hosts/sourcegraph/loading/createSourceStore'
import type { LoadPlan } from '../../../../src/hosts/sourcegraph/loading/loadPlans'
import type { LoadState } from '../../../../src/hosts/sourcegraph/loading/loadState'
import { readingOf } from '../../../../src/hosts/sourcegraph/loading/sourceState'
import type { Source } from '../../../../src/hosts/sourcegraph/readSettings'
import { createAlarms, type Alarms } from '../../../support/alarms'
import { createInstance, manyPages, type Instance } from './instance'

const pageOf = (goal: string): string => `# Harbour goals\n\n## Goals\n\n### 1. ${goal}\n\n**Problem:** Waves.\n`
const minute = 60_000

describe('createLoader', () => {
    let instance: Instance
    let plans: BehaviorSubject<LoadPlan>
    let loader: Loader
    let states: LoadState[]
    let time: number
    let alarms: Alarms

    const sourceOf = (repository: string): Source => ({ repository, paths: ['goals.md'] })
    const planOf = (sources: readonly (Source | string)[], more: Partial<LoadPlan> = {}): LoadPlan => ({
        sources: sources.map(source => (typeof source === 'string' ? sourceOf(source) : source)),
        refreshMinutes: 60,
        ...more
    })
    const start = (...sources: readonly (Source | string)[]): void => {
        plans = new BehaviorSubject(planOf(sources))
        loader = createLoader(
            plans,
            instance.request,
            () => time,
            alarms.after,
            () => 0.5
        )
        loader.loads.subscribe(state => states.push(state))
    }
    const last = (): LoadState => states.at(-1)!
    /** The state of the sources, as soon as it is this. */
    const become = async (...expected: readonly string[]): Promise<LoadState> => {
        const seen = (): string =>
            last()
                .sources.map(({ state }) => state)
                .join()
        for (let turn = 0; turn < 100 && seen() !== expected.join(); turn++) {
            await new Promise(resolve => setTimeout(resolve, 1))
        }
        assert.equal(seen(), expected.join())
        return last()
    }
    /** All that was under way is done. */
    const rest = async (): Promise<void> => {
        for (let before = -1; before !== instance.sent.length;) {
            before = instance.sent.length
            await new Promise(resolve => setTimeout(resolve, 10))
        }
    }
    const goals = (): readonly string[] => [...last().portfolio.goals.values()].map(({ title }) => title.text)
    const problems = (): readonly string[] =>
        last().sources.map(source => (source.state === 'failed' ? source.problem : source.state))
    const refresh = () =>
        loader.refresh(
            () => {},
            () => {}
        )

    beforeEach(() => {
        instance = createInstance({ handbook: { 'goals.md': pageOf('Calm water') } })
        states = []
        time = 1000
        alarms = createAlarms()
    })

    describe('at first', () => {
        it('says at once what is being read, then what there is', async () => {
            start('handbook')
            assert.equal(last().isSettled, false)
            await become('read')
            assert.equal(last().isSettled, true)
            assert.deepEqual(goals(), ['Calm water'])
            assert.deepEqual(
                last().sources.map(read => readingOf(read)?.readAt),
                [1000]
            )
            assert.deepEqual(instance.sent, ['OKRLensContents handbook'])
        })

        it('asks for nothing before somebody looks, and nothing where nothing is configured', async () => {
            createLoader(new BehaviorSubject(planOf(['handbook'])), instance.request, () => time, alarms.after).look()
            start()
            await rest()
            assert.deepEqual(instance.sent, [])
            assert.equal(last().isSettled, true)
        })

        it('goes on with the other sources where some fail, in words', async () => {
            instance.answer = (_operation, truly) =>
                instance.sent.at(-1)!.endsWith('down') ? Promise.reject(new Error('no network')) : truly()
            start('gone', 'handbook', 'down')
            await become('failed', 'read', 'failed')
            const [gone, , down] = problems()
            assert.match(gone!, /does not know the repository, or you may not see it\. Check its name in `okrLens/)
            assert.equal(down, 'the request failed: no network')
            assert.deepEqual(goals(), ['Calm water'])
        })

        it('reads a few sources at a time, and keeps their order', async () => {
            let running = 0
            let most = 0
            instance.answer = async (_operation, truly) => {
                most = Math.max(most, ++running)
                await new Promise(resolve => setTimeout(resolve, 2))
                running--
                return truly()
            }
            const names = ['a', 'b', 'c', 'd', 'e']
            names.forEach(name => instance.commit(name, { 'goals.md': pageOf(name) }))
            start(...names)
            await become('read', 'read', 'read', 'read', 'read')
            assert.equal(most, 3)
            assert.deepEqual(goals(), names)
        })

        it('asks once for what two sources of one repository need', async () => {
            instance.commit('handbook', { 'goals.md': pageOf('Calm water'), 'docs/more.md': pageOf('Dry feet') })
            start(
                { repository: 'handbook', paths: ['*.md'] },
                { repository: 'handbook', paths: ['docs/*.md'] },
                { repository: 'handbook', paths: ['**/*.md'] }
            )
            await become('read', 'read', 'read')
            assert.equal(instance.sent.filter(sent => sent === 'OKRLensPages handbook').length, 1)
            assert.deepEqual([...goals()].sort(), ['Calm water', 'Dry feet'], 'a page of two sources is one page')
        })

        it('counts quarters by the month of the settings, without reading anew for another one', async () => {
            instance.commit('handbook', {
                'goals.md': '# Harbour roadmap\n\n| Feature | Quarter (FY24) |\n| --- | --- |\n| Pier | Q1 |\n'
            })
            const firstDay = () => [...last().portfolio.features.values()][0]?.delivery?.span.first
            start('handbook')
            await become('read')
            assert.equal(firstDay(), '2023-02-01')
            plans.next(planOf(['handbook'], { fiscalYearStart: 7 }))
            assert.equal(firstDay(), '2023-07-01')
            assert.equal(instance.sent.length, 1)
        })
    })

    describe('when it is refreshed', () => {
        it('asks for the commit alone where nothing has changed, and the age starts anew', async () => {
            instance.commit('plans', manyPages(150))
            start('handbook', { repository: 'plans' })
            await become('read', 'read')
            const { portfolio } = last()
            instance.sent.length = 0
            time += 5 * minute
            await refresh()
            assert.deepEqual(instance.sent, ['OKRLensCommit handbook', 'OKRLensCommit plans'])
            assert.equal(last().portfolio, portfolio, 'nothing was joined again')
            assert.deepEqual(
                last().sources.map(source => readingOf(source)?.readAt),
                [time, time]
            )
        })

        it('reads what has changed, at its new commit, and is settled all the while', async () => {
            instance.commit('handbook', { 'goals.md': pageOf('Calm water'), 'more.md': pageOf('Dry feet') })
            start({ repository: 'handbook' })
            await become('read')
            instance.sent.length = states.length = 0
            const commit = instance.commit('handbook', { 'goals.md': pageOf('Calm water'), 'more.md': pageOf('Warm feet') }) // prettier-ignore
            const [refreshed] = await refresh()
            assert.deepEqual(instance.sent, [
                'OKRLensCommit handbook',
                'OKRLensPages handbook',
                'OKRLensContents handbook'
            ])
            assert.deepEqual(goals(), ['Calm water', 'Warm feet'])
            assert.ok(states.every(({ isSettled }) => isSettled))
            assert.equal(readingOf(refreshed!.after)?.commit, commit)
            assert.deepEqual(
                [...last().portfolio.goals.values()].map(({ location }) => location.uri),
                [`git://handbook?${commit}#goals.md`, `git://handbook?${commit}#more.md`],
                'an unchanged page stands at the new commit too'
            )
        })

        it('keeps what was read where it fails, says why, and how old that is', async () => {
            start('handbook')
            await become('read')
            instance.answer = () => Promise.resolve({ data: null, errors: [{ message: 'rate limited' }] })
            time += 30 * minute
            await refresh()
            const [source] = last().sources
            assert.equal(source?.state === 'failed' && source.problem, 'Sourcegraph answered: rate limited')
            assert.equal(readingOf(source!)?.readAt, 1000)
            assert.deepEqual(goals(), ['Calm water'])
            assert.equal(last().isSettled, true)

            delete instance.answer
            instance.sent.length = 0
            await refresh()
            assert.deepEqual(instance.sent, ['OKRLensCommit handbook'])
            assert.equal(last().sources[0]?.state, 'read')
        })

        it('reads a source that never was', async () => {
            start('later')
            await become('failed')
            instance.commit('later', { 'goals.md': pageOf('Dry feet') })
            await refresh()
            assert.deepEqual(goals(), ['Dry feet'])
        })

        it('keeps a page that Sourcegraph refuses now, and asks for it again', async () => {
            instance.commit('handbook', { 'a.md': pageOf('Calm water'), 'b.md': pageOf('Dry feet') })
            start({ repository: 'handbook' })
            await become('read')
            instance.commit('handbook', { 'a.md': pageOf('Still water'), 'b.md': pageOf('Warm feet') })
            instance.answer = async (operation, truly) => {
                const answer = await truly()
                if (operation === 'OKRLensContents') {
                    ;(answer.data as { repository: { commit: { page1: unknown } } }).repository.commit.page1 = null
                    return { ...answer, errors: [{ message: 'gitserver is busy' }] }
                }
                return answer
            }
            await refresh()
            assert.deepEqual(goals(), ['Still water', 'Dry feet'])
            assert.deepEqual(readingOf(last().sources[0]!)?.problems, [
                'Not read: b.md. Sourcegraph answered: gitserver is busy'
            ])
            delete instance.answer
            await refresh()
            assert.deepEqual(goals(), ['Still water', 'Warm feet'])
        })

        it('joins what is being read already, and tells how far it is', async () => {
            instance.commit('handbook', manyPages(250))
            const steps: string[] = []
            start({ repository: 'handbook' })
            await loader.refresh(
                sources => steps.push(sources.map(({ repository }) => repository).join()),
                ({ made, expected }) => steps.push(`${made}/${expected}`)
            )
            assert.deepEqual(steps, ['handbook', '1/1', '2/4', '3/4', '4/4'])
            assert.equal(instance.sent.length, 4)
        })

        it('reads what nobody has looked at yet', async () => {
            const unseen = createLoader(
                new BehaviorSubject(planOf(['handbook'])),
                instance.request,
                () => time,
                alarms.after
            )
            await unseen.refresh(
                () => {},
                () => {}
            )
            const state = await firstValueFrom(unseen.loads.pipe(filter(({ isSettled }) => isSettled)))
            assert.equal(state.portfolio.goals.size, 1)
            assert.equal(instance.sent.length, 1)
        })
    })

    describe('by itself', () => {
        const down = () => Promise.reject(new Error('Request to https://sourcegraph.test failed with 503 Unavailable'))
        /** Time passes, and what is due has happened. */
        const pass = async (seconds: number): Promise<void> => {
            time += seconds * 1000
            alarms.pass(seconds * 1000)
            await rest()
        }
        const isAskedAgain = () => last().sources.map(source => source.state !== 'loading' && source.isAskedAgain)

        it('asks again for what failed after 10 seconds, a minute and five, and then no more', async () => {
            instance.answer = down
            start('handbook')
            await become('failed')
            const asked: number[] = []
            for (const seconds of [9, 1, 59, 1, 299, 1, 3600]) {
                await pass(seconds)
                asked.push(instance.sent.length)
            }
            assert.deepEqual(asked, [1, 2, 2, 3, 3, 4, 4])
            assert.deepEqual(alarms.waiting(), [])
            assert.deepEqual(isAskedAgain(), [false])
        })

        it('says so, shows what has come, and starts anew with the next failure', async () => {
            instance.answer = down
            start('handbook')
            await become('failed')
            assert.deepEqual(isAskedAgain(), [true])
            delete instance.answer
            await pass(10)
            assert.deepEqual(goals(), ['Calm water'])
            assert.deepEqual(alarms.waiting(), [])
            instance.answer = down
            await refresh()
            assert.deepEqual(alarms.waiting(), [10_000])
            assert.deepEqual(goals(), ['Calm water'], 'what was read stays')
        })

        it('spreads what many readers ask for by a quarter to either side', async () => {
            instance.answer = down
            for (const [random, seconds] of [
                [0, 7500],
                [0.999, 12_495]
            ] as const) {
                alarms = createAlarms()
                const one = createLoader(new BehaviorSubject(planOf(['handbook'])), instance.request, () => time, alarms.after, () => random) // prettier-ignore
                await firstValueFrom(one.loads.pipe(filter(({ sources }) => sources[0]?.state === 'failed')))
                assert.deepEqual(alarms.waiting().map(Math.round), [seconds])
            }
        })

        it('asks on demand as often as somebody wants, which uses up nothing', async () => {
            instance.answer = down
            start('handbook')
            await become('failed')
            for (let time = 0; time < 5; time++) {
                await refresh()
            }
            assert.equal(instance.sent.length, 6)
            assert.deepEqual(alarms.waiting(), [10_000])
        })

        it('asks again for a page that was refused', async () => {
            instance.answer = async (operation, truly) => {
                const answer = await truly()
                const { repository } = answer.data as { repository: { commit: { page0: unknown } } }
                repository.commit.page0 = operation === 'OKRLensContents' ? null : repository.commit.page0
                return { ...answer, errors: [{ message: 'gitserver is busy' }] }
            }
            instance.commit('handbook', { 'a.md': pageOf('Calm water'), 'b.md': pageOf('Dry feet') })
            start({ repository: 'handbook' })
            await become('read')
            assert.deepEqual(isAskedAgain(), [true])
            delete instance.answer
            await pass(10)
            assert.deepEqual(goals(), ['Calm water', 'Dry feet'])
            assert.deepEqual([isAskedAgain(), alarms.waiting()], [[false], []])
        })

        it('asks no more often for pages that come back and cannot be read', async () => {
            instance.answer = async (_operation, truly) => {
                const answer = await truly()
                const { repository } = answer.data as { repository: { commit: { page0?: { content: unknown } } } }
                if (repository.commit.page0) {
                    repository.commit.page0.content = null
                }
                return answer
            }
            start('handbook')
            await become('failed')
            for (let time = 0; time < 20; time++) {
                await pass(100)
            }
            assert.ok(instance.sent.length <= 2 * (1 + retryDelays.length), instance.sent.join())
            assert.deepEqual([isAskedAgain(), alarms.waiting()], [[false], []])
            delete instance.answer
            await refresh()
            assert.deepEqual(goals(), ['Calm water'], 'what could not be read is no page that was read before')
        })

        it('finds a source that appears later', async () => {
            start('later')
            await become('failed')
            instance.commit('later', { 'goals.md': pageOf('Dry feet') })
            await pass(10)
            assert.deepEqual(goals(), ['Dry feet'])
        })

        it('leaves alone what only other settings can help, and what nobody named', async () => {
            start({ repository: 'handbook', paths: ['plans/*.md'] }, { repository: 'elsewhere', isDiscovered: true })
            await become('failed', 'failed')
            assert.deepEqual([isAskedAgain(), alarms.waiting()], [[false, false], []])
        })

        it('stops with the settings that named it, and goes on where it was when they come back', async () => {
            instance.answer = (_operation, truly) => (instance.sent.at(-1)!.endsWith('handbook') ? down() : truly())
            instance.commit('plans', { 'goals.md': pageOf('Dry feet') })
            start('handbook')
            await become('failed')
            await pass(10)
            assert.equal(instance.sent.length, 2)
            plans.next(planOf(['plans']))
            await become('read')
            assert.deepEqual(alarms.waiting(), [])
            plans.next(planOf(['handbook']))
            assert.deepEqual(alarms.waiting(), [60_000])
        })

        it('asks a source no more than a few times, however often the settings change', async () => {
            instance.answer = down
            const [some, others] = [0, 10].map(first =>
                Array.from({ length: 10 }, (_, index) => `handbook${first + index}`)
            )
            start(...some!)
            for (let time = 0; time < 100; time++) {
                plans.next(planOf(others!))
                await pass(1)
                plans.next(planOf(some!))
                await pass(1)
            }
            await pass(1000)
            const counts = new Map<string, number>()
            instance.sent.forEach(sent => counts.set(sent, (counts.get(sent) ?? 0) + 1))
            assert.equal(counts.size, 20)
            assert.ok(
                [...counts.values()].every(count => count <= 1 + retryDelays.length),
                JSON.stringify([...counts])
            )
        })

        it('asks for nothing once it is closed', async () => {
            instance.answer = down
            start('handbook')
            await become('failed')
            loader.unsubscribe()
            assert.deepEqual(alarms.waiting(), [])
        })
    })

    describe('of a source that is slow', () => {
        it('goes on with the others, and shows it when it comes', async () => {
            let release = (): void => {}
            const gate = new Promise<void>(resolve => (release = resolve))
            instance.answer = async (_operation, truly) => {
                await (instance.sent.at(-1)!.endsWith('handbook') ? undefined : gate)
                return truly()
            }
            const slow = ['slow0', 'slow1', 'slow2', 'slow3']
            slow.forEach(name => instance.commit(name, { 'goals.md': pageOf(name) }))
            start(...slow, 'handbook')
            await rest()
            assert.deepEqual([last().isSettled, goals()], [false, []])
            alarms.pass(patience)
            await rest()
            assert.deepEqual(goals(), ['Calm water'], 'those that wait stand in nobody’s way')
            alarms.pass(patience)
            assert.equal(last().isSettled, true)
            release()
            await become('read', 'read', 'read', 'read', 'read')
            assert.deepEqual(goals(), [...slow, 'Calm water'])
            assert.equal(instance.sent.length, 5)
            assert.deepEqual(alarms.waiting(), [])
        })
    })

    describe('by age', () => {
        it('asks again when somebody looks after the age has passed, once', async () => {
            start('handbook')
            await become('read')
            instance.sent.length = 0
            time += 59 * minute
            loader.look()
            await rest()
            assert.deepEqual(instance.sent, [])
            time += minute
            loader.look()
            loader.look()
            await rest()
            loader.look()
            await rest()
            assert.deepEqual(instance.sent, ['OKRLensCommit handbook'])
        })

        it('asks a source that fails once per age as well', async () => {
            start('gone')
            await become('failed')
            loader.look()
            await rest()
            assert.equal(instance.sent.length, 1)
            time += 60 * minute
            loader.look()
            loader.look()
            await rest()
            assert.equal(instance.sent.length, 2)
        })
    })

    describe('with other sources', () => {
        it('reads only those that are new', async () => {
            instance.commit('plans', { 'goals.md': pageOf('Dry feet') })
            start('handbook')
            await become('read')
            instance.sent.length = 0
            plans.next(planOf(['plans', 'handbook']))
            await become('read', 'read')
            assert.deepEqual(instance.sent, ['OKRLensContents plans'])
            assert.deepEqual(goals(), ['Dry feet', 'Calm water'])
        })

        it('remembers a few repositories that the reader comes back to', async () => {
            const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
            names.forEach(name => instance.commit(name, { 'goals.md': pageOf(name) }))
            const visit = async (name: string): Promise<void> => {
                plans.next(planOf([{ repository: name, isDiscovered: true }]))
                await become('read')
            }
            start()
            for (const name of names) {
                await visit(name)
            }
            instance.sent.length = 0
            for (const name of ['f', 'b', 'g']) {
                await visit(name)
                assert.deepEqual(goals(), [name])
            }
            assert.deepEqual(instance.sent, [])
            await visit('a')
            assert.deepEqual(instance.sent, ['OKRLensPages a', 'OKRLensContents a'])
        })

        it('asks for nothing any more once it is closed', async () => {
            instance.commit('handbook', manyPages(250))
            instance.answer = (_operation, truly) => {
                loader.unsubscribe()
                return truly()
            }
            start({ repository: 'handbook' })
            await rest()
            assert.deepEqual(instance.sent, ['OKRLensPages handbook'])
        })
    })
})
