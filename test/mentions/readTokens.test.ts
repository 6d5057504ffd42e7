import assert from 'node:assert/strict'
import fc from 'fast-check'
import { foldWord } from '../../src/mentions/foldWord'
import { readTokens } from '../../src/mentions/readTokens'
import { Tokens } from '../../src/mentions/tokens'
import { pluralsOf, Vocabulary } from '../../src/mentions/vocabulary'

function tokensOf(line: string, vocabulary = new Vocabulary(), enough = Infinity): Tokens {
    const tokens = new Tokens()
    for (let at = 0; at < line.length;) {
        tokens.clear()
        at = readTokens(line, at, tokens, vocabulary, enough)
        assert.equal(at, line.length, 'the line is read to its end')
    }
    return tokens
}

/** The tokens as written: `+` where a hump follows, `-` where a hyphen joins, a blank where blanks stand. */
function show(line: string): string {
    const tokens = tokensOf(line)
    const joint = (at: number): string =>
        ({ glue: '-', blank: ' ', none: at === 0 ? '' : tokens.opens(at) ? '|' : '+' })[tokens.gap(at)]
    return Array.from({ length: tokens.count }, (_, at) => joint(at) + tokens.written(line, at)).join('')
}

const line = fc.string({ unit: 'binary', maxLength: 60 }).map(text => text.replace(/[\r\n]/g, ' '))

describe('readTokens', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['isBrowserExtension', 'is+Browser+Extension'],
        ['BROWSER_EXTENSION', 'BROWSER-EXTENSION'],
        ['browser-extension', 'browser-extension'],
        ['browser - extension', 'browser - extension'],
        ['LSIFUploadIDs', 'LSIF+Upload+IDs'],
        ['lsifUploadID', 'lsif+Upload+ID'],
        ['the APIs of A', 'the APIs of A'],
        ['APIsOf APIset 7APIs', 'APIs+Of AP+Iset 7+APIs'],
        ['utf8Text', 'utf+8+Text'],
        ['Diff/Commit', 'Diff|/|Commit'],
        ['_private', '_|private'],
        ['a--b', 'a|-|-|b'],
        ['full stop. Next', 'full stop|. Next'],
        ['日本語のnative', '日本語の|native'],
        ['𝒏ative 🚀 rocket', '𝒏ative 🚀 rocket'],
        ['ЧитайМеня', 'Читай+Меня'],
        ['re\u0301sume\u0301View', 're\u0301sume\u0301+View'],
        ['naïveView plainViewé', 'naïve+View plain+Viewé']
    ]
    for (const [text, expected] of cases) {
        it(`reads ${text}`, () => assert.equal(show(text), expected))
    }

    it('stops at line breaks', () => {
        const tokens = new Tokens()
        assert.equal(readTokens('one two\r\nthree', 0, tokens, new Vocabulary(), Infinity), 7)
        assert.equal(tokens.count, 2)
    })
    it('leaves out nothing but blanks and joining hyphens', () =>
        fc.assert(
            fc.property(line, text => {
                const tokens = tokensOf(text)
                let end = 0
                for (let at = 0; at < tokens.count; at++) {
                    assert.ok(tokens.starts[at]! >= end && tokens.ends[at]! > tokens.starts[at]!, 'ordered, not empty')
                    assert.match(text.slice(end, tokens.starts[at]), /^(?:[\t\p{Zs}]*|[-_\u2010\u2011])$/u)
                    end = tokens.ends[at]!
                }
                assert.match(text.slice(end), /^[\t\p{Zs}]*$/u)
            })
        ))
    it('knows each word that the vocabulary knows, however it is written', () =>
        fc.assert(
            fc.property(line, text => {
                const vocabulary = new Vocabulary()
                const first = tokensOf(text)
                const keys = Array.from({ length: first.count }, (_, at) => {
                    const written = first.written(text, at)
                    return first.isWord(at) ? foldWord(written) : written === '&' ? 'and' : written
                })
                const numbers = keys.map(key => vocabulary.enter(key))
                const tokens = tokensOf(text, vocabulary)
                assert.deepEqual(Array.from(tokens.words.subarray(0, tokens.count)), numbers)
                assert.ok(tokens.areSpelled(text, 0, tokens.count - 1, vocabulary))
            })
        ))
})

describe('Vocabulary', () => {
    it('knows every spelling of a word, and none of another', () =>
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom(...'abcdehinosuxyz1'), minLength: 1, maxLength: 9 }), word =>
                assert.ok(pluralsOf(foldWord(word)).includes(word))
            ),
            { numRuns: 2000 }
        ))
    it('tells words of one hash apart', () => {
        // Two words whose FNV-1a hash is the same.
        const [one, other] = ['costarring', 'liquid']
        const vocabulary = new Vocabulary()
        const numbers = [vocabulary.enter(one), vocabulary.enter(other)]
        assert.deepEqual(Array.from(tokensOf('costarring liquid', vocabulary).words.subarray(0, 2)), numbers)
        const alone = new Vocabulary()
        const number = alone.enter(one)
        const tokens = tokensOf(other, alone)
        assert.equal(tokens.words[0], number)
        assert.ok(!tokens.areSpelled(other, 0, 0, alone))
    })
})
