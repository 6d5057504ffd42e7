import assert from 'node:assert/strict'
import { moveInTree } from '../../../../../src/hosts/workbench/page/tree/moveInTree'
import { treeRows } from '../../../../../src/hosts/workbench/page/tree/treeRows'

const rows = treeRows([{ name: 'h', paths: ['a/b.md', 'c/d.md', 'e.md'] }], new Set(['h', 'h/a']), '')

/** `focus h/a`, `toggle h/a`, `open e.md`, or nothing. */
function move(current: string, key: string): string {
    const result = moveInTree(rows, current, key)
    return result ? `${result.kind} ${result.kind === 'open' ? result.row.path : result.key}` : 'nothing'
}

describe('moveInTree', () => {
    const cases: readonly [current: string, key: string, does: string][] = [
        ['h', 'ArrowDown', 'focus h/a'],
        ['h/a', 'ArrowDown', 'focus h/a/b.md'],
        ['h', 'ArrowUp', 'nothing'],
        ['h/e.md', 'ArrowDown', 'nothing'],
        ['h/c', 'Home', 'focus h'],
        ['h', 'End', 'focus h/e.md'],
        ['h/c', 'ArrowRight', 'toggle h/c'],
        ['h/a', 'ArrowRight', 'focus h/a/b.md'],
        ['h/e.md', 'ArrowRight', 'nothing'],
        ['h/a', 'ArrowLeft', 'toggle h/a'],
        ['h/a/b.md', 'ArrowLeft', 'focus h/a'],
        ['h/c', 'ArrowLeft', 'focus h'],
        ['h/e.md', 'Enter', 'open e.md'],
        ['h/c', ' ', 'toggle h/c'],
        ['h/c', 'x', 'nothing'],
        ['gone', 'ArrowDown', 'focus h/a']
    ]
    for (const [current, key, does] of cases) {
        it(`${key === ' ' ? 'Space' : key} on ${current}: ${does}`, () => assert.equal(move(current, key), does))
    }
    it('does nothing in an empty tree', () => assert.equal(moveInTree([], '', 'ArrowDown'), undefined))
})
