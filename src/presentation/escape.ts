/** Scripts whose letters join, and are told by a joiner not to, or to. */
const joining = '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}' // prettier-ignore

/** What draws nothing and is kept where it has its use. What stands before is looked at last: it is looked at only there. */
const useful = [
    // The flag of a part of a country
    String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}`,
    // Drawn as a picture, or not
    String.raw`[\ufe0e\ufe0f](?<=\p{Emoji}.)`,
    // Pictures that are one
    String.raw`\u200d(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}][\ufe0e\ufe0f]?.)(?=\p{Extended_Pictographic})`,
    String.raw`[\u200c\u200d](?<=[${joining}].)(?=[${joining}])`,
    // An isolate that is closed: it keeps what is in it from reordering what is not
    String.raw`\u2068(?=[^\u2066-\u2069]*\u2069)|\u2069(?<=\u2068[^\u2066-\u2069]*.)`
]

/** Characters that draw nothing and can hide, reorder or tell apart what follows: bidirectional controls, zero-width spaces, tags, fillers. */
const deceptive = new RegExp(String.raw`(?<useful>${useful.join('|')})|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`, 'gu') // prettier-ignore
const controls = /(?!\s)\p{Cc}/gu

/** Marks above and below one letter, as many as any script writes; more are drawn across the lines around. */
const heapedMarks = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu

/** White space, and the pattern of dots that is none. */
const blanks = /[\s\u2800]+/g

/** Text without halves of surrogate pairs, which no encoding can write. */
export const wellFormed = (value: string): string => value.replace(/\p{Cs}/gu, '\ufffd')

/** Text without characters that a reader cannot see and could be misled by; white space stays as it is. */
export const harmless = (value: string): string =>
    wellFormed(value).replace(controls, '').replace(deceptive, '$<useful>').replace(heapedMarks, '$1')

/** The same, with white space as single blanks. */
export const clean = (value: string): string => harmless(value).replace(blanks, ' ').trim()

const isolates = /[\u2068\u2069]/g
const isolatedPart = /\u2068[^\u2068\u2069]*\u2069/g
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Clean text as one thing among other words: letters that are written from right to left take the figures and marks around
 * them along, unless they stand in an isolate (U+2068 … U+2069, which draws nothing).
 */
export const isolated = (value: string): string =>
    rightToLeft.test(value.replace(isolatedPart, '')) ? `\u2068${value.replace(isolates, '')}\u2069` : value

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
    // An isolate that is cut is to be closed again
    const room = limit - (value.includes('\u2068') ? 2 : 1)
    let kept = ''
    // One unit more than fits, so that the last character seen is known to be whole
    for (const grapheme of graphemesOf(value.slice(0, limit + 1))) {
        if (kept.length + grapheme.length > room) {
            break
        }
        kept += grapheme
    }
    const wordEnd = kept.lastIndexOf(' ')
    const words = wordEnd > kept.length - 9 && wordEnd > kept.length / 2 ? kept.slice(0, wordEnd) : kept
    const end = words.lastIndexOf('\u2068') > words.lastIndexOf('\u2069') ? '…\u2069' : '…'
    return words.replace(/[\s,;:.–-]+$/, '') + end
}

/** Text of a page for a sentence in plain text: clean, on one line, of about `limit` UTF-16 units. */
export const plain = (value: string, limit: number): string => isolated(cut(clean(value), limit))

/**
 * Text of a page as Markdown that shows exactly its words: no mark, link, image, HTML or entity in it comes to life,
 * in a paragraph, heading, list item, table cell or link label.
 */
export const escape = (value: string): string =>
    // An escaped backslash would be eaten at the end of bold text by older renderers; its entity is not
    value.replace(/[!-/:-@[-`{-~]/g, mark => (mark === '\\' ? '&#92;' : `\\${mark}`))
