import assert from 'node:assert/strict'
import fc from 'fast-check'
import { tokenise, type TokeniseOptions } from '../../src/mentions/tokenise'

/** The tokens as written: `+` where a hump follows, `-` where a hyphen joins, a blank where blanks stand. */
function show(text: string, options?: TokeniseOptions): string {
    return tokenise(text, 0, text.length, options)
        .map(({ start, end, gap, opens }, at) => {
            const joint = at === 0 ? '' : gap === 'glue' ? '-' : gap === 'blank' ? ' ' : opens ? '|' : '+'
            return joint + text.slice(start, end)
        })
        .join('')
}

describe('tokenise', () => {
    const cases: readonly (readonly [string, string])[] = [
        ['isBrowserExtension', 'is+Browser+Extension'],
        ['BROWSER_EXTENSION', 'BROWSER-EXTENSION'],
        ['browser-extension', 'browser-extension'],
        ['browser - extension', 'browser - extension'],
        ['LSIFUploadIDs', 'LSIF+Upload+IDs'],
        ['lsifUploadID', 'lsif+Upload+ID'],
        ['the APIs of A', 'the APIs of A'],
        ['utf8Text', 'utf+8+Text'],
        ['Diff/Commit', 'Diff|/|Commit'],
        ['_private', '_|private'],
        ['a--b', 'a|-|-|b'],
        ['full stop. Next', 'full stop|. Next'],
        ['日本語のnative', '日本語の|native'],
        ['𝒏ative 🚀 rocket', '𝒏ative 🚀 rocket'],
        ['ЧитайМеня', 'Читай+Меня'],
        ['re\u0301sume\u0301View', 're\u0301sume\u0301+View']
    ]
    for (const [text, expected] of cases) {
        it(`reads ${text}`, () => assert.equal(show(text), expected))
    }

    it('leaves capitals together on demand', () =>
        assert.equal(show('GitLab 2fa', { splitsCase: false }), 'GitLab 2+fa'))
    it('gives “&” the key of “and”', () =>
        assert.deepEqual(
            tokenise('R & D').map(({ key }) => key),
            ['r', 'and', 'd']
        ))

    it('leaves out nothing but blanks and joining hyphens', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (text, splitsCase) => {
                let end = 0
                for (const token of tokenise(text, 0, text.length, { splitsCase })) {
                    assert.ok(token.start >= end && token.end > token.start, 'tokens are ordered and not empty')
                    assert.match(text.slice(end, token.start), /^(?:[\t\p{Zs}]*|[-_\u2010\u2011])$/u)
                    end = token.end
                }
                assert.match(text.slice(end), /^[\t\p{Zs}]*$/u)
            })
        )
    })
})
