import assert from 'node:assert/strict'
import type { RichText } from '../../../src/model/richText'
import type { Status } from '../../../src/model/status'
import { readStatus } from '../../../src/parsing/status/readStatus'

const start = { line: 0, character: 0 }
const richText = (text: string, more: Partial<RichText> = {}): RichText => ({
    text,
    links: [],
    privateFigures: [],
    location: { uri: 'page.md', range: { start, end: start } },
    ...more
})

/** A promise, what was reported for it, the status that a careful reader would give. */
const cases: readonly (readonly [promise: string, result: string, status: Status])[] = [
    ['Print the timetable', 'Done', 'done'],
    ['Print the timetable', 'Not done.', 'not-done'],
    ['Print the timetable', 'Not yet', 'not-done'],
    ['Print the timetable', 'Yes', 'done'],
    ['Print the timetable', 'In progress as of May 3.', 'in-progress'],
    ['Print the timetable', 'Will be finished by June', 'on-track'],
    ['Print the timetable', 'Not on track. The printer closed', 'at-risk'],
    ['Print the timetable', 'Draft written, printing paused for now', 'dropped'],
    ['Print the timetable', 'Printed for the north, still missing in the south', 'in-progress'],
    ['Print the timetable', 'Nobody haggled over the price', 'not-done'],
    ['Print the timetable', 'The price is fair', 'unknown'],
    ['Print the timetable', 'Estimated: FY30-Q2', 'unknown'],
    ['Print the timetable', 'We need more paper', 'in-progress'],
    ['Print the timetable', '✅', 'done'],
    ['Print the timetable', '🔄', 'in-progress'],
    ['Print the timetable', '50%, on track', 'on-track'],
    ['Print the timetable', '80%, missed', 'not-done'],
    ['Print the timetable', '0%: the paper did not come', 'not-done'],
    ['Print the timetable', '100%: no quay was left out, not even the far one', 'done'],
    ['Print the timetable', 'Delayed', 'at-risk'],
    ['Print the timetable', 'Delayed to the summer', 'not-done'],
    ['Print the timetable', 'No longer blocked', 'unknown'],
    ['Print the timetable', 'Postponed', 'not-done'],
    ['Print the timetable', 'On hold', 'dropped'],
    ['Print the timetable', 'Almost done', 'in-progress'],
    ['Print the timetable', '90% done', 'in-progress'],
    ['Print the timetable', 'To be printed', 'unknown'],
    ['Print the timetable', 'Should be printed next week', 'unknown'],
    ['Print the timetable', 'If the paper arrived, it would be printed', 'unknown'],
    ['Print the timetable', 'Is it done?', 'unknown'],
    ['Print three timetables', '100%, 0%, 100%', 'in-progress'],
    ['Print three timetables', '3/5', 'in-progress'],
    ['Zero collisions', '2 collisions', 'not-done'],
    ['Zero collisions', '0 collisions', 'done'],
    ['Hire 3 mates', '1', 'in-progress'],
    ['Print the timetable', '24/7 support is live', 'done'],
    ['Print the timetable', 'Green', 'on-track'],
    ['Print the timetable', 'Amber', 'at-risk'],
    ['Carry 900k passengers', '1.2M passengers', 'done'],
    ['Print three timetables', '0.7', 'in-progress'],
    ['Print three timetables', '1.0', 'done'],
    ['Delays fall from 19 to 8 minutes', 'Delays of 7 minutes', 'done'],
    ['Delays fall from 19 to 8 minutes', '11 minutes', 'in-progress'],
    ['Passengers grow from 900 to 1,200 passengers', '1,250 passengers', 'done'],
    ['Cut delays to 8 minutes', '6 minutes', 'done'],
    ['Fuel per crossing: 9 tons → 5 tons', '5 tons', 'done'],
    ['No crossing starts late (last year: 7 late starts)', '2 late starts', 'not-done'],
    ['Interview 5 to 10 passengers', '6 passengers', 'in-progress'],
    ['Print the timetable', 'We met our goal', 'done'],
    ['Print the timetable', 'Two quays late, but we did not meet our goal', 'not-done'],
    ['Print the timetable', 'No data, the counter broke', 'unknown'],
    ['Print the timetable', 'We decided against it', 'dropped'],
    ['Print the timetable', 'Actively looking for a printer', 'in-progress'],
    ['Print the timetable', '🔄 Moved into FY22Q1', 'in-progress'],
    ['Print the timetable', ':white_check_mark:', 'done'],
    ['Run 5 trial crossings', '5 trial crossings planned', 'unknown'],
    ['Answer all questions within 8 days', 'All were answered in 6 days', 'done'],
    ['Run 5 trial crossings', '3 trial crossings made', 'in-progress'],
    ['Run 5 trial crossings', 'Ran 7 crossings in the fog', 'done'],
    ['Run 5 trial crossings', 'No crossings made yet.', 'not-done'],
    ['Three ferries carry at least 100 bicycles.', '4 ferries with 120 bicycles', 'done'],
    ['Hire +2 mates', '+2-1 mates, one left in May', 'in-progress'],
    ['Hire +2 mates', '+0, advertisement is out', 'not-done'],
    ['Write at least 2 guides', '(i) guide for crews (ii) guide for guests', 'done'],
    ['Fares cover 74% of the costs', '74%', 'done'],
    ['Fares cover 74% of the costs', '80%, missed', 'not-done'],
    ['Sell $2M of fares', '$1.4M, 70% of plan', 'in-progress'],
    ['Sell fares', '104% of our target', 'done'],
    ['Fit out the piers', 'Two of four piers fitted', 'in-progress'],
    ['Fit out the piers', 'Fitted, 4 of 4', 'done'],
    ['Passengers rate us 40 or better', '🟡 36', 'at-risk'],
    ['Fit out the piers', '🔄 north pier finished', 'in-progress'],
    ['Fit out the piers', '🚫 (the crane was delivered late)', 'not-done'],
    ['Fit out the piers', 'North ✅, south in planning', 'in-progress'],
    ['Fit out the piers', 'Done: north, south. WIP: east', 'in-progress'],
    ['Fit out the piers', 'Done by the crew, paint has not dried', 'in-progress'],
    ['Fit out the piers', 'The first pier was opened', 'in-progress'],
    ['Fit out the piers', 'Cut from scope', 'dropped'],
    ['Fit out the piers', 'We decided not to do it', 'dropped'],
    ['Fit out the piers', 'Will be opened next week', 'on-track'],
    ['Fit out the piers', 'On track in May, then the storm. Missed.', 'not-done'],
    ['Fit out the piers', 'We did not reach this', 'not-done'],
    ['Fit out the piers', '[redacted]', 'unknown'],
    ['Fit out the piers', 'https://example.com/piers', 'done'],
    ['Fit out the piers', 'All piers are in use', 'done'],
    ['Fit out the piers', '❌ not measured', 'not-done'],
    ['Fit out the piers', '0%, the crane was delayed', 'not-done'],
    ['Fit out the piers', '70%, behind plan because of the storm', 'at-risk'],
    ['Fit out the piers', 'Opened for 60% of the guests', 'in-progress'],
    ['Paint 6 hulls of more than 50 tons', 'Painted 7', 'done'],
    ['Hire a captain', 'Ida started in May', 'done'],
    ['Hire a captain', 'Hired, starts in May', 'done'],
    ['Hire 2 captains', 'Ida joined in May, one position is still open', 'in-progress'],
    ['Waiting below 14 days', 'Still 16 days', 'not-done'],
    ['Publish the harbour guide for guests', 'harbour guide', 'done'],
    ['Boarding takes less than 4 minutes', 'Installed a second gangway', 'in-progress']
]

describe('readStatus', () => {
    for (const [promise, result, status] of cases) {
        it(`reads “${result}” of “${promise}” as ${status}`, () => {
            const reading = readStatus(promise, richText(result))
            assert.equal(reading.status, status, reading.because)
        })
    }

    it('tells no result from a result that does not say', () => {
        assert.deepEqual(readStatus('Print the timetable', undefined).basis, 'nothing')
        assert.deepEqual(readStatus('Print the timetable', richText('Hm.')).basis, 'words')
    })

    it('takes a bare link for the thing promised', () => {
        const links = [{ text: 'the guide', url: 'guide.md' }]
        assert.deepEqual(readStatus('Write a guide', richText('the guide.', { links })), {
            status: 'done',
            basis: 'link',
            because: 'a link to what was promised'
        })
    })

    it('never reads a private share as a number', () => {
        const reading = readStatus('Grow fares', richText('X% of the plan', { privateFigures: [{ text: 'X%' }] }))
        assert.deepEqual(reading, { status: 'in-progress', basis: 'figures', because: 'a share that is private' })
    })

    it('says which figures led to it', () => {
        assert.equal(readStatus('Run 5 trial crossings', richText('3 crossings')).because, '3 of 5 trial crossings')
    })
})
