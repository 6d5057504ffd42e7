import { marked } from 'marked'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printCheckReport } from '../../src/hosts/cli/checkReport'
import { buildPortfolio } from '../../src/linking/buildPortfolio'
import type { Diagnostic } from '../../src/model/diagnostic'
import { parsePage } from '../../src/parsing/parsePage'
import { compareDiagnostics } from '../../src/presentation/compareDiagnostics'
import { diagnosticRules } from '../../src/presentation/diagnosticRules'

const file = join(import.meta.dirname, '../../docs/diagnostics.md')
const manual = readFileSync(file, 'utf8')

/** A whole page of the manual. */
interface Example {
    readonly language: 'markdown' | 'yaml'
    readonly text: string
}

/** One code as the manual tells it. Blocks are given without their fences. */
interface Section {
    readonly code: string
    /** “**Title** · severity” */
    readonly opening: string
    /** the page with the problem, then the page mended */
    readonly pages: readonly Example[]
    readonly outputs: readonly string[]
}

/** A page too long to be printed, as the manual words it: “A page of 10,000,001 characters”, “A line of …”. */
const longPage = /^A (page|line) of ([\d,]+) characters\b/

/** A page of so many characters, in lines of prose. */
const pageOf = (characters: number): string =>
    'The ferry leaves at nine.\n'.repeat(characters / 26 + 1).slice(0, characters)

function* sectionsOf(text: string): Iterable<Section> {
    const tokens = marked.lexer(text)
    const headings = tokens.flatMap((token, index) => (token.type === 'heading' && token.depth === 3 ? [index] : []))
    const first = tokens.findIndex(token => token.type === 'heading' && token.text === 'What each code means')
    for (const start of headings.filter(index => index > first)) {
        const body = tokens.slice(
            start + 1,
            headings.find(index => index > start)
        )
        const codesOf = (language: string) =>
            body.flatMap(token => (token.type === 'code' && token.lang === language ? [token.text] : []))
        const examples = (['markdown', 'yaml'] as const).flatMap(language =>
            codesOf(language).map(text => ({ language, text: `${text}\n` }))
        )
        const words = body.flatMap(token => (token.type === 'paragraph' ? [token.text] : []))
        const long = words.flatMap(paragraph => {
            const [, what, characters] = longPage.exec(paragraph) ?? []
            const page = characters === undefined ? undefined : pageOf(Number(characters.replaceAll(',', '')))
            const text = what === 'line' ? page?.replaceAll('\n', ' ') : page
            return text === undefined ? [] : [{ language: 'markdown' as const, text }]
        })
        const heading = tokens[start]
        yield {
            code: heading?.type === 'heading' ? heading.text : '',
            opening: words[0] ?? '',
            pages: [...examples, ...long],
            outputs: codesOf('text')
        }
    }
}

const nothing: Example = { language: 'markdown', text: '' }

/** What `okr-lens check` prints of a page, `goals.md` or `list.yml`. */
function checkPage({ language, text }: Example): string {
    const page = { uri: language === 'yaml' ? 'list.yml' : 'goals.md', text }
    const { diagnostics } = buildPortfolio([parsePage(page)])
    return printCheckReport({ pages: 1, diagnostics: [...diagnostics].sort(compareDiagnostics) })
}

/** The manual with what is printed of each section's first page. */
const updated = (sections: readonly Section[]): string =>
    sections.reduce(
        (text, { code, pages: [page = nothing] }) =>
            text.replace(
                new RegExp(`(\n### ${code}\n[^]*?\n\`\`\`text\n)[^]*?(\`\`\`\n)`),
                (_, before: string, after: string) => `${before}${checkPage(page)}\n${after}`
            ),
        manual
    )

describe('docs/diagnostics.md', () => {
    const sections = [...sectionsOf(manual)]
    if (process.env.UPDATE) {
        writeFileSync(file, updated(sections))
    }

    it('introduces the output as it is printed', () => {
        const diagnostic: Diagnostic = {
            code: 'quarter.unreadable',
            written: 'soon',
            location: {
                uri: 'teams/ferries/goals.md',
                range: { start: { line: 11, character: 26 }, end: { line: 11, character: 30 } }
            }
        }
        const output = printCheckReport({ pages: 48, diagnostics: [diagnostic] })
        assert.ok(manual.includes(`\`\`\`text\n${output}\n\`\`\``), output)
    })

    it('has one section for every code, and for nothing else', () =>
        assert.deepEqual(sections.map(({ code }) => code).sort(), Object.keys(diagnosticRules).sort()))

    for (const { code, opening, pages, outputs } of process.env.UPDATE ? sectionsOf(updated(sections)) : sections) {
        describe(code, () => {
            const rule = Object.entries(diagnosticRules).find(([known]) => known === code)?.[1]

            it('opens with its title and severity', () =>
                assert.equal(opening, `**${rule?.title}** · ${rule?.severity}`))

            it('shows one page, what is printed of it, and the page mended', () =>
                assert.deepEqual([pages.length, outputs.length], [2, 1]))

            it('prints of the page exactly what the section says, this code and no other', () => {
                const output = checkPage(pages[0] ?? nothing)
                assert.equal(output, outputs[0])
                assert.match(
                    output,
                    new RegExp(
                        `^(?:goals\\.md|list\\.yml):\\d+:\\d+ ${rule?.severity} ${code} .*\n1 ${rule?.severity} in 1 page\\.$`
                    )
                )
            })

            it('finds nothing wrong with the page mended', () =>
                assert.equal(checkPage(pages[1] ?? nothing), 'No problems in 1 page.'))
        })
    }
})
