import assert from 'node:assert/strict'
import { splitReport } from '../../../src/parsing/status/splitReport'
import { inlineOf } from '../../support/inline'

describe('splitReport', () => {
    for (const [item, promise, result] of [
        ['Paint the hull => Done', 'Paint the hull', 'Done'],
        ['Paint the hull ==> Half of it', 'Paint the hull', 'Half of it'],
        ['Paint the hull =>. Done', 'Paint the hull', 'Done'],
        ['Paint the hull == > Not done.', 'Paint the hull', 'Not done.'],
        ['Paint the hull.=>90%', 'Paint the hull.', '90%'],
        ['**Paint the hull =>** 65 %', 'Paint the hull', '65 %'],
        ['Paint `a => b` on the hull', 'Paint a => b on the hull', undefined],
        ['Sail from 3.13 -> 3.17', 'Sail from 3.13 -> 3.17', undefined],
        ['Move the hull -> the dry dock', 'Move the hull -> the dry dock', undefined],
        ['Fuel per crossing 9 tons → 5 tons', 'Fuel per crossing 9 tons → 5 tons', undefined],
        ['Delays < 8 % → 5.5 %', 'Delays < 8 %', '5.5 %'],
        ['Delays from 9 % to 8 % → 5.5 %', 'Delays from 9 % to 8 %', '5.5 %'],
        ['Start at least 100 days ahead (60 days today)', 'Start at least 100 days ahead (60 days today)', undefined],
        ['Paint the hull. Deprioritized', 'Paint the hull.', 'Deprioritized'],
        ['Paint the hull -> done', 'Paint the hull', 'done'],
        ['Paint 12 hulls --> 9 of 12', 'Paint 12 hulls', '9 of 12'],
        ['✅ Paint the hull', 'Paint the hull', '✅'],
        ['✅Paint the hull', 'Paint the hull', '✅'],
        [':white_check_mark: Paint the hull', 'Paint the hull', ':white_check_mark:'],
        ['Paint the hull 🟢', 'Paint the hull', '🟢'],
        ['Paint the hull ☠️ (sold)', 'Paint the hull', '☠️ sold'],
        [
            '🚫 (started in May, still in progress) Paint the hull',
            'Paint the hull',
            '🚫 started in May, still in progress'
        ],
        ['🔄 Paint the hull (Moved into FY22Q1)', 'Paint the hull', '🔄 Moved into FY22Q1'],
        ['~~Paint the hull.~~ Done: `3.19`', 'Paint the hull.', 'Done: 3.19'],
        ['~~[Paint the hull](x.md)~~._Descoped_: see below', 'Paint the hull.', 'Descoped: see below'],
        ['~~Paint the hull~~', 'Paint the hull', undefined],
        ['Paint the hull. **In progress**', 'Paint the hull.', 'In progress'],
        ['Paint the hull. _Estimated: FY21-Q1_', 'Paint the hull.', 'Estimated: FY21-Q1'],
        ['Paint the hull. ETA March 2021', 'Paint the hull.', 'ETA March 2021'],
        ['Paint the hull (Planned Q4)', 'Paint the hull', 'Planned Q4'],
        ['Paint the hull (Q3)', 'Paint the hull', 'Q3'],
        ['Paint the hull (70%)', 'Paint the hull', '70%'],
        ['Paint the hull (0.7)', 'Paint the hull', '0.7'],
        ['Paint five hulls – 3/5', 'Paint five hulls', '3/5'],
        ['Paint the hull – on track', 'Paint the hull', 'on track'],
        ['Paint the hull, not started', 'Paint the hull', 'not started'],
        ['Paint the hull (Alex, done)', 'Paint the hull', 'done'],
        ['Fewer than 4% of hulls rust – 6.3% in April', 'Fewer than 4% of hulls rust', '6.3% in April'],
        ['Paint the hull (with two coats)', 'Paint the hull (with two coats)', undefined],
        ['Cut the delay by 35% (target of 39 days)', 'Cut the delay by 35% (target of 39 days)', undefined],
        ['Books are closed in-house, completed in 5 days', 'Books are closed in-house, completed in 5 days', undefined],
        ['Ask 12 mates – and their families', 'Ask 12 mates – and their families', undefined],
        ['Show the ETA on the wall screen', 'Show the ETA on the wall screen', undefined]
    ] as const) {
        it(`parts “${item}”`, () => {
            const split = splitReport(inlineOf(item))
            assert.deepEqual([split.promise.text, split.result?.text], [promise, result])
        })
    }

    it('knows what is struck through as a whole from a correction', () => {
        assert.equal(splitReport(inlineOf('~~Paint the hull~~')).isStruck, true)
        assert.equal(splitReport(inlineOf('Release ~~3.20~~ 3.21')).isStruck, false)
        assert.equal(splitReport(inlineOf('~~3.20~~ 3.21 is out')).isStruck, false)
    })

    it('keeps the place of every character, also of signs and words that stand apart', () => {
        const text = '🔄 Paint the hull (Moved into FY22Q1)'
        const { result } = splitReport(inlineOf(text))
        const places = Array.from(result!.starts, (start, index) => text.slice(start, result!.ends[index]))
        assert.deepEqual(
            places
                .filter(place => place.trim() !== '')
                .join('')
                .replaceAll(' ', ''),
            '🔄MovedintoFY22Q1'
        )
    })
})
