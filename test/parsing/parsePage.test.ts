import fc from 'fast-check'
import assert from 'node:assert/strict'
import { parsePage } from '../../src/parsing/parsePage'
import { fixturesIn } from '../support/fixtures'
import { assertPlace, linesOf } from '../support/places'
import { show } from '../support/show'

describe('parsePage', () => {
    for (const folder of ['goals', 'roadmap', 'okrs', 'prose', 'lists', 'hostile']) {
        for (const { name, page, expect } of fixturesIn(folder)) {
            it(`reads ${folder}/${name}`, () => expect(show(parsePage(page))))
            it(`reads ${folder}/${name} the same with the line ends of Windows`, () =>
                expect(show(parsePage({ ...page, text: page.text.replace(/\r?\n/g, '\r\n') }))))
        }
    }

    it('never throws, and points only at places of the page', () => {
        const pieces = ['# FY21-Q1 OKRs\n', '## Web\n', '1. **A: b**\n', '   - c => Done\n', '| Feature | Quarter |\n', '|---|---|\n', '| x | Q9 |\n', '**Problem:** p\n', '[$N][n]', '\n', '`', '<b>', '\\', '> ', '&amp;'] // prettier-ignore
        const page = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
            maxLength: 30
        })
        fc.assert(
            fc.property(page, parts => {
                const text = parts.join('')
                const { value, diagnostics } = parsePage({ uri: 'page.md', text })
                const lines = linesOf(text)
                const places = [
                    ...value.objectives,
                    ...value.objectives.flatMap(({ keyResults }) => keyResults),
                    ...value.goals,
                    ...value.features,
                    ...diagnostics
                ]
                for (const { location } of places) {
                    assertPlace(lines, location.range.start)
                    assertPlace(lines, location.range.end)
                }
            })
        )
    })

    it('tells once of a link that leads nowhere, however many lists it speaks for', () => {
        const { value, diagnostics } = parsePage({
            uri: 'page.md',
            text: '# OKRs\n## Hulls\n_Joint with [quays](#quay)._\n- **One**\n  - a => done\n\nThen:\n\n- **Two**\n  - b => done\n## Quays\n'
        })
        assert.deepEqual(
            value.objectives.map(({ jointTeams }) => jointTeams),
            [['Quays'], ['Quays']]
        )
        assert.deepEqual(
            diagnostics.map(({ code }) => code),
            ['anchor.unknown']
        )
    })

    it('takes no placeholder for a team, an owner or a goal area', () => {
        const { value, diagnostics } = parsePage({
            uri: 'page.md',
            text: '# Our roadmap\n\n| Feature | Goal area | Team | Owner | Quarter (FY22) |\n|-|-|-|-|-|\n| Bells | – | TBD | - | Q2 |\n'
        })
        assert.deepEqual(
            value.features.map(({ name, goalArea, team, owner }) => [name.text, goalArea, team, owner]),
            [['Bells', undefined, undefined, undefined]]
        )
        assert.deepEqual([value.teams, diagnostics], [[], []])
    })

    it('tells two promises of one sentence apart by their places', () => {
        const { value } = parsePage({
            uri: 'page.md',
            text: '# Crew OKRs\n\nOur objective is to **sail in any weather**, which we see when **no crossing is cancelled for fog** and **all mates have a radio**.\n'
        })
        const [{ keyResults }] = value.objectives as [(typeof value.objectives)[0]]
        assert.deepEqual(
            keyResults.map(({ location }) => location.range.start.character),
            [65, 106]
        )
    })

    const hostile: Readonly<Record<string, string>> = {
        'blanks in one line': `# Goals${' '.repeat(100_000)}of spring`,
        'short words in one item': `# OKRs\n\n- Aim\n  - ${'a '.repeat(100_000)}`,
        'nested quotes': '> '.repeat(50_000),
        'nested lists': '- '.repeat(10_000),
        'rows that cannot be read': `|Feature|Quarter|\n|-|-|\n${'|a|b|\n'.repeat(200_000)}`,
        'figures in one result': `# OKRs\n\n- Aim\n  - ${'1 '.repeat(20_000)}=> ${'1 '.repeat(20_000)}`
    }
    for (const [name, text] of Object.entries(hostile)) {
        it(`reads ${name} without end`, () => assert.ok(parsePage({ uri: 'page.md', text })))
    }

    it('leaves a page unread that is longer than any handbook page, and says so', () => {
        const { value, diagnostics } = parsePage({ uri: 'page.md', text: '# Roadmap\n'.repeat(1_100_000) })
        assert.equal(value.kind, 'index')
        assert.deepEqual(
            diagnostics.map(({ code }) => code),
            ['page.tooLarge']
        )
    })
})
