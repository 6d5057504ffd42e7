import assert from 'node:assert/strict'
import { dayOf } from '../../src/hosts/dayOf'

describe('dayOf', () => {
    const before = process.env['TZ']
    afterEach(() => {
        if (before === undefined) {
            delete process.env['TZ']
        } else {
            process.env['TZ'] = before
        }
    })
    for (const [zone, instant, day] of [
        ['UTC', '2021-07-31T23:59:59Z', '2021-07-31'],
        ['Pacific/Kiritimati', '2021-07-31T10:00:00Z', '2021-08-01'],
        ['Pacific/Pago_Pago', '2021-08-01T10:59:59Z', '2021-07-31'],
        ['America/St_Johns', '2024-03-01T03:00:00Z', '2024-02-29'],
        ['Europe/Berlin', '2021-12-31T23:30:00Z', '2022-01-01']
    ] as const) {
        it(`is ${day} in ${zone}, at ${instant}`, () => {
            // The clock follows at once
            process.env['TZ'] = zone
            assert.equal(dayOf(new Date(instant)), day)
        })
    }
})
