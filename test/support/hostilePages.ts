/** Repeats a piece until the text has about `size` characters. */
const fill =
    (piece: string, before = '', after = '') =>
    (size: number): string =>
        before + piece.repeat(Math.max(1, Math.floor((size - before.length - after.length) / piece.length))) + after

/** A piece for each index until the text has about `size` characters. */
const count =
    (piece: (index: number) => string) =>
    (size: number): string => {
        const pieces: string[] = []
        for (let length = 0, index = 0; length < size; index++) {
            const next = piece(index)
            pieces.push(next)
            length += next.length
        }
        return pieces.join('')
    }

/** Two halves of a text: openings, then ends that may belong to them. */
const halves =
    (first: string, second: string, middle = '') =>
    (size: number): string =>
        fill(first)(size / 2) + middle + fill(second)(size / 2)

const prose = 'The harbour office counts **ferries** and `crates`, see [the log](log.md#day), and _reports_ each week. '

/**
 * Pages that make careless parsers slow, as a function of their size in characters. Reading one of double the size may
 * take about double the time. The first ones are long but honest.
 */
export const hostilePages: Readonly<Record<string, (size: number) => string>> = {
    'prose in paragraphs': fill(`${prose.repeat(4)}\n\n`),
    'items of a list': count(index => `- Item ${index}: lift **${index} crates** by [Q3](q3.md) => 40%\n`),
    'items apart': count(index => `- Item ${index}\n\n`),
    'items two deep': count(index => `- Item ${index}\n  - Part ${index}\n`),
    'objectives with headings': count(index => `## Objective ${index}\n\n1. KR: lift ${index} crates => 10%\n\n`),
    'rows of a table': fill('| Ferry | Q3 | [log](x.md) |\n', '| a | b | c |\n|---|---|---|\n'),
    'rows with marks': fill('| **x** | y |\n', '| a | b |\n|---|---|\n'),
    'rows in a quote': fill('> | Ferry | Q3 |\n', '> | a | b |\n> |---|---|\n'),
    'cells in a row': size => `|${'a|'.repeat(size / 6)}\n|${'-|'.repeat(size / 6)}\n|${'b|'.repeat(size / 6)}\n`,
    'one paragraph': fill(`${prose}\n`),
    'one line': fill(prose),
    'definitions, each used': count(index => `See [f${index}].\n\n[f${index}]: ferry.md#${index} "Ferry"\n\n`),
    'definitions in one paragraph': count(index => `[f${index}]: ferry.md\n`),
    'uses in one paragraph': fill('[f] ', '[f]: ferry.md\n\n'),
    'a picture in a definition': fill('QUJD', '[p]: <data:image/png;base64,', '>\n'),
    'a picture in a link': fill('QUJD', '![p](data:image/png;base64,', ')\n'),
    'code in fences': fill('```\nlet ferry = 1\n```\n\n'),

    'links without blanks': fill('[a](b)'),
    'links with blanks': fill('[a](b) '),
    'links half open': fill('[a]('),
    'links half open, with angles': fill('[a](<b'),
    'titles half open': fill('[a](b "'),
    'titles half open in turns': fill(`[a](b "[a](b '[a](b (`),
    'brackets open': fill('['),
    'brackets closed': fill(']'),
    'brackets nested': halves('[', ']', 'a'),
    'brackets nested, then links': halves('[', '[a](b)'),
    'links in links': halves('[', '](b)', 'a'),
    'images open': fill('!['),
    'images nested': halves('![', '](b)', 'a'),
    'labels half open': fill('[a\n'),
    'labels after labels': fill('[a][b'),
    'definitions half open': fill('[a]: b "\n'),
    'definition with a long title': fill('words\n', '[a]: b "'),
    'definition with a long label': fill('words\n', '[a'),
    notes: count(index => `A[^${index}]\n\n[^${index}]: note\n\n`),
    'notes half open': fill('[^a'),

    stars: fill('*'),
    'stars apart': fill('* '),
    'stars with words': fill('*a '),
    'stars and words': fill('*a* '),
    'two stars with words': fill('**a '),
    'stars before, stars after': halves('**a ', 'b** '),
    'runs that never match': fill('_a*'),
    'runs of three': fill('a***b '),
    'runs of many lengths': count(index => `${'*'.repeat((index % 40) + 1)}a`),
    underscores: fill('_a_b'),
    waves: fill('~~a '),
    'emphasis nested': halves('*a **b ', ' c** d*'),
    'marks without blanks': fill('*a*_b_'),

    backticks: fill('`'),
    'backticks of many lengths': count(index => `${'`'.repeat((index % 2000) + 1)}a`),
    'code without blanks': fill('`a`'),
    backslashes: fill('\\'),
    'backslashes and brackets': fill('\\['),
    'hard breaks': fill('a\\\n'),
    'hard breaks with blanks': fill('a  \n'),
    entities: fill('&amp;'),
    'entities half open': fill('&a'),
    ampersands: fill('&'),
    blanks: fill(' '),
    'blanks before a word': fill(' ', 'a', 'b'),
    'blanks in a link': fill(' ', '[a](b', ')'),
    'blanks in a tag': fill(' ', '<a', 'b'),
    'blanks below a row': fill(' ', 'a | b\n', 'x'),
    tabs: fill('\t', '- a\n'),
    'line ends': fill('\n'),
    'carriage returns': fill('\r'),
    'blank lines in a list': fill('\n', `${'- '.repeat(40)}a`),
    letters: fill('a'),
    'combining accents': fill('\u0301', 'e'),

    angles: fill('<'),
    'tags half open': fill('<a '),
    'tags with many attributes': fill(' b', '<a'),
    'tags with quotes half open': fill('<a b="'),
    'tags with quotes in turns': fill(`<a b="<a b='`),
    'comments half open': fill('<!--'),
    'comments half open in lines': fill('a <!-- b\n'),
    'comments half open in blocks': fill('<!-- b\n\n'),
    'instructions half open': fill('a <? '),
    'declarations half open': fill('a <!D '),
    'sections half open': fill('a <![CDATA[ '),
    'addresses half open': fill('<https://a.b/'),
    'mail addresses half open': fill('<a@b'),
    'bold tags open': fill('<b>a '),
    'bold tags closed': fill('a</b> '),
    'links of tags': fill('<a href="b">c</a> '),
    'scripts half open': fill('a <script> '),
    'scripts half open in blocks': fill('<script>\n\n'),
    'scripts in a block': fill('<script>a</script>\n'),
    'tables of tags': fill('<tr><td>a</td><td>b</td></tr>\n', '<table>\n', '</table>\n'),
    'tables of tags with blank lines': fill('<tr><td>a\n\n</td></tr>\n\n', '<table>\n', '</table>\n'),
    'tables of tags half open': fill('<table>\n\n'),
    'tables of tags nested': halves('<table><tr><td>', '</td></tr></table>'),
    'tables half open in items': fill('- <table>\n', '', '\n</table>'),
    'cells that reach far': fill('<td rowspan="999" colspan="999">', '<table>'),
    'rows below cells that reach far': halves('<td rowspan="999">a', '<tr><td>b', '<tr>'),
    'lists of tags nested': halves('<ul><li>', '</li></ul>', 'a'),
    'items of tags': fill('<li>a ', '<ul>'),
    'quotes of tags nested': fill('<blockquote>'),
    'headings of tags': fill('<h1>a</h1>'),

    'quotes nested': fill('> '),
    'quotes without blanks': fill('>'),
    'quotes nested in each line': count(() => `${'> '.repeat(50)}a\n`),
    'quotes, each deeper': count(index => `${'>'.repeat(index % 3000)}a\n`),
    'lists nested in a line': fill('- '),
    'numbers nested in a line': fill('1. '),
    'lists nested by indent': count(index => `${'  '.repeat(index % 1500)}- a\n`),
    'lists in quotes': fill('> - '),
    'stars as items': fill('* * a\n'),
    'markers alone': fill('-\n'),
    'numbers far up': count(index => `${index}. a\n`),
    dashes: fill('-'),
    rules: fill('---\n'),
    equals: fill('a\n='),
    hashes: fill('#'),
    'hashes in lines': fill('##a\n\n'),
    headings: fill('# a #\n'),
    'headings with ids': fill('## a {#b}\n'),
    'hashes and blanks at the end': fill(' #', '# a'),
    bars: fill('|'),
    'bars in lines': fill('a|b\n'),
    'bars and dashes': fill('-|'),
    'dashes and blanks': fill('- ', '|'),
    'headers without rows': fill('a|b\n-|-|-\n'),
    'tables of one row': fill('|a|b|\n|-|-|\n\n'),
    'fences half open': fill('```a`\n'),
    'fences of many lengths': count(index => `${'`'.repeat(3 + (index % 50))}\n`),
    'indented code': fill('    a\n'),
    'generator lines': fill('{{generator:x}}\n'),
    'generator lines half open': fill('{{'),
    'attributes half open': fill('{:a'),
    'attributes at line ends': fill('a{: .b}\n'),
    'front matter half open': fill('a: b\n', '---\n'),
    'front matter': fill('a: b\n', '---\n', '---\n'),
    'a title of quotes': fill("''", "---\ntitle: '", "'\n---\n")
}
