import assert from 'node:assert/strict'
import type { Mention } from '../../../src/model/mention'
import { entitiesOf, nameOf } from '../../../src/model/portfolio'
import { renderHover } from '../../../src/presentation/renderHover'
import { renderPanel } from '../../../src/presentation/renderPanel'
import type { View } from '../../../src/presentation/view'
import type { Version } from '../../../src/history/trace'
import { storyOf, version } from '../../history/story'
import { viewOn } from '../handbook'
import { render } from '../render'

const okrs = (quarter: string, result: string, note = ''): string => `# Web team OKRs FY22 ${quarter}
${note}
1. **Objective: Make pages load at once**
   1. Median load under 2 s${result}
   1. Ten pages measured every night
`

const versions = [
    version('2021-05-01', { 'okrs.md': okrs('Q2', '') }, 'Plan the quarter'),
    version('2021-06-10', { 'okrs.md': okrs('Q2', ' => in progress') }, 'Report'),
    version('2021-08-02', { 'okrs.md': okrs('Q3', ' => in progress') }, 'Carry over'),
    version('2021-09-09', { 'okrs.md': okrs('Q3', ' => done') }, 'Report'),
    version('2022-02-01', { 'okrs.md': okrs('Q3', ' => done', '\nWords of no weight.\n') }, 'Say hello')
]

/** The entity of a name, as one that a file mentions, on a day. */
function tell(name: string, today: string, told: readonly Version[] = versions) {
    const { portfolio, history } = storyOf(...told)
    const entity = [...entitiesOf(portfolio)].find(one => nameOf(one) === name)!
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } }
    const mention: Mention = {
        range,
        text: name,
        refers: [entity.id],
        strength: 'strong',
        form: 'name',
        why: ''
    }
    const view: View = { ...viewOn(today), history }
    const content = { portfolio, file: { name: 'a.ts', mentions: [mention] }, sources: [], settingProblems: [] }
    return {
        hover: render(renderHover(portfolio, mention, view)).lines,
        panel: render(renderPanel(content, view))
    }
}

describe('the card, where the history of its row is known', () => {
    const last = (name: string, today: string, told?: readonly Version[]) => tell(name, today, told).hover.at(-1)

    it('says how long nobody changed the row, and that the file only looks fresh', () => {
        assert.match(
            last('Ten pages measured every night', '2022-02-03')!,
            /okrs\.md:7, row unchanged for 9 months, file changed 2 days ago · OKR panel$/
        )
    })
    it('says that it changed a short while ago', () => {
        assert.match(
            last('Median load under 2 s', '2021-09-09', versions.slice(0, 4))!,
            /okrs\.md:4, row changed today/
        )
        assert.match(last('Median load under 2 s', '2021-09-12', versions.slice(0, 4))!, /row changed 3 days ago ·/)
    })
    it('does not tell the file’s date where it says the same', () =>
        assert.doesNotMatch(last('Median load under 2 s', '2021-12-01', versions.slice(0, 4))!, /file changed/))
})

describe('the panel, where history is known', () => {
    const sectionOf = (name: string, heading: string): readonly string[] => {
        const { lines } = tell(name, '2022-02-03').panel
        const start = lines.indexOf(heading)
        return start < 0 ? [] : lines.slice(start + 1)
    }

    it('tells what became of what the file mentions, newest first, each day leading to the row as it stood', () => {
        assert.deepEqual(sectionOf('Median load under 2 s', 'What became of it').slice(0, 4), [
            'Median load under 2 s',
            '2021-09-09, in progress → done, result “in progress” → “done”',
            '2021-06-10, no result recorded → in progress, result “in progress”',
            'written 2021-05-01 (Plan the quarter)'
        ])
        const { links } = tell('Median load under 2 s', '2022-02-03').panel
        const day = links.find(({ text }) => text === '2021-06-10')
        assert.match(day?.href ?? '', /2021-06-10#okrs\.md\?L4$/)
    })

    it('tells slips of a quarter', () => {
        const [title, log] = sectionOf('Make pages load at once', 'What became of it')
        assert.equal(title, 'Make pages load at once · slipped 1 time: FY22 Q2 → FY22 Q3')
        assert.match(log!, /^2021-08-02, FY22 Q2 → FY22 Q3 \(slipped\)$/)
    })

    it('lists what is due and has said the same for a quarter, but not what is done', () => {
        const stale = sectionOf('Make pages load at once', 'Due, and unchanged for a quarter or more')
        assert.deepEqual(stale.slice(4, 8), [
            'Ten pages measured every night',
            '○ no result recorded',
            'FY22 Q3',
            'row unchanged for 9 months, file changed 2 days ago'
        ])
        assert.equal(stale.slice(0, 12).includes('Median load under 2 s'), false)
    })

    it('says nothing of it where nothing changed', () =>
        assert.deepEqual(sectionOf('Ten pages measured every night', 'What became of it'), []))
})
