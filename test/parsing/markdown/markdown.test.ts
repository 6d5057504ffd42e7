import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Block, Inline } from '../../../src/parsing/markdown/document'
import { hostilePages } from '../../support/hostilePages'
import { documentOf as read, inlineOf } from '../../support/inline'

/** A text as written: `/` for a line end of the page, `//` for one that the author asked for. */
function lines({ text, breaks }: Inline): string {
    const at = new Map(breaks.map(({ at, isHard }) => [at, isHard ? '//' : '/']))
    return [...text.split('')].map((character, index) => at.get(index) ?? character).join('')
}

/** A block in one line: `# Heading`, `text`, `[item; item]`, `(1)[item]` of a numbered list, `> text`, `|a|b| |c||`. */
function show(block: Block): string {
    const row = (cells: readonly (Inline | undefined)[]): string =>
        `|${cells.map(cell => (cell ? lines(cell) : '')).join('|')}|`
    switch (block.kind) {
        case 'heading':
            return `${'#'.repeat(block.level)} ${lines(block.content)}`
        case 'paragraph':
            return lines(block.content)
        case 'quote':
            return `> ${showAll(block.blocks)}`
        case 'table':
            return [block.header, ...block.rows].map(({ cells }) => row(cells)).join(' ')
        case 'list':
            return `${block.isOrdered ? '(1)' : ''}[${block.items
                .map(
                    ({ isChecked, blocks }) =>
                        (isChecked === undefined ? '' : isChecked ? '+ ' : '- ') + showAll(blocks)
                )
                .join('; ')}]`
    }
}

const showAll = (blocks: readonly Block[]): string => blocks.map(show).join(' ¶ ')

/** Every text of a page. */
function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
    return blocks.flatMap(block =>
        block.kind === 'list'
            ? block.items.flatMap(item => inlinesOf(item.blocks))
            : block.kind === 'quote'
              ? inlinesOf(block.blocks)
              : block.kind === 'table'
                ? [block.header, ...block.rows].flatMap(({ cells }) => cells.flatMap(cell => cell ?? []))
                : [block.content]
    )
}

/** What each mark of a text covers, with the address of a link. */
const marksOf = ({ text, marks }: Inline): readonly string[] =>
    marks.map(({ kind, start, end, url }) => `${kind} ${text.slice(start, end)}${url === undefined ? '' : ` → ${url}`}`)

/** Check that each character of a text stands where the text says, and that marks and breaks lie within it. */
function checkPlaces(page: string, { text, starts, ends, marks, breaks }: Inline): void {
    assert.deepEqual([starts.length, ends.length], [text.length, text.length])
    for (let index = 0; index < text.length; index++) {
        const [start, end] = [starts[index]!, ends[index]!]
        const written = page.slice(start, end)
        assert.ok(start >= (starts[index - 1] ?? 0) && end > start && end <= page.length)
        assert.ok(written === text[index] || text[index] === ' ' || written.startsWith('&'), `${written} in ${page}`)
    }
    assert.doesNotMatch(text, /^\s|\s$|\s\s/)
    assert.ok(marks.every(({ start, end }) => 0 <= start && start < end && end <= text.length))
    assert.ok(breaks.every(({ at }, index) => at > (breaks[index - 1]?.at ?? -1) && text[at] === ' '))
}

function cases(heading: string, pairs: readonly (readonly [written: string, shown: string])[]): void {
    describe(heading, () => {
        for (const [written, shown] of pairs) {
            it(JSON.stringify(written), () => assert.equal(showAll(read(written).blocks), shown))
        }
    })
}

