import assert from 'node:assert/strict'
import { delay, EMPTY, NEVER, type Observable, of, throwError } from 'rxjs'
import { TestScheduler } from 'rxjs/testing'
import type { ExtensionHost } from '../../../../../src/hosts/workbench/extensionHost/extensionHost'
import type { HostState } from '../../../../../src/hosts/workbench/page/host/hostState'
import { transformQuery } from '../../../../../src/hosts/workbench/page/search/transformQuery'

const ready = (transformed: Observable<string>, activity: 'loading' | 'active' | 'failed' = 'active'): HostState => ({
    kind: 'ready',
    host: { transformSearchQuery: () => transformed } as unknown as ExtensionHost,
    extensions: [{ id: 'acme/a', title: 'A', activity, pages: [] }],
    refreshSettings: () => Promise.resolve()
})

describe('transformQuery', () => {
    const check = (hosts: string, values: Readonly<Record<string, HostState>>, expected: string): void =>
        new TestScheduler((actual, wanted) => assert.deepEqual(actual, wanted)).run(({ cold, expectObservable }) =>
            expectObservable(transformQuery(cold(hosts, values), 'q')).toBe(expected, { q: 'q', x: 'x' })
        )
    const starting: HostState = { kind: 'starting' }

    it('waits until every extension has started', () =>
        check('s-l-a', { s: starting, l: ready(EMPTY, 'loading'), a: ready(of('x')) }, '----(x|)'))
    it('asks those that started where one has failed', () => check('f', { f: ready(of('x'), 'failed') }, '(x|)'))
    it('leaves the query as it is where there is no host', () =>
        check('s-f', { s: starting, f: { kind: 'failed', message: 'no' } }, '--(q|)'))
    it('leaves it where extensions do not start within 3 seconds', () => check('s', { s: starting }, '3s (q|)'))
    it('leaves it where one does not answer within 3 seconds', () => check('a', { a: ready(NEVER) }, '3s (q|)'))
    it('takes an answer that comes in time', () => check('a', { a: ready(of('x').pipe(delay(2000))) }, '2s (x|)'))
    it('leaves it where extensions fail', () => check('a', { a: ready(throwError(() => new Error('no'))) }, '(q|)'))
    it('leaves it where nothing is left of it', () => check('a', { a: ready(of(' ')) }, '(q|)'))
    it('answers once', () => check('a-a', { a: ready(of('x', 'q')) }, '(x|)'))
})
