import assert from 'node:assert/strict'
import { menuActions } from '../../../../../src/hosts/workbench/page/menus/menuActions'

describe('menuActions', () => {
    const actions = ['a', 'b', 'c'].map(id => ({ id }))
    const check = (items: readonly object[], expected: readonly string[]) =>
        assert.deepEqual(
            menuActions({ actions, menus: { commandPalette: items as never } }, 'commandPalette').map(
                ({ action, isActive }) => `${action.id}${isActive ? '' : ' off'}`
            ),
            expected
        )

    it('is empty without contributions', () => assert.deepEqual(menuActions({}, 'hover'), []))
    it('goes by groups, then by the order given', () =>
        check([{ action: 'c', group: 'z' }, { action: 'b' }, { action: 'a' }], ['b', 'a', 'c']))
    it('leaves out actions that nobody contributes', () => check([{ action: 'x' }, { action: 'a' }], ['a']))
    it('shows an item of two extensions once', () => check([{ action: 'a' }, { action: 'a' }], ['a']))
    it('tells what is not to be had', () =>
        check(
            [
                { action: 'a', when: true },
                { action: 'b', when: false },
                { action: 'c', disabledWhen: true }
            ],
            ['a', 'b off', 'c off']
        ))
})
