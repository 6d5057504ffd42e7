import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { renderMarkdown } from '../../src/hosts/workbench/markdown/renderMarkdown'
import { describeInChromium } from '../support/chromium'

const bundle = require.resolve('@sourcegraph/code-host-integration/scripts/integration.bundle.js')

/** Where the bundle has just defined its own function from Markdown to HTML, and how that function is called in it. */
const definition = { behind: ',wu={alert:', name: 'yu' }

const samples: readonly string[] = [
    '# Title\n\n## Twice\n\n## Twice\n\n### With `code` & more',
    'one\ntwo\n\nthree  \nfour',
    '- a\n- b\n    1. c\n    2. d\n\n- [x] done\n- [ ] open',
    '~~gone~~ **strong** *soft* `code` <kbd>K</kbd> <sub>1</sub> <mark>m</mark> <s>s</s>',
    '|a|b|\n|:-:|--:|\n|1|2|\n|`x\\|y`|3|',
    '> quoted\n> > twice',
    '```text\na < b && "c"\n```\n\n```plaintext\n<b>\n```',
    '<details><summary>More</summary>\n\nwords\n\n</details>',
    '<progress value="1">p</progress><meter value="1">m</meter><button>b</button><input type="checkbox" checked>',
    '<span class="badge text-success" style="color:red" id="x" data-x="1">new</span>',
    '<abbr title="t">O</abbr> <menu><li>a</li></menu> <font color="red">f</font> <center>c</center>',
    '![a](https://example.com/a.png "t") ![b](data:image/png;base64,AA==) ![c](//example.com/c.png) ![d](rel.png)',
    '<img src="https://example.com/a.png" srcset="a 2x" title="t" loading="lazy" align="left" width="9" style="padding: 1px; color: red">',
    '<picture><source srcset="https://example.com/d.png" media="(prefers-color-scheme: dark)"><img src="https://e.com/l.png"></picture>',
    '<svg width="9" viewBox="0 0 9 9" style="flex: 1; color: red"><g><rect x="1" rx="2" fill="red"/><text>12%</text></g></svg>',
    '<svg><circle cx="1" cy="2" r="3" stroke="red" stroke-width="2"/><path d="M0 0" onclick="x()"/></svg>',
    '[a](https://example.com "title") [b](/handbook/-/blob/a.md?L3) [c](#tab=okrLens.panel) [d](mailto:a@example.com)',
    '[a](javascript:alert(1)) [b](vscode:open) [c](data:text/html,x) [d](//example.com) [e](ftp://example.com) [f](tel:1)',
    '<a href="https://example.com" target="_blank" rel="noopener nofollow" class="btn" name="n" onclick="x()" download>a</a>',
    'https://example.com/bare and www.example.com',
    'a<script>alert(1)</script><style>p{}</style><!-- c --><iframe src="https://example.com">in</iframe>b',
    '<object type="image/svg+xml" data="https://example.com/a.svg">o</object><video src="v"></video>',
    '<table><tr><td colspan="2" rowspan="2" align="center">a</td></tr></table>',
    '<dl><dt>t</dt><dd>d</dd></dl><section><small>s</small></section><figure><figcaption>c</figcaption></figure>',
    '&lt;b&gt; &amp; &nbsp; \\*not emphasis\\* a_b_c 2 * 3 * 4',
    '<b>unclosed <i>and <u>wrong</b> order</i>',
    '',
    '   \n\n'
]

describeInChromium("the workbench's Markdown beside Sourcegraph's own", browser => {
    let page: Page

    before('load the production client', async () => {
        const source = readFileSync(bundle, 'utf8')
        assert.equal(source.split(definition.behind).length, 2, 'the bundle is another one: find its function anew')
        const patched = source.replace(
            definition.behind,
            `,exposed=window.renderedBySourcegraph=${definition.name}${definition.behind}`
        )
        page = await browser().newPage()
        await page.route('**/*', route => {
            const isScript = route.request().url().endsWith('/client.js')
            return isScript
                ? route.fulfill({ contentType: 'application/javascript', body: patched })
                : route.fulfill({ contentType: 'text/html', body: '<script src="/client.js"></script>' })
        })
        await page.goto('http://127.0.0.1:9/')
    })
    after(() => page?.close())

    const renderThere = (markdowns: readonly string[]): Promise<string[]> =>
        page.evaluate(
            markdowns =>
                markdowns.map(
                    (window as unknown as { renderedBySourcegraph: (markdown: string) => string }).renderedBySourcegraph
                ),
            markdowns
        )

    for (const sample of samples) {
        it(`is the same for ${JSON.stringify(sample.length > 60 ? `${sample.slice(0, 60)}…` : sample)}`, async () => {
            assert.deepEqual([renderMarkdown(sample)], await renderThere([sample]))
        })
    }
    it('is the same for any mixture', async () => {
        // No code without a language: guessing one depends on the release of highlight.js.
        const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 }).map(withoutCode))
        // No end within a tag: what is closed there depends on the release of htmlparser2.
        const mixture = fc.array(piece, { maxLength: 12 }).map(parts => `${parts.join('')}\n\n<p title="">.</p>`)
        const mixtures = fc.sample(mixture, 1000)
        const theirs = await renderThere(mixtures)
        for (const [index, markdown] of mixtures.entries()) {
            assert.equal(withBareAttributes(renderMarkdown(markdown)), theirs[index], JSON.stringify(markdown))
        }
    })
})

/** `alt=""` as `alt`: one attribute to a browser, spelled so by the release of sanitize-html in production. */
const withBareAttributes = (html: string): string => html.replaceAll(' alt=""', ' alt')

const pieces = [
    '<',
    '>',
    '"',
    '&',
    '&#',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    '](',
    ')',
    '![',
    '|',
    '\n',
    '\n\n',
    '\n- ',
    '\n1. '
]
    .concat([
        '\n# ',
        '\n> ',
        '|-|',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '<svg ',
        '<img src=',
        ' onload=',
        ' style="',
        '//',
        'http://'
    ])
    .concat([
        'javascript:',
        'a',
        'word',
        ' ',
        '\\',
        '://e.com',
        '</',
        '<script>',
        'data:',
        '\n---\n',
        '<a href="',
        '">'
    ])

const withoutCode = (text: string): string => text.replace(/[`\t]| {2,}/g, ' ')
