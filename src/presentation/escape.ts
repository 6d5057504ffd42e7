/** Characters that draw nothing and can hide or reorder what follows: bidirectional controls, zero-width spaces, soft hyphens. */
const deceptive = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g
const controls = /(?!\s)\p{Cc}/gu

/** Text without halves of surrogate pairs, which no encoding can write. */
export const wellFormed = (value: string): string => value.replace(/\p{Cs}/gu, '\ufffd')

/** White space as single blanks, without characters that a reader cannot see and could be misled by. */
export const clean = (value: string): string =>
    wellFormed(value.replace(deceptive, '').replace(controls, '')).replace(/\s+/g, ' ').trim()

let segmenter: Intl.Segmenter | undefined

/** Characters as people count them. Older browsers cannot tell; there, code points must do. */
function graphemesOf(value: string): Iterable<string> {
    if (typeof Intl.Segmenter !== 'function') {
        return value
    }
    // Not before it is needed: the first one takes as long as all else that is done when an extension starts
    segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
    return Array.from(segmenter.segment(value), ({ segment }) => segment)
}

/**
 * Shorten to at most `limit` UTF-16 units, the “…” included; never within a character as people count them, and
 * after a whole word where one ends nearby.
 */
export function cut(value: string, limit: number): string {
    if (value.length <= limit) {
        return value
    }
    let kept = ''
    // One unit more than fits, so that the last character seen is known to be whole
    for (const grapheme of graphemesOf(value.slice(0, limit + 1))) {
        if (kept.length + grapheme.length > limit - 1) {
            break
        }
        kept += grapheme
    }
    const wordEnd = kept.lastIndexOf(' ')
    const words = wordEnd > kept.length - 9 && wordEnd > kept.length / 2 ? kept.slice(0, wordEnd) : kept
    return `${words.replace(/[\s,;:.–-]+$/, '')}…`
}

/**
 * Text of a page as Markdown that shows exactly its words: no mark, link, image, HTML or entity in it comes to life,
 * in a paragraph, heading, list item, table cell or link label.
 */
export const escape = (value: string): string =>
    // An escaped backslash would be eaten at the end of bold text by older renderers; its entity is not
    value.replace(/[!-/:-@[-`{-~]/g, mark => (mark === '\\' ? '&#92;' : `\\${mark}`))
