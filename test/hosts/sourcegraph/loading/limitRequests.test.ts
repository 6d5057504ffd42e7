import assert from 'node:assert/strict'
import {
    limitRequests,
    longestWait,
    NoAnswer,
    NotNeeded,
    Unreadable,
    type LimitedRequests
} from '../../../../src/hosts/sourcegraph/loading/limitRequests'
import type { GraphQLAnswer } from '../../../../src/hosts/sourcegraph/loading/requestGraphQL'
import { createAlarms, type Alarms } from '../../../support/alarms'

describe('limitRequests', () => {
    let alarms: Alarms
    let sent: number
    let answer: (value: unknown) => void
    let refuse: (reason: unknown) => void
    let requests: LimitedRequests

    beforeEach(() => {
        alarms = createAlarms()
        sent = 0
        requests = limitRequests(() => {
            sent++
            return new Promise<GraphQLAnswer>((resolve, reject) => {
                answer = resolve as (value: unknown) => void
                refuse = reject
            })
        }, alarms.after)
    })
    const ask = () => requests.request('query Q { site { id } }', {})

    it('hands over what comes back, and keeps no timer', async () => {
        const asked = ask()
        assert.deepEqual(alarms.waiting(), [longestWait])
        answer({ data: { site: null }, errors: [{ message: 'no site' }, 'odd', { message: 5 }] })
        assert.deepEqual(await asked, {
            data: { site: null },
            errors: [{ message: 'no site' }, { message: 'no reason was given' }, { message: 'no reason was given' }]
        })
        assert.deepEqual(alarms.waiting(), [])
    })

    it('hands over a rejection as it is', async () => {
        const asked = ask()
        const reason = { status: 503 }
        refuse(reason)
        await assert.rejects(asked, error => error === reason)
        assert.deepEqual(alarms.waiting(), [])
    })

    it('waits a minute, and drops what comes later', async () => {
        const asked = ask()
        alarms.pass(longestWait)
        await assert.rejects(asked, NoAnswer)
        refuse(new Error('late'))
        const next = ask()
        answer({ data: {} })
        assert.deepEqual(await next, { data: {} })
    })

    for (const nothing of [undefined, null, '', '<!DOCTYPE html>', [], {}, 5]) {
        it(`takes ${JSON.stringify(nothing) ?? 'undefined'} for no answer`, async () => {
            const asked = ask()
            answer(nothing)
            await assert.rejects(asked, Unreadable)
        })
    }

    it('rejects where a host throws', async () => {
        const throwing = limitRequests(() => {
            throw new Error('no such command')
        }, alarms.after)
        await assert.rejects(throwing.request('query', {}), /no such command/)
        assert.deepEqual(alarms.waiting(), [])
    })

    it('lets nobody wait once it is closed, and asks for nothing more', async () => {
        const waiting = [ask(), ask()]
        requests.unsubscribe()
        for (const asked of waiting) {
            await assert.rejects(asked, NotNeeded)
        }
        await assert.rejects(ask(), NotNeeded)
        assert.equal(sent, 2)
        assert.deepEqual(alarms.waiting(), [])
    })
})
