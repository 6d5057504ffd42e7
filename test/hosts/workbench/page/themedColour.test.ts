import assert from 'node:assert/strict'
import { themedColour } from '../../../../src/hosts/workbench/page/themedColour'

describe('themedColour', () => {
    it('is the one colour for both themes', () => {
        assert.equal(themedColour('red'), 'red')
        assert.equal(themedColour(undefined), undefined)
        assert.equal(themedColour('red', 'blue', 'blue'), 'blue')
    })
    it('is one for each, where they differ', () => {
        assert.equal(themedColour(undefined, 'black', 'white'), 'light-dark(black, white)')
        assert.equal(themedColour('red', undefined, 'white'), 'light-dark(red, white)')
    })
    it('is the usual one in a theme that has none', () =>
        assert.equal(themedColour(undefined, undefined, 'white', 'var(--quiet)'), 'light-dark(var(--quiet), white)'))
})
