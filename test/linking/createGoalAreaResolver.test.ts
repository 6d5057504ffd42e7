import assert from 'node:assert/strict'
import { createGoalAreaResolver } from '../../src/linking/createGoalAreaResolver'

const titles = [
    'Make the timetable a thriving ecosystem',
    'Support and efficiently maintain our quay integrations and the timetable',
    'Drive native integration adoption'
]

const resolveGoalArea = createGoalAreaResolver(titles)

describe('createGoalAreaResolver', () => {
    it('lets the distinctive word decide over the shared one', () => {
        assert.equal(resolve('Integration maintenance'), titles[1])
        assert.equal(resolve('Integration adoption'), titles[2])
        assert.equal(resolve('Timetable ecosystem'), titles[0])
    })

    it('says which words led to it', () => {
        const resolution = resolveGoalArea('Integration maintenance')
        assert.equal(
            resolution.kind === 'resolved' && resolution.because,
            "shares “integration” and “maintenance” with the goal's title"
        )
    })

    it('takes a goal that is told of in these words, where no title has them', () => {
        const passages = ['Passengers wait in every hall.', 'The hall leaks.', 'Seat inventory is a guess.']
        const resolveTold = createGoalAreaResolver(titles, passages)
        assert.deepEqual(resolveTold('Seat inventory'), {
            kind: 'resolved',
            index: 2,
            because: '“Seat inventory” stands in what is told of the goal'
        })
        assert.deepEqual(resolveTold('Halls'), { kind: 'ambiguous', indices: [0, 1] })
        assert.deepEqual(resolveTold('Weather'), { kind: 'unknown' })
        assert.deepEqual(resolveTold('&'), { kind: 'unknown' })
    })

    it('leaves open what fits two goals alike', () => {
        assert.deepEqual(resolveGoalArea('Integration'), { kind: 'ambiguous', indices: [1, 2] })
    })

    it('leaves open what fits none', () => {
        assert.deepEqual(resolveGoalArea('Winter crossings'), { kind: 'unknown' })
        assert.deepEqual(resolveGoalArea(''), { kind: 'unknown' })
        assert.deepEqual(resolveGoalArea('Integration of cranes, bells and buoys'), { kind: 'unknown' })
    })
})

function resolve(area: string): string | undefined {
    const resolution = resolveGoalArea(area)
    return resolution.kind === 'resolved' ? titles[resolution.index] : resolution.kind
}
