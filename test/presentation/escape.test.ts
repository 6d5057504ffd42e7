import assert from 'node:assert/strict'
import { clean, cut, escape } from '../../src/presentation/escape'

describe('clean', () => {
    it('makes white space of any kind a single blank', () => assert.equal(clean(' a\r\n\tb\u00a0\u2028c '), 'a b c'))
    it('removes what reorders or hides text', () =>
        assert.equal(clean('pay\u202e\u2066\u200b\u00ad\ufeff\u0007 me'), 'pay me'))
    it('keeps joined emoji and marks of other scripts', () => assert.equal(clean('👩‍💻 क्षि مرحبا'), '👩‍💻 क्षि مرحبا'))
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

describe('escape', () => {
    it('puts a backslash before every mark, and an entity for the backslash', () =>
        assert.equal(escape('a*b_c\\[d](e)<f>'), 'a\\*b\\_c&#92;\\[d\\]\\(e\\)\\<f\\>'))
})
