import assert from 'node:assert/strict'
import fc from 'fast-check'
import { renderMarkdown } from '../../src/hosts/workbench/markdown/renderMarkdown'
import { clean } from '../../src/presentation/escape'
import { everySurface, type Shown } from '../support/everySurface'
import { fixturesIn } from '../support/fixtures'
import { hostile, ourElements } from '../support/hostileText'

/** Elements with their attributes, in the order of a piece of HTML that is well formed. */
const elementsOf = (html: string) =>
    Array.from(html.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g), ([, name = '', written = '']) => ({
        name,
        attributes: Array.from(
            written.matchAll(/([\w-]+)(?:="([^"]*)")?/g),
            ([, key = '', value = '']) => [key, value] as const
        )
    }))

/** Hold that HTML has no element, attribute or address but ours, and that all rows of a table have as many cells. */
function assertHarmless(html: string): void {
    for (const { name, attributes } of elementsOf(html)) {
        assert.ok(ourElements.has(name), `<${name}> in ${html}`)
        for (const [key, value] of attributes) {
            assert.ok(
                (name === 'a' && key === 'href') || (/^h\d$/.test(name) && key === 'id'),
                `${name} ${key} in ${html}`
            )
            assert.match(key === 'href' ? value : '#', /^(?:https?:\/\/|#)/)
            assert.doesNotMatch(value, /^https?:\/\/(?:private\.example|[^/]*@)/)
        }
    }
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
        const cells = Array.from(table.matchAll(/<tr>.*?<\/tr>/gs), ([row]) => row.match(/<t[dh]>/g)?.length)
        assert.equal(new Set(cells).size, 1, table)
    }
}

/** Hold that nothing that is shown runs, is fetched, leaves its line or cannot be read. */
function assertShown({ markdown, plain, addresses }: Shown): void {
    for (const one of markdown) {
        assertHarmless(renderMarkdown(one))
        assert.doesNotMatch(one, /[^\P{Cc}\n]|[\u202a-\u202e\u2066\u2067\u200b\u{e0000}-\u{e0fff}]|\p{Cs}/u)
    }
    for (const one of plain) {
        assert.equal(clean(one), one)
    }
    for (const address of addresses) {
        assert.match(address, /^https:\/\/code\.example\//)
    }
}

const handbook = fixturesIn('hostile').map(({ page }) => ({ ...page, uri: `git://acme/handbook?c0ffee#${page.uri}` }))

describe('the hostile handbook', () => {
    it('is read as data', () => {
        const { portfolio } = everySurface(handbook)
        const { goals, objectives, keyResults, features, teams } = portfolio
        assert.deepEqual([goals.size, objectives.size], [4, 4])
        assert.ok(keyResults.size >= 17 && features.size >= 18 && teams.size >= 3)
    })
    it('shows nothing but words, on every surface', () => assertShown(everySurface(handbook)))
    it('shows words once decoded, never twice, and marks as marks', () => {
        const html = everySurface(handbook).markdown.map(renderMarkdown).join('\n')
        assert.match(html, /Entities &amp;#124; &amp;vert; \S*#124; stay/)
        assert.match(html, /Marks \*\*leave\*\* their `place` ~~and~~ &lt;b&gt;stay&lt;\/b&gt; open/)
        assert.match(html, /Bars \| make \| cells/)
        assert.match(html, /\u2068שלום 12\u2069/)
    })
})

describe('whole pages of hostile words', () => {
    const oneLine = hostile.map(words => words.replace(/[\r\n]+/g, ' '))
    const slots = fc.record({ a: hostile, b: oneLine, c: oneLine, d: oneLine, e: hostile, f: hostile })
    type Slots = Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', string>>
    const forms: Readonly<Record<string, (words: Slots) => { readonly uri: string; readonly text: string }>> = {
        'goals with passages': ({ a, b, c, d, e }) => ({
            uri: 'goals.md',
            text: `# ${b} Team Goals\n\n## Goals for FY22\n\n### 1. ${c}\n\n**Problem:** ${a}\n\n**How we will measure success:** ${e}\n\n### 2. Sail ${d}\n\n**Problem:** ${e}\n`
        }),
        'objectives with key results': ({ a, b, c, d, e, f }) => ({
            uri: 'okrs.md',
            text: `# ${b} team OKRs FY22-Q2\n\n1. **Objective: ${c}** (owner: ${d})\n   1. KR: Sail ${d} => ${a}\n   1. KR: ${e} => done ${f}\n`
        }),
        'a roadmap': ({ a, b, c, d, e }) => ({
            uri: 'roadmap.md',
            text: `# Roadmap\n\n## Team ${d}\n\n| Feature | Owner | Goal area | Quarter (FY22) |\n| --- | --- | --- | --- |\n| Ferry ${b} | ${c} | ${d} | Q1 |\n| ${c} | ${b} | ${e} | ${d} |\n\n${a}\n`
        }),
        'a list of features': ({ a, b, c, d, e, f }) => ({
            uri: 'features.yml',
            text: `features:\n  - title: ${JSON.stringify(`Ferry ${a}`)}\n    product_team: ${JSON.stringify(b)}\n    quarter: ${JSON.stringify(e)}\n  - title: ${JSON.stringify(f)}\n    product_team: ${JSON.stringify(c)}\n    goal: ${JSON.stringify(d)}\n`
        })
    }
    for (const [name, form] of Object.entries(forms)) {
        it(`show nothing but words: ${name}`, () =>
            fc.assert(
                fc.property(slots, words => {
                    const page = form(words)
                    assertShown(everySurface([{ ...page, uri: `git://acme/handbook?c0ffee#${page.uri}` }]))
                }),
                { numRuns: 150 }
            )).timeout(60_000)
    }
})
