import assert from 'node:assert/strict'
import { EditorState } from '@codemirror/state'
import { hoverTargetAt, offsetAt, positionAt } from '../../../../../src/hosts/workbench/page/code/textPosition'

const state = EditorState.create({ doc: 'one two\n\nKR-1.2 größe' })

/** The word at an offset, as it stands in the text. */
function wordAt(offset: number): string | undefined {
    const word = hoverTargetAt(state, offset)?.word
    return word && state.sliceDoc(offsetAt(state, word.start), offsetAt(state, word.end))
}

describe('textPosition', () => {
    it('goes from position to offset and back', () => {
        for (let offset = 0; offset <= state.doc.length; offset++) {
            assert.equal(offsetAt(state, positionAt(state, offset)), offset)
        }
    })
    it('knows no position outside of the text', () => {
        assert.equal(offsetAt(state, { line: 0, character: 99 }), 7)
        assert.equal(offsetAt(state, { line: 99, character: 99 }), state.doc.length)
        assert.equal(offsetAt(state, { line: -1, character: -1 }), 0)
    })
    it('finds the word around an offset', () => {
        assert.equal(wordAt(1), 'one')
        assert.equal(wordAt(4), 'two')
        assert.equal(wordAt(18), 'größe')
    })
    it('takes punctuation by itself', () => assert.equal(wordAt(11), '-'))
    it('finds no word in white space, at the end of a line, on an empty line', () =>
        assert.deepEqual([3, 7, 8].map(wordAt), [undefined, undefined, undefined]))
})
