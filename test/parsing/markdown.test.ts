import assert from 'node:assert/strict'
import type { Block, Document, Inline } from '../../src/parsing/document'
import { parseMarkdown } from '../../src/parsing/markdown'

const read = (text: string): Document => parseMarkdown({ uri: 'page.md', text })

/** The inline content of the first block. */
function inlineOf(text: string): Inline {
    const [block] = read(text).blocks
    assert.ok(block?.kind === 'paragraph' || block?.kind === 'heading')
    return block.content
}

describe('parseMarkdown', () => {
    for (const [written, plain] of [
        ['**Bold** and _thin_ and `code`', 'Bold and thin and code'],
        ['a  b\n   c\u00A0d', 'a b c d'],
        ['[link](x.md "title") <b>tag</b>', 'link tag'],
        ['_N<sub>0</sub>_ of [$M][m]\n\n[M]: x', 'N0 of $M'],
        ['[x] is no link, [y][z] neither', '[x] is no link, [y][z] neither'],
        ['5 \\* 6 &amp; &#55; &unknown;', '5 * 6 & 7 &unknown;'],
        ['hard\\\nbreak', 'hard break'],
        ['<https://example.com/a> and ~~gone~~', 'https://example.com/a and gone'],
        ['# Heading #', 'Heading'],
        ['an image ![of a ferry](f.png)', 'an image of a ferry']
    ] as const) {
        it(`reads ${JSON.stringify(written)} as a reader does`, () => assert.equal(inlineOf(written).text, plain))
    }

    it('knows the place of every character', () => {
        const text = '**Bold** [link](x) &amp; é😀'
        const { text: plain, starts, ends } = inlineOf(text)
        assert.deepEqual(
            Array.from({ length: plain.length }, (_, index) => text.slice(starts[index], ends[index])),
            [...'Bold link '.split(''), '&amp;', ...' é😀'.split('')]
        )
    })

    it('keeps what links and marks cover', () => {
        const { text, marks } = inlineOf('a **b [c](x)** `d`')
        assert.deepEqual(
            marks.map(({ kind, start, end, url }) => [kind, text.slice(start, end), url]),
            [
                ['link', 'c', 'x'],
                ['strong', 'b c', undefined],
                ['code', 'd', undefined]
            ]
        )
    })

    it('counts columns past empty cells', () => {
        const [table] = read('| a | b | c |\n|---|---|---|\n|   | x |   |\n| y ||z|').blocks
        assert.ok(table?.kind === 'table')
        assert.deepEqual(
            table.rows.map(({ cells }) => cells.map(cell => cell?.text)),
            [
                [undefined, 'x'],
                ['y', undefined, 'z']
            ]
        )
    })

    it('keeps the nesting of loose and tight lists', () => {
        const shape = (block: Block): unknown =>
            block.kind === 'list'
                ? block.items.map(item => item.blocks.map(shape))
                : block.kind === 'paragraph'
                  ? block.content.text
                  : block.kind
        assert.deepEqual(read('1. a\n   - b\n\n   - c\n2. d\n\n   > q').blocks.map(shape), [
            [
                ['a', [['b'], ['c']]],
                ['d', 'quote']
            ]
        ])
    })

    it('survives nesting that no person writes', () => {
        assert.equal(read('> '.repeat(5_000)).blocks.length, 1)
        assert.equal(read(`${'- '.repeat(5_000)}x`).blocks.length, 1)
    })
})
