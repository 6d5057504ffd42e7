import assert from 'node:assert/strict'
import { lastChange, type Trace } from '../../src/history/trace'
import { complete } from '../../src/model/stepwise'
import { traceEntries } from '../../src/history/traceEntries'
import { version } from './story'

const okrs = (result: string, quarter = 'Q2'): string => `# Web team OKRs FY22 ${quarter}

1. **Objective: Make pages load at once**
   1. Median load under 2 s${result}
`

const traceOf = (traces: readonly Trace[], title: string): Trace => traces.find(({ entry }) => entry.title === title)!

const log = ({ checkIns }: Trace): readonly string[] =>
    checkIns.map(
        ({ version, facts }) =>
            `${version.day} ${facts.map(({ fact, before, after }) => `${fact}: ${before} → ${after}`).join(', ')}`
    )

describe('traceEntries', () => {
    const versions = [
        version('2021-05-01', { 'okrs.md': okrs('') }),
        version('2021-05-20', { 'okrs.md': okrs('').replaceAll('1.', '-') }),
        version('2021-06-10', { 'okrs.md': okrs(' => in progress') }),
        version('2021-07-02', { 'okrs.md': null, 'web/okrs.md': okrs(' => in progress') }),
        version('2021-09-09', { 'web/okrs.md': okrs(' => done') })
    ]
    const keyResult = (traces: readonly Trace[]): Trace => traceOf(traces, 'Median load under 2 s')

    it('keeps only what changed in meaning, through reformatting and a move of the page', () => {
        const trace = keyResult(complete(traceEntries(versions)))
        assert.equal(trace.since.day, '2021-05-01')
        assert.equal(trace.entry.page, 'web/okrs.md')
        assert.equal(trace.entry.location.uri, '2021-09-09#web/okrs.md')
        assert.deepEqual(log(trace), [
            '2021-06-10 status: unrecorded → in-progress, result: undefined → in progress',
            '2021-09-09 status: in-progress → done, result: in progress → done'
        ])
        assert.equal(lastChange(trace).day, '2021-09-09')
    })

    it('knows a row that never changed by the day it was written', () => {
        const objective = traceOf(complete(traceEntries(versions)), 'Make pages load at once')
        assert.deepEqual(log(objective), [])
        assert.equal(lastChange(objective).day, '2021-05-01')
    })

    it('tells slips of a quarter, each with its commit', () => {
        const slipped = [
            version('2021-05-01', { 'okrs.md': okrs('') }),
            version('2021-08-01', { 'okrs.md': okrs('', 'Q3') }),
            version('2021-11-01', { 'okrs.md': okrs('', 'Q4') })
        ]
        const objective = traceOf(complete(traceEntries(slipped)), 'Make pages load at once')
        assert.deepEqual(log(objective), [
            '2021-08-01 quarter: FY22 Q2 → FY22 Q3',
            '2021-11-01 quarter: FY22 Q3 → FY22 Q4'
        ])
        assert.ok(objective.checkIns.every(({ facts }) => facts[0]?.slipped))
        assert.equal(objective.checkIns[0]?.version.commit, 'commit of 2021-08-01')
    })

    it('tells what went, when, and what was told last', () => {
        const gone = complete(traceEntries([...versions, version('2022-01-01', { 'web/okrs.md': null })]))
        assert.equal(keyResult(gone).gone?.day, '2022-01-01')
        assert.equal(keyResult(gone).entry.result, 'done')
    })

    it('holds what comes back later for something new', () => {
        const back = complete(
            traceEntries([
                version('2021-05-01', { 'okrs.md': okrs('') }),
                version('2021-06-01', { 'okrs.md': '# Web team' }),
                version('2021-07-01', { 'okrs.md': okrs('') })
            ])
        )
        const all = back.filter(({ entry }) => entry.kind === 'keyResult')
        assert.deepEqual(
            all.map(({ since, gone }) => [since.day, gone?.day]),
            [
                ['2021-05-01', '2021-06-01'],
                ['2021-07-01', undefined]
            ]
        )
    })

    it('keeps pages apart that one commit does not touch together', () => {
        const two = complete(
            traceEntries([
                version('2021-05-01', { 'web.md': okrs(''), 'search.md': okrs(' => done') }),
                version('2021-06-01', { 'web.md': okrs(' => dropped') })
            ])
        )
        const all = two.filter(({ entry }) => entry.kind === 'keyResult').map(log)
        assert.deepEqual(all, [['2021-06-01 status: unrecorded → dropped, result: undefined → dropped'], []])
    })
})
