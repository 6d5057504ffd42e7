import assert from 'node:assert/strict'
import { createHistory } from '../../src/history/createHistory'
import { complete } from '../../src/model/stepwise'
import { plansOn } from '../../src/history/plansOn'
import { statusOn } from '../../src/history/statusOn'
import { pageOf, storyOf, version } from './story'

const okrs = (result: string): string => `# Web team OKRs FY22 Q2

1. **Objective: Make pages load at once**
   1. Median load under 2 s${result}
`

const versions = [
    version('2021-05-01', { 'okrs.md': okrs('') }),
    version('2021-06-10', { 'okrs.md': okrs(' => in progress'), 'other.md': '# Other' }),
    version('2021-09-09', { 'okrs.md': okrs(' => done') }),
    version('2021-10-01', { 'other.md': null })
]

describe('createHistory', () => {
    it('finds what is written at a place, whatever commit its address names', () => {
        const { portfolio, history } = storyOf(...versions)
        const [keyResult] = portfolio.keyResults.values()
        const { location } = keyResult!
        const elsewhere = { ...location, uri: 'the head#okrs.md' }
        assert.equal(history.traceAt(elsewhere)?.entry.title, 'Median load under 2 s')
        assert.equal(history.traceAt({ ...location, uri: 'the head#unknown.md' }), undefined)
        assert.equal(history.traceAt({ uri: 'the head#okrs.md', range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } } }), undefined) // prettier-ignore
    })

    it('knows when a page last changed', () => {
        const history = complete(createHistory(versions, pageOf))
        assert.equal(history.changedOn('any#okrs.md'), '2021-09-09')
        assert.equal(history.changedOn('any#other.md'), '2021-10-01')
        assert.equal(history.changedOn('any#unknown.md'), undefined)
    })
})

describe('statusOn', () => {
    const trace = storyOf(...versions).history.traces.find(({ entry }) => entry.kind === 'keyResult')!
    for (const [day, status] of [
        ['2021-04-30', undefined],
        ['2021-05-01', 'unrecorded'],
        ['2021-06-09', 'unrecorded'],
        ['2021-06-10', 'in-progress'],
        ['2021-09-08', 'in-progress'],
        ['2021-09-09', 'done'],
        ['2024-02-29', 'done']
    ] as const) {
        it(`tells ${status ?? 'nothing'} on ${day}`, () => assert.equal(statusOn(trace, day), status))
    }
    it('tells nothing of what is gone', () => {
        const { history } = storyOf(...versions, version('2022-01-01', { 'okrs.md': null }))
        const gone = history.traces.find(({ entry }) => entry.kind === 'keyResult')!
        assert.equal(statusOn(gone, '2021-12-31'), 'done')
        assert.equal(statusOn(gone, '2022-01-01'), undefined)
    })
})

describe('plansOn', () => {
    it('has the pages as they stood at the end of a day', () => {
        const told = (day: string) =>
            complete(plansOn(versions, day)).map(({ uri, objectives: [objective] }) => [
                uri,
                objective?.keyResults[0]?.status.status
            ])
        assert.deepEqual(told('2021-04-30'), [])
        assert.deepEqual(told('2021-05-01'), [['2021-05-01#okrs.md', 'unknown']])
        assert.deepEqual(told('2021-06-10'), [
            ['2021-06-10#okrs.md', 'in-progress'],
            ['2021-06-10#other.md', undefined]
        ])
        assert.deepEqual(told('2021-12-31'), [['2021-09-09#okrs.md', 'done']])
    })
})
