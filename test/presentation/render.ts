import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'

/** What a reader of a host's hover or panel gets to see. */
export interface Rendered {
    /** the text, a line for each line, list item or table cell */
    readonly lines: readonly string[]
    readonly links: readonly { readonly text: string; readonly href: string }[]
    /** names of all elements, sorted, each once */
    readonly elements: readonly string[]
}

/** Blocks, line breaks, list items and cells each end a line for a reader. */
const endOfLine = /<br \/>|<\/(?:p|h\d|li|td|th|pre)>/g

const decode = (html: string): string =>
    html
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&')

/** Render as a host does: marked, then sanitize-html, which lets images and foreign links pass. */
export function render(markdown: string): Rendered {
    const html = sanitizeHtml(marked(markdown, { gfm: true, breaks: false, mangle: false, headerIds: false }), {
        allowedTags: [
            ...sanitizeHtml.defaults.allowedTags,
            'h1',
            'h2',
            'img',
            'picture',
            'source',
            'svg',
            'del',
            'input'
        ],
        allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt'] }
    })
    const textOf = (piece: string): string => decode(piece.replace(/<[^>]*>/g, ''))
    return {
        lines: html
            .replace(/\n/g, ' ')
            .split(endOfLine)
            .map(line => textOf(line).trim())
            .filter(Boolean),
        links: [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(([, href = '', text = '']) => ({
            text: textOf(text),
            href: decode(href)
        })),
        elements: [...new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, name = '']) => name))].sort()
    }
}
