import assert from 'node:assert/strict'
import fc from 'fast-check'
import { clean, cut, escape, isolated, plain } from '../../src/presentation/escape'

describe('clean', () => {
    it('makes white space of any kind a single blank', () => assert.equal(clean(' a\r\n\tb\u00a0\u2028c '), 'a b c'))
    it('removes what reorders or hides text', () =>
        assert.equal(clean('pay\u202e\u2066\u200b\u00ad\ufeff\u0007 me'), 'pay me'))
    it('keeps joined emoji and marks of other scripts', () => assert.equal(clean('👩‍💻 क्षि مرحبا'), '👩‍💻 क्षि مرحبا'))
    it('removes what draws nothing: tags, fillers, selectors without a picture, joiners between Latin letters', () => {
        for (const nothing of [
            '\u{e0041}\u{e007f}',
            '\u3164',
            '\uffa0',
            '\u115f',
            '\u034f',
            '\ufe0f',
            '\u{e0100}',
            '\u206a',
            '\u200d',
            '\u200c',
            '\u180b',
            '\u{1d173}',
            '\0',
            '\u009b',
            '\u2067',
            '\u2069'
        ]) {
            // prettier-ignore
            assert.equal(clean(`pay${nothing} me`), 'pay me', nothing)
            assert.equal(clean(nothing), '')
        }
    })
    it('keeps what is needed to draw flags, pictures and letters that join', () => {
        for (const whole of [
            '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
            '❤️',
            '1️⃣',
            '👩🏽‍💻',
            '🏳️‍🌈',
            'می‌خواهم',
            'क्‍ष'
        ]) {
            // prettier-ignore
            assert.equal(clean(whole), whole)
        }
    })
    it('makes dots that draw nothing a blank, and heaps of accents few', () => {
        assert.equal(clean('a\u2800b \u2800'), 'a b')
        assert.equal(clean(`Z${'\u0301'.repeat(50)}algo`), `Z${'\u0301'.repeat(4)}algo`)
    })
    it('is the same once more', () => {
        const unit = fc.constantFrom('\u2068', '\u2069', '\u2067', '\u202e', '\u200d', '\ufe0f', '👩', '💻', 'a', ' ', 'ש', '\u0301', '\ud83d', '\u2800') // prettier-ignore
        fc.assert(
            fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), value => {
                assert.equal(clean(clean(value)), clean(value))
            })
        )
    })
    it('replaces half of a surrogate pair', () => assert.equal(clean('a\ud83db'), 'a\ufffdb'))
})

describe('cut', () => {
    it('leaves text that fits', () => assert.equal(cut('exactly ten', 11), 'exactly ten'))
    it('ends after a whole word where one is near', () => assert.equal(cut('one two three four', 12), 'one two…'))
    it('cuts a long word where it must', () => assert.equal(cut('incomprehensibilities', 10), 'incompreh…'))
    it('drops punctuation before the dots', () => assert.equal(cut('first, second', 8), 'first…'))
    it('never cuts within a character as people count them', () => {
        assert.equal(cut('ab👩‍💻cd', 6), 'ab…')
        assert.equal(cut('ab👩‍💻cd', 8), 'ab👩‍💻…')
        assert.equal(cut('e\u0301e\u0301e\u0301', 4), 'e\u0301…')
    })
})

describe('text that is written from right to left', () => {
    it('stands in an isolate, so that figures behind it stay behind it', () => {
        assert.equal(plain('שלום 12', 80), '\u2068שלום 12\u2069')
        assert.equal(plain('Web', 80), 'Web')
        assert.equal(plain('a\u2067\u202eb\u2069', 80), 'ab')
    })
    it('keeps its isolates in a sentence, also where that is cut', () => {
        const sentence = `Goal “${plain('שלום 12', 80)}”, 3 of 4 done`
        assert.equal(isolated(clean(sentence)), sentence)
        assert.equal(cut(sentence, 14), 'Goal “\u2068שלום…\u2069')
        assert.equal(cut(sentence, 24), 'Goal “\u2068שלום 12\u2069”, 3…')
    })
    it('is isolated as a whole where a page closes what it did not open', () =>
        assert.equal(plain('\u2069ש\u2068', 80), '\u2068ש\u2069'))
})

describe('escape', () => {
    it('puts a backslash before every mark, and an entity for the backslash', () =>
        assert.equal(escape('a*b_c\\[d](e)<f>'), 'a\\*b\\_c&#92;\\[d\\]\\(e\\)\\<f\\>'))
})
