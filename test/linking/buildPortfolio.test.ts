import assert from 'node:assert/strict'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import { entityById, nameOf, type EntityId, type Portfolio } from '../../src/model/portfolio'
import { parsePage } from '../../src/parsing/parsePage'

const goals = `# Harbour Team Goals and Roadmap
## Goals for FY24
### 1. Make the timetable open to everyone
**Problem:** It is a picture.
### 2. Keep the quays in repair
**Problem:** They leak.
## Roadmap
| Feature | Goal area | Delivery quarter (FY24) |
| --- | --- | --- |
| Departure feed for partners | Open timetable | Q2 |
| Tide gauges | Quay repair | Q3 |
| [Night lamps](okrs.md#hulls) | Weather | Q4 |
`
const okrs = `# FY24-Q2 OKRs
> Q2 of FY24 is from 2023-10-01 to 2023-12-31.
## Harbour team
1. **Partners read the timetable**
   1. 5 partners use the departure feed => 3 partners use it
   1. The timetable is printed => Done
## Hulls
_A joint effort with [harbour](#harbour-team)._
1. **Paint**
   1. All hulls are painted
`

function portfolioOf(...pages: readonly (readonly [uri: string, text: string])[]): Portfolio {
    return buildPortfolio(pages.map(([uri, text]) => parsePage({ uri, text })))
}
const portfolio = portfolioOf(['goals.md', goals], ['okrs.md', okrs])
const nameById = (id: EntityId): string => nameOf(entityById(portfolio, id)!)
const featureNamed = (name: string) => [...portfolio.features.values()].find(feature => nameOf(feature) === name)!

describe('buildPortfolio', () => {
    it('joins features to the goals that their areas stand for', () => {
        const { goal } = featureNamed('Departure feed for partners')
        assert.equal(goal && nameById(goal.to), 'Make the timetable open to everyone')
        assert.deepEqual(
            [...portfolio.goals.values()].map(({ features, areas }) => [features.map(nameById), areas]),
            [
                [['Departure feed for partners'], ['Open timetable']],
                [['Tide gauges'], ['Quay repair']]
            ]
        )
    })

    it('looks for goals on other pages where its own has none, those of its folder first', () => {
        const roadmap =
            '# Roadmap\n\n| Feature | Goal area | Quarter |\n|-|-|-|\n| Berth map | Tide tables | Q1 FY26 |\n| Kites | Wind | Q2 FY26 |\n'
        const goalPage = '# Goals\n\n## Goals\n\n### 1. Publish every tide table\n\n**Problem:** Nobody trusts them.\n'
        const {
            features,
            goals: found,
            diagnostics
        } = portfolioOf(
            ['other/goals.md', goalPage.replace('every', 'each')],
            ['quay/goals.md', goalPage],
            ['quay/roadmap.md', roadmap]
        )
        const [map, kites] = features.values()
        assert.equal(map?.goal && found.get(map.goal.to)?.location.uri, 'quay/goals.md')
        assert.equal(kites?.goal, undefined)
        assert.deepEqual(
            diagnostics.map(({ code }) => code),
            [],
            'goals elsewhere need not be those that the page means'
        )
    })

    it('leaves an area open that fits no goal, and says so', () => {
        assert.equal(featureNamed('Night lamps').goal, undefined)
        assert.deepEqual(
            portfolio.diagnostics.map(({ code, location }) => [code, location.range.start.line]),
            [['goal.unknown', 11]]
        )
    })

    it('hangs everything of a team on one team, however it is spelled', () => {
        const [harbour] = portfolio.teams.values()
        assert.equal(harbour?.name, 'Harbour')
        assert.deepEqual(harbour?.objectives.map(nameById), ['Partners read the timetable', 'Paint'])
        assert.equal(harbour?.goals.length, 2)
        assert.equal(harbour?.features.length, 3)
        assert.deepEqual(
            harbour?.locations.map(({ uri }) => uri),
            ['goals.md', 'okrs.md']
        )
    })

    it('gives a joint objective and its key results to all its teams', () => {
        const paint = [...portfolio.objectives.values()].find(objective => nameOf(objective) === 'Paint')
        assert.deepEqual(paint?.teams.map(nameById), ['Hulls', 'Harbour'])
        assert.deepEqual(portfolio.keyResults.get(paint.keyResults[0]!)?.teams, paint.teams)
    })

    it('ties key results that speak of a feature, and those its row links to, with the reason', () => {
        const ties = (name: string) =>
            featureNamed(name).keyResults.map(({ to, measures, because }) => [nameById(to), measures, because])
        assert.deepEqual(ties('Departure feed for partners'), [
            ['5 partners use the departure feed', false, 'speaks of “departure feed”, too']
        ])
        assert.deepEqual(ties('Night lamps'), [['All hulls are painted', true, 'the feature links to its section']])
        assert.deepEqual(ties('Tide gauges'), [])
    })

    it('counts quarters by the calendar of the page, else of the settings, else from February', () => {
        assert.deepEqual([...portfolio.keyResults.values()][0]?.delivery?.span, {
            first: '2023-10-01',
            last: '2023-12-31'
        })
        assert.deepEqual(featureNamed('Tide gauges').delivery?.span, { first: '2023-08-01', last: '2023-10-31' })
        const set = buildPortfolio([parsePage({ uri: 'goals.md', text: goals })], { calendar: { startMonth: 1 } })
        assert.deepEqual([...set.features.values()][1]?.delivery?.span, { first: '2024-07-01', last: '2024-09-30' })
    })

    it('resolves every id it hands out', () => {
        const ids = [...portfolio.teams.values()].flatMap(team => [...team.objectives, ...team.goals, ...team.features])
        assert.ok(
            [...ids, ...[...portfolio.objectives.values()].flatMap(({ keyResults }) => keyResults)].every(id =>
                entityById(portfolio, id)
            )
        )
    })

    it('gives days to what ships in several quarters, in a month, or on a day', () => {
        const { features } = portfolioOf([
            'roadmap.md',
            `# Harbour roadmap
> Q2 of FY24 is from 2023-10-01 to 2023-12-31.
| Feature | Status | Delivery quarter (FY24) |
| --- | --- | --- |
| Bells | 🔄 | Q2/Q3 |
| Lamps | | March 2024 |
| Ropes | Done | soon |
`
        ])
        assert.deepEqual(
            [...features.values()].map(({ name, delivery, status }) => [
                name.text,
                delivery?.quarter.quarter,
                delivery?.span,
                status?.status
            ]),
            [
                ['Bells', 2, { first: '2023-10-01', last: '2024-03-31' }, 'in-progress'],
                ['Lamps', 3, { first: '2024-03-01', last: '2024-03-31' }, undefined],
                ['Ropes', undefined, undefined, 'done']
            ]
        )
    })

    it('gives a key result the quarter of its label, else that of its objective, else that of its page', () => {
        const { keyResults } = portfolioOf([
            'okrs.md',
            `# FY24 OKRs
## Q1
- **Objective: Be heard**
  - FY24Q3 Key Result - Ring bells
  - KR: Light lamps
`
        ])
        assert.deepEqual(
            [...keyResults.values()].map(({ text, delivery }) => [text.text, delivery?.quarter.quarter]),
            [
                ['Ring bells', 3],
                ['Light lamps', 1]
            ]
        )
    })
})
