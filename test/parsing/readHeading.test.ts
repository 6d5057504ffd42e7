import assert from 'node:assert/strict'
import { readHeading } from '../../src/parsing/readHeading'
import { inlineOf } from '../support/inline'

const year = { era: 'FY', year: 2022 } as const
const read = (text: string) => readHeading(inlineOf(`# ${text}`), year)

describe('readHeading', () => {
    for (const text of ['Goals', 'Active goals', 'Goals for FY22', 'FY22', 'Q3 FY23', 'FY-21-Q4', '2021', 'Roadmap', 'Short term', 'Medium-term goals', 'Now', 'Later', 'What’s next', 'OKRS FY22Q4', 'Objectives and Key Results', 'Completed goals', 'June 2021', 'Recently shipped']) {
        it(`takes “${text}” for a group`, () => assert.equal(read(text).kind, 'group'))
    } // prettier-ignore

    for (const text of ['Company', 'Marketing', 'Product', 'Sales and marketing', 'Make bells louder', 'Ship the March release to everyone', 'Marketing planning', 'Decision backlog', 'Customer Success', 'Contributor experience', 'People']) {
        it(`takes “${text}” for a name`, () => assert.equal(read(text).kind, 'name'))
    } // prettier-ignore

    for (const text of ['Members', 'How we work', 'Quick links', 'What we are not working on and why', 'Non-goals', 'Mission', 'Task details', 'Retrospective of the year']) {
        it(`takes “${text}” for an aside`, () => assert.equal(read(text).kind, 'aside'))
    } // prettier-ignore

    for (const text of ['Key Results', 'Milestones', 'Status', 'Problem']) {
        it(`takes “${text}” for a part of what stands above it`, () => assert.equal(read(text).kind, 'part'))
    }

    it('takes off number, sign and label', () => {
        assert.deepEqual(
            ['1. Ring bells', '1.2 Ring bells', '✅ Ring bells', 'Objective 3: Ring bells', 'Theme: Ring bells'].map(
                text => read(text).words.text
            ),
            Array(5).fill('Ring bells')
        )
    })

    it('knows the quarter, a bare one in the year around it', () => {
        assert.deepEqual(read('Q3').time?.quarter, { era: 'FY', year: 2022, quarter: 3 })
        assert.deepEqual(read('FY23 Q1 goals').time?.quarter, { era: 'FY', year: 2023, quarter: 1 })
        assert.equal(read('Goals').time, undefined)
    })
})
