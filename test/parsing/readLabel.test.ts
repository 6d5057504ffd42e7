import assert from 'node:assert/strict'
import { readLabel } from '../../src/parsing/readLabel'
import { inlineOf } from '../support/inline'

describe('readLabel', () => {
    for (const [text, role, words] of [
        ['KR: Ring the bell', 'keyResult', 'Ring the bell'],
        ['**KR:** Ring the bell', 'keyResult', 'Ring the bell'],
        ['**KR 2**: Ring the bell', 'keyResult', 'Ring the bell'],
        ['KR1: Ring the bell', 'keyResult', 'Ring the bell'],
        ['KR 3.1 – Ring the bell', 'keyResult', 'Ring the bell'],
        ['Key Result 3: Ring the bell', 'keyResult', 'Ring the bell'],
        ['FY22Q4 Key Result - Ring the bell', 'keyResult', 'Ring the bell'],
        ['Fog Signals KR: Ring the bell', 'keyResult', 'Ring the bell'],
        ['**Key results**', 'keyResults', ''],
        ['Key Results:', 'keyResults', ''],
        ['**OBJECTIVE: Be heard**', 'objective', 'Be heard'],
        ['Objective 2 – Be heard', 'objective', 'Be heard'],
        ['O1: Be heard', 'objective', 'Be heard'],
        ['Problem Area: Nobody hears us', 'objective', 'Nobody hears us'],
        ['Top goal: Be heard', 'objective', 'Be heard'],
        ['**Problem:** Nobody hears us', 'problem', 'Nobody hears us'],
        ['**Why we do this**: fog', 'why', 'fog'],
        ['**How we will measure success**: ears', 'measure', 'ears'],
        ['- **Milestones**:', 'milestones', ''],
        ['**Status:** In progress.', 'status', 'In progress.'],
        ['_Update_: The bell is here.', 'status', 'The bell is here.'],
        ['Progress: 40%', 'status', '40%'],
        ['Owner: Ada, Bo', 'owner', 'Ada, Bo'],
        ['**Estimated completion**: 3.21', 'due', '3.21'],
        ['Timeline: FY20-Q3', 'due', 'FY20-Q3'],
        ['NOTE: Paused for Q2.', 'note', 'Paused for Q2.'],
        ['**Hiring**: a bell ringer', 'detail', 'a bell ringer']
    ] as const) {
        it(`reads ${text}`, () => {
            const label = readLabel(inlineOf(text.replace(/^- /, '')))
            assert.deepEqual([label?.role, label?.words.text], [role, words])
        })
    }

    for (const text of [
        'Ring the bell: it is heavy',
        'KRAKEN: a beast',
        'Objectives are fine',
        '**Theme: louder bells**',
        '_Not sized yet._',
        '[KR: linked](x.md)',
        'Goals of the year'
    ]) {
        it(`finds no label in ${text}`, () => assert.equal(readLabel(inlineOf(text)), undefined))
    }

    it('keeps who answers and the quarter that the label names', () => {
        assert.equal(readLabel(inlineOf('Sales (New Deals) KR: Sell bells'))?.owner, 'Sales (New Deals)')
        assert.deepEqual(readLabel(inlineOf('FY22Q4 Key Result - Sell bells'))?.quarter, {
            era: 'FY',
            year: 2022,
            quarter: 4
        })
    })
})
