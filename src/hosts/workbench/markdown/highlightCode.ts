import highlighter from 'highlight.js/lib/common'
import { escapeHtml } from './escapeHtml'

/**
 * Colour the text of a fenced block with `hljs-*` spans.
 *
 * @param language what stands after the fence: `ts`. Empty: guessed. `plaintext`, `text` or unknown: left as it is.
 * @returns HTML, escaped
 */
export function highlightCode(code: string, language: string): string {
    if (language === 'plaintext' || language === 'text') {
        return escapeHtml(code)
    }
    if (!language) {
        return highlighter.highlightAuto(code).value
    }
    return highlighter.getLanguage(language)
        ? highlighter.highlight(code, { language, ignoreIllegals: true }).value
        : escapeHtml(code)
}
