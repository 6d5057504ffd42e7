import assert from 'node:assert/strict'
import { subjectsOf } from '../../src/linking/subjectsOf'

describe('subjectsOf', () => {
    for (const [title, ...subjects] of [
        ['Departure feed for partners', 'departure feed'],
        ['Night Ferry handles both quays and a private pier', 'night ferry', 'night ferry handles'],
        ['All quay side cranes natively support container ships', undefined],
        ['Tide gauges', 'tide gauges'],
        ['Bell', undefined],
        ['', undefined]
    ] as const) {
        it(`knows what “${title}” is about`, () =>
            assert.deepEqual(
                subjectsOf(title).map(words => words.join(' ')),
                subjects.filter(Boolean)
            ))
    }
})
