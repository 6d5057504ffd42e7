import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Change } from '../../src/history/change'
import { comparePlans } from '../../src/history/comparePlans'
import { entriesOf } from '../../src/history/entry'
import { complete } from '../../src/model/stepwise'
import { pairEntries } from '../../src/history/pairEntries'
import type { Plan } from '../../src/model/plan'
import { parsePage } from '../../src/parsing/parsePage'
import { fixturesIn } from '../support/fixtures'

const okrs = `# Web team OKRs FY22 Q2

1. **Objective: Make pages load at once**
   1. Median load under 2 s => 2.4 s, not yet
   1. Ten pages measured every night
   1. All images lazy => done
`

const roadmap = `# Roadmap

| Item | Goal area | Quarter |
| --- | --- | --- |
| Page budget alarms | Speed | FY22-Q2 |
| Image service | Speed | FY22-Q3 |
`

const planOf = (text: string, uri = 'okrs.md') => parsePage({ uri, text }).value

/** One line per change, as a reviewer would note it. */
const told = (changes: readonly Change[]): readonly string[] =>
    changes.map(change => {
        switch (change.kind) {
            case 'added':
                return `+ ${change.after.kind} ${change.after.title}`
            case 'removed':
                return `- ${change.before.kind} ${change.before.title}`
            case 'changed':
                return `${change.after.title}: ${change.facts
                    .map(
                        ({ fact, before = '', after = '', slipped }) =>
                            `${fact} ${before} → ${after}${slipped ? ' (slipped)' : ''}`
                    )
                    .join('; ')}`
        }
    })

const changes = (before: string, after: string): readonly string[] =>
    told(comparePlans([planOf(before)], [planOf(after)]))

describe('comparePlans', () => {
    it('finds nothing in the same page', () => assert.deepEqual(changes(okrs, okrs), []))

    it('finds nothing where only the form changed', () => {
        const reformatted = okrs.replaceAll('   1.', '   -').replaceAll('=>', '→').replace('1. **O', '- **O')
        assert.notEqual(reformatted, okrs)
        assert.deepEqual(changes(okrs, reformatted), [])
        assert.deepEqual(changes(okrs, okrs.replaceAll('\n', '\r\n')), [])
    })

    it('finds nothing where rows and key results only moved, to another page even', () => {
        const rows = roadmap.trim().split('\n')
        const moved = [...rows.slice(0, 4), rows[5], rows[4], ''].join('\n')
        assert.deepEqual(changes(roadmap, moved), [])
        const pages = [planOf(roadmap, 'a/roadmap.md'), planOf(okrs, 'a/okrs.md')]
        assert.deepEqual(told(comparePlans(pages, [planOf(okrs, 'b/o.md'), planOf(roadmap, 'b/r.md')])), [])
    })

    it('tells that a status and the words of a result changed', () => {
        assert.deepEqual(changes(okrs, okrs.replace('2.4 s, not yet', '1.6 s, done')), [
            'Median load under 2 s: status not-done → done; result 2.4 s, not yet → 1.6 s, done'
        ])
    })

    it('tells that a result was recorded, and taken away', () => {
        const recorded = okrs.replace('every night', 'every night => done')
        const [line] = changes(okrs, recorded)
        assert.equal(line, 'Ten pages measured every night: status unrecorded → done; result  → done')
        const [back] = changes(recorded, okrs)
        assert.equal(back, 'Ten pages measured every night: status done → unrecorded; result done → ')
    })

    it('tells a number that was promised from another one', () => {
        assert.deepEqual(changes(okrs, okrs.replace('under 2 s', 'under 3 s')), [
            'Median load under 3 s: title Median load under 2 s → Median load under 3 s'
        ])
    })

    it('tells that a quarter slipped, and that one came nearer', () => {
        assert.deepEqual(changes(roadmap, roadmap.replace('FY22-Q2', 'FY22-Q4')), [
            'Page budget alarms: quarter FY22 Q2 → FY22 Q4 (slipped)'
        ])
        assert.deepEqual(changes(roadmap, roadmap.replace('FY22-Q3', 'FY22-Q2')), [
            'Image service: quarter FY22 Q3 → FY22 Q2'
        ])
    })

    it('tells what was added and removed', () => {
        assert.deepEqual(changes(okrs, okrs.replace('   1. All images lazy => done\n', '')), [
            '- keyResult All images lazy'
        ])
        assert.deepEqual(changes(roadmap, `${roadmap}| Font subsets | Speed | FY22-Q4 |\n`), ['+ feature Font subsets'])
    })

    it('keeps key results of the same words in two objectives apart', () => {
        const two = `# OKRs FY22 Q2

1. **Objective: Win readers**
   1. Docs reviewed => done
1. **Objective: Win writers**
   1. Docs reviewed
`
        const [line, ...more] = comparePlans([planOf(two)], [planOf(two.replace('reviewed\n', 'reviewed => done\n'))])
        assert.deepEqual(more, [])
        assert.ok(line?.kind === 'changed')
        assert.equal(line.after.of, 'Win writers')
    })

    it('follows the rewording of an aim with its key results', () => {
        const reworded = okrs.replace('Make pages load at once', 'Make all our pages load at once')
        assert.deepEqual(changes(okrs, reworded), [
            'Make all our pages load at once: title Make pages load at once → Make all our pages load at once'
        ])
    })

    it('holds another aim for another one', () => {
        const other = okrs.replace('Make pages load at once', 'Nobody waits for support')
        assert.deepEqual(changes(okrs, other), [
            '+ objective Nobody waits for support',
            '- objective Make pages load at once'
        ])
    })

    for (const folder of ['okrs', 'goals', 'roadmap', 'lists', 'prose']) {
        it(`holds every page of fixtures/${folder} for the same as itself, in any order and under another name`, () => {
            for (const { name, page } of fixturesIn(folder)) {
                const plan = parsePage(page).value
                const elsewhere = parsePage({ ...page, uri: `moved/${page.uri}` }).value
                const moved: Plan = {
                    ...elsewhere,
                    features: elsewhere.features.toReversed(),
                    objectives: elsewhere.objectives.toReversed()
                }
                assert.deepEqual(told(comparePlans([plan], [moved])), [], name)
            }
        })
    }

    it('pairs nothing twice, whatever the titles', () => {
        const title = fc.array(fc.constantFrom('feed', 'tide', 'open', 'map', 'gauge'), { minLength: 1, maxLength: 3 })
        const entries = fc
            .array(title, { maxLength: 12 })
            .map(titles =>
                entriesOf(
                    planOf(
                        [
                            '| Feature | Quarter |',
                            '| --- | --- |',
                            ...titles.map(words => `| ${words.join(' ')} | FY22-Q2 |`)
                        ].join('\n')
                    )
                )
            )
        fc.assert(
            fc.property(entries, entries, (before, after) => {
                const pairs = complete(pairEntries(before, after))
                const told = (side: 'before' | 'after') => pairs.flatMap(pair => pair[side] ?? [])
                assert.deepEqual(told('after'), after)
                assert.deepEqual(new Set(told('before')), new Set(before))
                assert.equal(told('before').length, before.length)
            })
        )
    })
})
