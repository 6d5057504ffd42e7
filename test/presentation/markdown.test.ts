import assert from 'node:assert/strict'
import { dotted, link, phrase, table, text } from '../../src/presentation/markdown'
import { render } from './render'

describe('phrase', () => {
    it('escapes plain text and leaves Markdown as it is', () =>
        assert.equal(phrase`**${'a*b'}** ${phrase`_c_`} ${3}`.markdown, '**a\\*b** _c_ 3'))
    it('leaves no trace of what is absent', () => {
        assert.equal(phrase`a${undefined}${false}b`.markdown, 'ab')
        assert.equal(dotted('a', undefined, '', false, 'b').markdown, 'a · b')
    })
})

describe('link', () => {
    const target = (address: string): string | undefined => render(link('label', address).markdown).links[0]?.href

    it('leads to web addresses, places of the page, paths of the host', () => {
        assert.equal(target('https://code.example/a?b=1&c=2#d'), 'https://code.example/a?b=1&c=2#d')
        assert.equal(target('#tab=okrLens.panel'), '#tab=okrLens.panel')
        assert.equal(target('/acme/-/blob/2021_q1.md?L4'), '/acme/-/blob/2021_q1.md?L4')
    })

    for (const address of [
        'javascript:alert(1)',
        'data:text/html,x',
        '//evil.example',
        '/\\evil.example',
        'mailto:a@b.c',
        'goals.md',
        'https:///x',
        ' https://a.example'
    ]) {
        it(`leads nowhere for ${JSON.stringify(address)}`, () => {
            assert.deepEqual(render(link('label', address).markdown), { lines: ['label'], links: [], elements: ['p'] })
        })
    }

    it('keeps an address whole that holds marks of Markdown', () => {
        assert.equal(target('/a b(c)<d>|e'), '/a%20b%28c%29%3Cd%3E%7Ce')
        assert.equal(target('https://a.example/*x*_y_`z`'), 'https://a.example/%2Ax%2A_y_%60z%60')
        assert.equal(target('/a?b&copy;'), '/a?b&copy;')
        assert.equal(target('/a\u00a0é\ud83d'), '/a%C2%A0%C3%A9%EF%BF%BD')
    })

    it('takes a label of any text', () =>
        assert.deepEqual(render(link('a](b) [c', '#d').markdown).links, [{ text: 'a](b) [c', href: '#d' }]))
})

describe('table', () => {
    it('keeps a cell whole that holds a bar', () => {
        const { lines, elements } = render(table(['A', 'B'], [['x | y', text('\\|')]])?.markdown ?? '')
        assert.deepEqual(lines, ['A', 'B', 'x | y', '\\|'])
        assert.ok(elements.includes('table'))
    })
    it('is nothing without rows', () => assert.equal(table(['A'], []), undefined))
})
