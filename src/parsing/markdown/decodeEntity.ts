/** The named references that handbook pages use; HTML's full table of 2,231 names would outweigh the reader itself. */
const named: Readonly<Record<string, string>> = {
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’',
    ldquo: '“', rdquo: '”', bull: '•', middot: '·', times: '×', rarr: '→', rArr: '⇒', larr: '←', le: '≤', ge: '≥', euro: '€',
    pound: '£', copy: '©', reg: '®', trade: '™', deg: '°', check: '✓'
} // prettier-ignore

/** The character that `&amp;`, `&#38;` or `&#x26;` stands for; an unknown name stays as it is written. */
export function decodeEntity(entity: string): string {
    const body = entity.slice(1, -1)
    const numeric = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(body)
    if (numeric) {
        const code = numeric[1] ? parseInt(numeric[1], 16) : Number(numeric[2])
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\uFFFD'
    }
    return Object.hasOwn(named, body) ? named[body]! : entity
}

/** A character reference, for the source of a regular expression. */
export const reference = String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});`

const references = new RegExp(reference, 'gi')

/** A text with each character reference of it decoded. */
export const decodeEntities = (text: string): string => text.replace(references, decodeEntity)
