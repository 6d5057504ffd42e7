import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMentionFinder } from '../../src/mentions/createMentionFinder'
import { assertMarked } from '../support/mark'
import { portfolioOf } from './portfolioOf'

const folder = join(import.meta.dirname, '..', 'fixtures', 'mentions')

const finder = createMentionFinder(
    portfolioOf({
        features: [
            'Ferry Tickets',
            'Harbour Map',
            'Route planner for groups',
            'Live Arrivals',
            'Complete boarding gate redesign',
            'Berth & Crane Booking',
            'Café Menu'
        ],
        goals: { 'Make crew rosters an open market': ['Roster market'] },
        teams: ['Docks', 'Search', 'Crew and Catering', 'Harbour Operations', 'Quay intelligence'],
        objectives: ['AISX feeds every port']
    })
)

describe('a file in which «…» stand around all mentions', () => {
    for (const name of readdirSync(folder)) {
        it(name, () => assertMarked(finder, readFileSync(join(folder, name), 'utf8'), name))
    }
})
