import assert from 'node:assert/strict'
import { describeDone, describeReached, describeStates, tallyOf } from '../../../src/presentation/tally/tally'
import { storyOf, version } from '../../history/story'

/** The tally of key results that stand below one objective, by what they promise and what was reported. */
function tallied(...keyResults: readonly string[]) {
    const page = `# Web team OKRs FY22 Q2\n\n1. **Objective: Be read**\n${keyResults.map(text => `   1. ${text}\n`).join('')}`
    return tallyOf(storyOf(version('2021-05-01', { 'okrs.md': page })).portfolio.keyResults.values())
}

describe('a tally', () => {
    it('tells what is done, and what is not known', () =>
        assert.equal(
            describeDone(tallied('Write a guide => done', 'Draw a map', 'Sing => la la')),
            '1 of 3 done, 1 not graded, 1 with no result recorded'
        ))

    it('tells how many stand how, the worst first', () => {
        const tally = tallied('Write a guide => done', 'Draw a map', 'Sing => not done', 'Dance => not done')
        assert.equal(describeStates(tally), '✕ 2 not done, ○ 1 with no result recorded, ✓ 1 done')
        assert.equal(describeStates(tallied()), '–')
    })

    for (const [name, keyResults, expected] of [
        ['nothing', [], '–'],
        ['what nobody reported on', ['Draw a map'], '–'],
        ['what words tell', ['Write a guide => done', 'Draw a map => not done'], '–'],
        ['figures', ['Run 4 user tests => 1 user test', 'Run 4 trials => 3 trials'], '50 % of 2'],
        ['shares of the work', ['Draw a map => 20%', 'Write a guide => in progress'], '20 % of 1, 1 left out'],
        ['more than all', ['Run 4 trials => 9 trials', 'Run 4 user tests => 0 user tests'], '50 % of 2'],
        ['a metric that falls', ['Cut errors from 6% to 2% => 4%'], '50 % of 1'],
        ['what is dropped', ['Draw a map => 40%', 'Run 4 trials => dropped, 1 trial'], '40 % of 1, 1 left out'],
        ['a private figure', ['Grow by [X%][x] => [Y%][x]', 'Draw a map => 40%'], '40 % of 1, 1 left out']
    ] as const) {
        it(`tells the mean of what is known of ${name}`, () =>
            assert.equal(describeReached(tallied(...keyResults)), expected))
    }
})
