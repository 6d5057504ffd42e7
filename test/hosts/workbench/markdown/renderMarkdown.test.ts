import assert from 'node:assert/strict'
import { renderMarkdown } from '../../../../src/hosts/workbench/markdown/renderMarkdown'

const check = (markdown: string, html: string): void => assert.equal(renderMarkdown(markdown).trim(), html)

describe('renderMarkdown', () => {
    it('gives headings an id', () => check('## Our goals', '<h2 id="our-goals">Our goals</h2>'))
    it('does not break lines where the source does', () => check('one\ntwo', '<p>one\ntwo</p>'))
    it('breaks lines where the source says so', () => check('one  \ntwo', '<p>one<br />two</p>'))
    it('keeps tables and drops their alignment', () =>
        check(
            '|a|\n|:-:|\n|b|',
            '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td>b</td>\n</tr>\n</tbody></table>'
        ))
    it('drops column spans', () =>
        check('<table><tr><td colspan="2">a</td></tr></table>', '<table><tr><td>a</td></tr></table>'))
    it('takes the boxes of a task list away', () => check('- [x] done', '<ul>\n<li> done</li>\n</ul>'))
    it('loses the strike, not the words', () => check('~~gone~~', '<p>gone</p>'))
    it('strips what folds and measures, keeping the words', () => {
        check('<details><summary>More</summary>words</details>', 'Morewords')
        check('<meter value="1">half</meter>', '<p>half</p>')
        check('<button>Go</button>', '<p>Go</p>')
    })
    it('keeps small marks without their attributes', () =>
        check('<abbr title="Objectives">O</abbr> <kbd>K</kbd>', '<p><abbr>O</abbr> <kbd>K</kbd></p>'))
    it('keeps the class of a span', () =>
        check('<span class="badge" id="x">new</span>', '<p><span class="badge">new</span></p>'))
    it('drops colours', () => check('<span style="color:red">new</span>', '<p><span>new</span></p>'))
    it('shows pictures from the web only', () => {
        check('![a](https://example.com/a.png)', '<p><img src="https://example.com/a.png" alt="a" /></p>')
        check('![a](data:image/png;base64,AA==)', '<p><img alt="a" /></p>')
    })
    it('keeps what sanitize-html has since learnt to allow out', () => {
        check(
            '<img src="https://example.com/a.png" title="t" loading="lazy">',
            '<img src="https://example.com/a.png" />'
        )
        check('<menu>a</menu>', 'a')
    })
    it('keeps a picture drawn of rectangles, and lets its words leak', () =>
        check(
            '<svg width="9"><g><rect x="1" rx="2" fill="red"/><text>12%</text></g></svg>',
            '<p><svg width="9"><rect x="1" fill="red"></rect>12%</svg></p>'
        ))
    it('links to the web, to mail and to the page itself', () => {
        check('[a](https://example.com)', '<p><a href="https://example.com">a</a></p>')
        check('[a](/handbook/-/blob/a.md?L3)', '<p><a href="/handbook/-/blob/a.md?L3">a</a></p>')
        check('[a](#tab=okrLens.panel)', '<p><a href="#tab=okrLens.panel">a</a></p>')
    })
    for (const address of ['javascript:alert(1)', 'vscode:open', 'data:text/html,x']) {
        it(`links nowhere for ${address}`, () => check(`[a](${address})`, '<p><a>a</a></p>'))
    }
    it('runs nothing', () => {
        check('a<script>alert(1)</script><style>p{}</style><!-- c -->', '<p>a</p>')
        check('<img src="https://e.com/x" onerror="alert(1)">', '<img src="https://e.com/x" />')
        check('<iframe src="https://example.com">in</iframe>', 'in')
    })
    it('colours code of a known language', () =>
        assert.match(renderMarkdown('```ts\nconst a = 1\n```'), /<span class="hljs-keyword">const<\/span>/))
    it('shows code of an unknown language as it is', () =>
        check('```nope\na < b\n```', '<pre><code class="language-nope">a &lt; b\n</code></pre>'))
    it('leaves plain text alone', () =>
        check('```text\nconst a\n```', '<pre><code class="language-text">const a\n</code></pre>'))
})
