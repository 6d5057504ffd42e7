import { marked } from 'marked'
import sanitizeHtml from 'sanitize-html'
import { highlightCode } from './highlightCode'
import { sanitizeOptions } from './sanitizeOptions'

/**
 * Markdown from an extension or a page → HTML that is safe to insert, by the two steps Sourcegraph itself takes (marked with
 * GitHub's dialect and without hard line breaks, then sanitize-html), so that what the workbench shows is what Sourcegraph shows.
 */
export function renderMarkdown(markdown: string): string {
    const html = marked.parse(markdown, {
        gfm: true,
        breaks: false,
        headerIds: true,
        highlight: (code, language) => highlightCode(code, language)
    })
    return sanitizeHtml(html, sanitizeOptions)
}
