import assert from 'node:assert/strict'
import { splitAtRanges } from '../../../../../src/hosts/workbench/page/search/splitAtRanges'

/** The pieces as one text, matches in «». */
const shown = (marked: string): string => {
    const ranges: { start: number; end: number }[] = []
    let text = ''
    for (const [index, part] of marked.split(/[«»]/).entries()) {
        if (index % 2 === 1) {
            ranges.push({ start: text.length, end: text.length + part.length })
        }
        text += part
    }
    return splitAtRanges({ text, number: 0, ranges })
        .map(({ text, isMatch }) => (isMatch ? `«${text}»` : text))
        .join('')
}

describe('splitAtRanges', () => {
    it('leaves out the white space at the start', () => assert.equal(shown('    a «b» c «d»'), 'a «b» c «d»'))
    it('keeps white space that was found', () => assert.equal(shown('  «  a» b'), '«  a» b'))
    it('shows a line of which the path alone was found', () => assert.equal(shown('a b'), 'a b'))

    const words = 'word '.repeat(100)
    it('of a long line shows what is around the first match, in whole words', () => {
        const line = shown(`${words}«here» ${words}`)
        assert.match(line, /^… (?:word )+«here» (?:word ?)+ …$/)
        assert.ok(line.length < 260, `${line.length} characters`)
    })
    it('of a long line keeps the start where the match is near it', () =>
        assert.match(shown(`a «here» ${words}`), /^a «here» word/))
    it('cuts a long word', () =>
        assert.match(shown(`${'x'.repeat(900)}«here»${'y'.repeat(900)}`), /^… x{60}«here»y+ …$/))
    it('cuts a match that is longer than the line shown', () =>
        assert.match(shown(`«${'z'.repeat(900)}»`), /^«z{240}» …$/))
})