describe('parseMarkdown', () => {
    cases('reads text as a reader does', [
        ['**Bold** and _thin_ and `code`', 'Bold and thin and code'],
        ['a  b\n   c\u00A0d', 'a b/c d'],
        ['[link](x.md "title") <b>tag</b>', 'link tag'],
        ['_N<sub>0</sub>_ of [$M][m]\n\n[M]: x', 'N0 of $M'],
        ['[x] is no link, [y][z] neither', '[x] is no link, [y][z] neither'],
        ['5 \\* 6 &amp; &#55; &unknown;', '5 * 6 & 7 &unknown;'],
        ['<https://example.com/a> and ~~gone~~', 'https://example.com/a and gone'],
        ['an image ![of a ferry](f.png)', 'an image of a ferry'],
        ['hard\\\nbreak  \nand<br>more\nor soft', 'hard//break//and//more/or soft'],
        ['`` a ` b `` and `c', 'a ` b and `c'],
        ['***a** b* _c_d_', 'a b c_d'],
        ['a <!-- not this --> b <script>nor("this")</script> c', 'a b c'],
        ['a < b, c <d and e> f', 'a < b, c f'],
        ['[a [b](c) d](e)', '[a b d](e)']
    ])

    cases('reads blocks', [
        ['# Heading #', '# Heading'],
        ['Ferries\n===\nBoats\n---', '# Ferries ¶ ## Boats'],
        ['1. a\n   - b\n\n   - c\n2. d\n\n   > q', '(1)[a ¶ [b; c]; d ¶ > q]'],
        ['- a\n\n- b\n* c\n\n1) d\n2. e', '[a; b] ¶ [c] ¶ (1)[d] ¶ (1)[e]'],
        ['1. a\n   2. b', '(1)[a ¶ (1)[b]]'],
        ['Words\n2. more\n- item', 'Words/2. more ¶ [item]'],
        ['> a\nb\n\n> c\n> - d\n> e', '> a/b ¶ > c ¶ [d/e]'],
        ['```\n# code\n```\n    code\n\ntext\n    text', 'text/text'],
        ['- a\n\n      code\n\n  b\n\n-\n\n  c', '[a ¶ b; ] ¶ c'],
        ['| a | b | c |\n|---|---|---|\n|   | x |   |\n| y ||z|', '|a|b|c| ||x| |y||z|'],
        ['Words\na \\| b | `c \\| d`\n-|-\ne', 'Words ¶ |a | b|c | d| |e|'],
        ['> | a |\n> |---|\n> | b |', '> |a| |b|'],
        ['| a |\n|---|\n| b<br/>c<br>d <ul><li>e</li><li>f</li></ul> |', '|a| |b//c//d//e//f|'],
        ['[a]: x "y"\n[b]:\n  <z> \nText [a] [B]', 'Text a B'],
        ['***\n- * * *\n- a', '[; a]']
    ])

    cases('reads task boxes', [
        ['- [x] a\n- [ ] b\n- [X] **c**\n- d [x]\n- [y] e', '[+ a; - b; + c; d [x]; [y] e]'],
        ['1. [x] a\n   - [ ] b', '(1)[+ a ¶ [- b]]']
    ])

    cases('leaves out front matter', [
        ['---\nlayout: page\ntitle: Ferries\n---\n\n# Goals', '# Goals'],
        ['\uFEFF---\n# a comment\ntags:\n  - a\n...\nText', 'Text'],
        ['---\n---\nText', 'Text'],
        ['---\n\nBetween rules\n\n---', 'Between rules'],
        ['---\ntitle: Never closed', 'title: Never closed'],
        ['Text\n\n---\ntitle: Ferries\n---', 'Text ¶ ## title: Ferries']
    ])

    for (const [line, title] of [
        ['title: Ferry “plans” # for FY30', 'Ferry “plans”'],
        ['title: "Ferries: \\"Q1\\" # 2"', 'Ferries: "Q1" # 2'],
        ["title:   'The harbour''s plan' ", "The harbour's plan"],
        ['title: |', undefined],
        ['title:', undefined],
        ['subtitle: Ferries', undefined],
        ['page:\n  title: Ferries', undefined]
    ] as const) {
        it(`takes ${title ?? 'no title'} from ${JSON.stringify(line)}`, () => {
            const page = `---\n${line}\n---\nText`
            const document = read(page)
            assert.equal(document.title?.text, title)
            if (document.title) {
                checkPlaces(page, document.title)
            }
        })
    }

    cases('reads HTML as the Markdown it stands for', [
        [
            '<table class="x">\n<thead><tr><th>Goal</th><th>Due</th></tr></thead>\n\n<tbody>\n\n<tr>\n<td>Dock &amp; <b>load</b></td>\n\n<td><ul><li>Q1</li><li>Q2</li></ul></td></tr>\n</tbody></table>\n\n# After',
            '|Goal|Due| |Dock & load|Q1//Q2| ¶ # After'
        ],
        ['<table><tr><td><p>a</p><p>b</p></td><td>**c**<br>d</td><td></td></tr></table>', '|a//b|**c**//d||'],
        [
            '<table><tr><th>a<th>b<th>c<tr><td rowspan=2>d<td>e<td>f<tr><td colspan="2">g</table>',
            '|a|b|c| |d|e|f| ||g||'
        ],
        ['<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>', '|a//b|c|'],
        ['<ul>\n<li>a <a href="x.md?a&amp;b">b</a></li>\n<li>c<ol><li>d</ol></ul>', '[a b; c ¶ (1)[d]]'],
        ['<h2 id="x">Goals</h2>\n<p>One\ntwo</p><div>three', '## Goals ¶ One/two ¶ three'],
        ['<details>\n<summary>More</summary>\n\n- **a**\n\n</details>', 'More ¶ [a]'],
        ['<blockquote>a</blockquote>b', '> a ¶ b'],
        ['<script>\n\n- a\n\n# b\n</script>\n\n- c', '[c]'],
        ['<pre>\n\n- a\n\n</pre>\n<!--\n\n- b\n\n-->\n<style>c</style>\n\nd', 'd'],
        ['- a <iframe src="x"></iframe>\n\n  <iframe src="y">\n\n  </iframe>\n- b', '[a; b]'],
        ['<svg>\n\n- never closed', '[never closed]'],
        ['- <script>never closed\n\n- a\n\n# b', '[; a] ¶ # b'],
        ['<script>never closed\n\n# b', ''],
        ['<p a=">" b=c>d</p', 'd</p'],
        ['Not <a\nfoo', 'Not <a/foo']
    ])

    cases('leaves out notes', [
        ['Dock[^1] more[^long-name].\n\n[^1]: A note\nthat goes on\n[^long-name]: Another', 'Dock more.'],
        ['Text\n[^1]: A note\n\n    and more of it', 'Text'],
        ['[^](x) and [^a b]', '^ and [^a b]']
    ])

    cases('leaves out what the generator of a site reads', [
        ['- TOC\n{:toc}', '[TOC]'],
        ['## Ferries {#ferries}\n{: .no_toc}\n\nA boat{: .note}', '## Ferries ¶ A boat'],
        ['{{generator:ferries}}\n\na {{b}}\n{% if c %} {% endif %}\nd', 'a {{b}} ¶ d'],
        ['{% if a %}b{% endif %}', '{% if a %}b{% endif %}'],
        ['a {#b} c', 'a {#b} c']
    ])

    cases('takes off marks that nobody closed', [
        ['**UX: Improve. **=> 49%', 'UX: Improve. => 49%'],
        ['** Dock ** and __ lift', 'Dock ** and __ lift'],
        ['~~1. Dock the ferry', '1. Dock the ferry'],
        ['Dock it** now, **lift', 'Dock it now, lift'],
        ['2 ** 3, a__b, x~~y, src/**, **/x', '2 ** 3, a__b, x~~y, src/**, **/x'],
        ['`**a` and \\*\\*b', '**a and **b'],
        ['5 * 6 _ a*', '5 * 6 _ a*']
    ])

    cases('reads headings whose blank was forgotten', [
        ['##Final summary\n\ntext', '## Final summary ¶ text'],
        ['#hashtag\n\n##123\n\n##A\nb', '#hashtag ¶ ##123 ¶ ##A/b']
    ])

    it('keeps what links and marks cover', () => {
        assert.deepEqual(marksOf(inlineOf('a **b [c](x)** `d` ~~e~~ ***f***')), [
            'link c → x',
            'strong b c',
            'code d',
            'strike e',
            'strong f',
            'emphasis f'
        ])
        assert.deepEqual(
            marksOf(inlineOf('<b>a</b> <a href="x&amp;y">b <i>c</i></a> <del>d</del> <code>e</code> <b>open')),
            ['strong a', 'emphasis c', 'link b c → x&y', 'strike d', 'code e']
        )
        assert.deepEqual(marksOf(inlineOf('[a](<b c>) [d](e\\_f&amp;g) [](h) [i]() <a name="j">k</a>')), [
            'link a → b c',
            'link d → e_f&g'
        ])
        assert.deepEqual(
            inlinesOf(read('<table><tr><td><a href="x">a</a> <b>b</td><td>c</b></td></tr></table>').blocks).map(
                marksOf
            ),
            [['link a → x'], []]
        )
    })

    it('knows the place of every character', () => {
        const text = '**Bold** [link](x) &amp; é😀'
        const { text: plain, starts, ends } = inlineOf(text)
        assert.deepEqual(
            Array.from({ length: plain.length }, (_, index) => text.slice(starts[index], ends[index])),
            [...'Bold link '.split(''), '&amp;', ...' é😀'.split('')]
        )
    })

    it('knows the place of every block', () => {
        const page = '  * a\n\n    > 70% of b\n    > more\n\n<ul><li>c</li></ul>\n\n|d|\n|-|\n| e |'
        const written = ({ from, to }: { readonly from: number; readonly to: number }): string => page.slice(from, to)
        const [list, tags, table] = read(page).blocks
        assert.ok(list?.kind === 'list' && tags?.kind === 'list' && table?.kind === 'table')
        const [item] = list.items
        const [a, quote] = item!.blocks
        assert.ok(quote?.kind === 'quote')
        assert.deepEqual(
            [list, item!, a!, quote, quote.blocks[0]!, tags, tags.items[0]!, table.rows[0]!].map(written),
            [
                '* a\n\n    > 70% of b\n    > more',
                '* a\n\n    > 70% of b\n    > more',
                'a',
                '> 70% of b\n    > more',
                '70% of b\n    > more',
                '<ul><li>c</li></ul>',
                '<li>c</li>',
                '| e |'
            ]
        )
        assert.deepEqual(read(page).locate(quote.from, quote.to).range.start, { line: 2, character: 4 })
    })

    it('knows the place of every character of any page', () => {
        const pieces =
            'a|b |\n|\n\n|# |##|- |1. |> |    |*|**|_|`|~~|[|](x)|]|[l]|[l]: u|![|\\|&amp;|&#x41;|&|---\n|===|```\n|- [x] |<b>|</b>|<br>|<p>|<table>|<tr>|<td rowspan=2>|<td colspan=3>|</td>|</table>|<ul>|<li>|</ul>|<!--|-->|<script>|</script>|<a href="x">|</a>|<|[^1]|[^1]: |{: .x}|{{g}}|{#i}|title: x\n|\t|\r\n|\u00A0|😀|\uFEFF'
                .split('|')
                .concat('|', '|-|-|\n')
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), parts => {
                const text = parts.join('')
                const page = text.replace(/^\uFEFF/, ' ').replace(/\r\n?/g, '\n')
                const { blocks, title } = read(text)
                inlinesOf(blocks).forEach(inline => checkPlaces(page, inline))
                if (title) {
                    checkPlaces(page, title)
                }
            }),
            { numRuns: 2_000 }
        )
    }).timeout(20_000)

    describe('survives what no person writes', () => {
        for (const [name, make] of Object.entries(hostilePages)) {
            it(name, () => {
                const page = make(20_000)
                const { blocks } = read(page)
                inlinesOf(blocks)
                    .slice(0, 100)
                    .forEach(inline => checkPlaces(page.replace(/\r\n?/g, '\n'), inline))
            })
        }

        it('reads a line of any length, but its marks only up to a limit, and tells where it stopped', () => {
            const page = '**Lift** crates. '.repeat(1_000)
            const { blocks, tooLong } = read(`${page}\n\n**Dock**`)
            const [line, dock] = inlinesOf(blocks)
            assert.ok(line!.marks.length > 100 && line!.marks.length < 200, String(line!.marks.length))
            assert.ok(line!.text.startsWith('Lift crates. Lift'))
            assert.deepEqual([dock!.text, dock!.marks.length], ['Dock', 1])
            const [rest] = tooLong!
            assert.ok(rest!.from > 2_000 && rest!.to === page.length)
            assert.equal(read('**Lift** crates. '.repeat(100)).tooLong, undefined)
        })

        it('nests containers up to a limit, and reads the rest as text', () => {
            const depthOf = ([block]: readonly Block[]): number =>
                block?.kind === 'quote'
                    ? 1 + depthOf(block.blocks)
                    : block?.kind === 'list'
                      ? 1 + depthOf(block.items[0]?.blocks ?? [])
                      : 0
            const quotes = read(`${'> '.repeat(5_000)}end`).blocks
            assert.ok(depthOf(quotes) > 50 && depthOf(quotes) < 100)
            assert.ok(inlinesOf(quotes)[0]?.text.endsWith('> > end'))
            assert.ok(depthOf(read(`${'- '.repeat(5_000)}x`).blocks) > 25)
            assert.ok(depthOf(read(`${'<ul><li>'.repeat(5_000)}x`).blocks) > 10)
        })
    })
})
