import assert from 'node:assert/strict'
import { createStore } from '../../../../src/hosts/workbench/page/createStore'

describe('createStore', () => {
    it('tells a part only when it changes', () => {
        const store = createStore({ a: 1, b: 1 })
        const heard: number[] = []
        store.select(({ a }) => a).subscribe(a => heard.push(a))
        store.update({ b: 2 })
        store.update(({ a }) => ({ a: a + 1 }))
        assert.deepEqual(heard, [1, 2])
    })
    it('tells every listener of changes in their order, also of those made while telling', () => {
        const store = createStore({ a: 0 })
        const heard: number[] = []
        store.select(({ a }) => a).subscribe(a => a === 1 && store.update({ a: 2 }))
        store.select(({ a }) => a).subscribe(a => heard.push(a))
        store.update({ a: 1 })
        assert.deepEqual(heard, [0, 1, 2])
        assert.equal(store.get().a, 2)
    })
})
