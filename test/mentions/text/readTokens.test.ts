import assert from 'node:assert/strict'
import fc from 'fast-check'
import { createMentionFinder } from '../../../src/mentions/createMentionFinder'
import { keyOfWord } from '../../../src/mentions/text/foldWord'
import { hashWord } from '../../../src/mentions/text/hashWord'
import { readTokens } from '../../../src/mentions/text/readTokens'
import { Tokens } from '../../../src/mentions/text/tokens'
import { portfolioOf } from '../portfolioOf'

function tokensOf(line: string, enough = Infinity): Tokens {
    const tokens = new Tokens(line)
    for (let at = 0; at < line.length;) {
        tokens.clear()
        at = readTokens(tokens, at, enough)
        assert.equal(at, line.length, 'the line is read to its end')
    }
    return tokens
}

/** The tokens as written: `+` where a hump follows, `-` where a hyphen joins, a blank where blanks stand. */
function show(line: string): string {
    const tokens = tokensOf(line)
    const joint = (at: number): string =>
        ({ glue: '-', blank: ' ', none: at === 0 ? '' : tokens.opens(at) ? '|' : '+' })[tokens.gap(at)]
    return Array.from({ length: tokens.count }, (_, at) => joint(at) + tokens.written(at)).join('')
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
        const tokens = new Tokens('one two\r\nthree')
        assert.equal(readTokens(tokens, 0, Infinity), 7)
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
    it('knows each word by the hash of its key, however it is written', () =>
        fc.assert(
            fc.property(line, text => {
                const tokens = tokensOf(text)
                for (let at = 0; at < tokens.count; at++) {
                    const key = keyOfWord(tokens.written(at))
                    assert.equal(tokens.words[at], hashWord(key))
                    assert.ok(tokens.areSpelled(at, [key]))
                    assert.ok(!tokens.areSpelled(at, [`${key}x`]))
                }
            }),
            { numRuns: 1000 }
        ))
})

describe('words of one hash', () => {
    const [one, other] = ['costarring', 'liquid']

    it('are these', () => assert.equal(hashWord(one), hashWord(other)))
    it('are told apart where names are found', () => {
        const names = [`${one} garden`, `${other} garden`]
        const finder = createMentionFinder(portfolioOf({ features: names }))
        const found = finder.findMentions({ uri: 'a', text: `A ${other} garden, a ${one} garden.` })
        assert.deepEqual(
            found.map(({ refers }) => refers),
            [[names[1]], [names[0]]]
        )
        const alone = createMentionFinder(portfolioOf({ features: names.slice(0, 1) }))
        assert.deepEqual(alone.findMentions({ uri: 'a', text: `A ${other} garden.` }), [])
    })
})
