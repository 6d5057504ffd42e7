import { marked } from 'marked'

/**
 * The zero-based line of the heading that a link such as `page.md#our-goals` points at. Headings within lists and quotes are
 * not looked for.
 *
 * @param anchor the id that `renderMarkdown` gives the heading: `our-goals`
 */
export function headingLine(markdown: string, anchor: string): number | undefined {
    // One parser for all headings: it numbers those that are alike.
    const parser = new marked.Parser({ ...marked.getDefaults(), gfm: true, headerIds: true })
    let line = 0
    for (const token of marked.lexer(markdown, { ...marked.getDefaults(), gfm: true })) {
        if (token.type === 'heading' && parser.parse([token]).includes(` id="${anchor}"`)) {
            return line
        }
        line += token.raw.split('\n').length - 1
    }
    return undefined
}
