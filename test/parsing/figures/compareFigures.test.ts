import assert from 'node:assert/strict'
import { compareFigures } from '../../../src/parsing/figures/compareFigures'

describe('compareFigures', () => {
    for (const [promise, result, status, because] of [
        ['Run 5 trial crossings', '3 crossings', 'in-progress', '3 of 5 trial crossings'],
        ['Carry 900k passengers', '1.2M passengers', 'done', '1.2M of 900k passengers'],
        ['Guests give 4.5 stars', '4.6 on shore, 4.2 on board', 'in-progress', '4.2 of 4.5 stars'],
        ['Delays under 1.5%', '1.2%', 'done', '1.2% against at most 1.5%'],
        ['Delays under 1.5%', '1.6%', 'in-progress', '1.6% against at most 1.5%'],
        ['Delays under 1.5%', '4%', 'not-done', '4% against at most 1.5%'],
        ['No more than 3 groundings', '5 groundings', 'not-done', '5 against at most 3 groundings'],
        ['No more than 3 groundings', 'No groundings', 'done', '0 against at most 3 groundings'],
        ['Delays from 9% to 4%', '6.5%', 'in-progress', '6.5% against at most 4%'],
        ['Delays from 9% to 4%', '9.4%', 'not-done', '9.4% against at most 4%, no better than at the start'],
        ['Waiting below 1h', '1h 20m, down from 3h', 'in-progress', '1h 20m against at most 1h'],
        ['Answer within 72 hours', 'Slowest answer took 51 hours', 'done', '51 hours against at most 72 hours'],
        ['Waiting from 3 weeks to 1', 'Takes 4 days now', 'done', '4 days against at most 1'],
        ['Cut fuel by 10%', '-4%', 'in-progress', 'a fall of 4%, a fall of 10% promised'],
        ['Cut fuel by 10%', '12% savings', 'done', 'a fall of 12%, a fall of 10% promised'],
        ['Fares grow by 20%', 'Down 6% on last year', 'not-done', 'a fall of 6%, a rise of 20% promised'],
        ['Loading times halved', '31s → 14s', 'done', 'a change to 14s, a fall of 50% promised'],
        ['Days sales outstanding from 58 to 45', 'DSO is at 43', 'done', '43 against at most 45'],
        ['Sail €5M of freight', '€3.8M', 'in-progress', '€3.8M against €5M'],
        ['Stay under $400k for crews', '$438k', 'not-done', '$438k against at most $400k'],
        ['Hire 2 cooks and 1 diver', '2 chefs, no diver', 'in-progress', '0 of 1 diver'],
        ['A third of guests walk: 33%', '11 of 27 (41%)', 'done', '41% against 33%'],
        ['Write at least 2 guides', '(i) for crews (ii) for guests', 'done', '2 of 2 guides']
    ] as const) {
        it(`holds “${result}” against “${promise}”`, () => {
            const { status: read, because: reason } = compareFigures(promise, result) ?? {}
            assert.deepEqual([read, reason], [status, because])
        })
    }

    for (const [promise, result] of [
        ['Paint the hull', '4 coats'],
        ['Hire 3 mates', 'Lars came, two places are open'],
        ['Retention of guests at 60%', '+5%'],
        ['Delays fall from 5% to 3%', '80%'],
        ['Seat 40 guests', '12 crews trained'],
        ['Release 5 timetables', 'Since version 5.3']
    ] as const) {
        it(`finds nothing in “${result}” to hold against “${promise}”`, () => {
            assert.equal(compareFigures(promise, result), undefined)
        })
    }
})
