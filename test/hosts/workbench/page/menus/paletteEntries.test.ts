import assert from 'node:assert/strict'
import { paletteEntries } from '../../../../../src/hosts/workbench/page/menus/paletteEntries'

describe('paletteEntries', () => {
    const actions = [
        { action: { id: 'b', title: 'Open the panel', category: 'Lens' }, isActive: true },
        { action: { id: 'c', title: 'Refresh', disabledTitle: 'Refreshing', category: 'Lens' }, isActive: false },
        { action: { id: 'a', actionItem: { label: 'Hello' } }, isActive: true },
        { action: { id: 'plain.id' }, isActive: true }
    ]
    const check = (search: string, expected: readonly string[]) =>
        assert.deepEqual(
            paletteEntries(actions, search).map(({ label }) => label),
            expected
        )

    it('have a category and a title, else what name there is', () =>
        check('', ['Hello', 'Lens: Open the panel', 'Lens: Refreshing', 'plain.id']))
    it('are found by words in any case and order', () => check(' PANEL  le', ['Lens: Open the panel']))
    it('may not be found', () => check('panel nope', []))
})
