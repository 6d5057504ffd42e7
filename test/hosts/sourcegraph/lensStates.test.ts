import assert from 'node:assert/strict'
import { BehaviorSubject } from 'rxjs'
import { lensStates, type LensState } from '../../../src/hosts/sourcegraph/lensStates'
import type { LoadState } from '../../../src/hosts/sourcegraph/loading/loadState'
import { readSettings } from '../../../src/hosts/sourcegraph/readSettings'
import { portfolioOf } from '../../mentions/portfolioOf'

const stateOf = (features: readonly string[], isSettled = true): LoadState => ({
    portfolio: portfolioOf({ features }),
    sources: [
        {
            state: 'read',
            source: { repository: 'handbook' },
            commit: 'c0ffee',
            readAt: 0,
            pages: [],
            leftOut: 0,
            problems: [],
            isAskedAgain: false
        }
    ],
    isSettled,
    options: {}
})
const aliases = (value: unknown) => readSettings({ 'okrLens.aliases': value })

describe('lensStates', () => {
    let loads: BehaviorSubject<LoadState>
    let settings: BehaviorSubject<ReturnType<typeof readSettings>>
    let states: LensState[]
    const found = (text: string): readonly string[] =>
        states
            .at(-1)!
            .finder.findMentions({ uri: 'a', text })
            .map(mention => mention.text)

    beforeEach(() => {
        loads = new BehaviorSubject(stateOf(['Ferry Tickets']))
        settings = new BehaviorSubject(aliases({ 'ferry tickets': ['boarding pass'] }))
        states = []
        lensStates(loads, settings).subscribe(state => states.push(state))
    })

    it('finds by the settings, before and after the portfolio changes', () => {
        assert.deepEqual(found('boarding passes, Harbour Map'), ['boarding passes'])
        loads.next(stateOf(['Ferry Tickets', 'Harbour Map']))
        assert.deepEqual(found('boarding passes, Harbour Map'), ['boarding passes', 'Harbour Map'])
    })
    it('keeps the finder, and what it has read, where neither portfolio nor settings say another thing', () => {
        loads.next({ ...loads.value })
        settings.next(aliases({ 'ferry tickets': ['boarding pass'] }))
        assert.equal(new Set(states.map(({ finder }) => finder)).size, 1)
    })
    it('finds by other settings at once', () => {
        settings.next(aliases({ 'Ferry Tickets': { ban: ['ferry ticket'] } }))
        assert.deepEqual(found('boarding pass, ferry ticket'), [])
    })
    it('names what nothing is called, once all is loaded', () => {
        settings.next(aliases({ 'Fery Tickets': ['x'], Lighthouse: ['y'] }))
        assert.deepEqual(states.at(-1)!.settingProblems, [
            'okrLens.aliases names `"Fery Tickets"`, which no page that was read names; expected the name of a feature, goal or team, such as `"Ferry Tickets"`.',
            'okrLens.aliases names `"Lighthouse"`, which no page that was read names; expected the name of a feature, goal or team.'
        ])
        loads.next(stateOf([], false))
        assert.deepEqual(states.at(-1)!.settingProblems, [])
    })
})
