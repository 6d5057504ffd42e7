import { escape, plain, wellFormed } from './escape'

/** A piece of Markdown that is safe to show. Text from pages becomes one only by being escaped. */
export interface Markdown {
    readonly markdown: string
}

/** What may be put together: plain text is escaped, `undefined` and `false` leave no trace. */
export type Part = Markdown | string | number | undefined | false

/** Plain text of at most `limit` UTF-16 units, as Markdown. */
export const text = (value: string, limit = 300): Markdown => ({ markdown: escape(plain(value, limit)) })

const toMarkdown = (part: Part): string => {
    if (part === undefined || part === false) {
        return ''
    }
    return typeof part === 'object' ? part.markdown : text(String(part)).markdown
}

/** Markdown with parts set in: phrase`**${team.name}** team`. */
export const phrase = (literals: TemplateStringsArray, ...parts: Part[]): Markdown => ({
    markdown: literals.map((literal, index) => literal + toMarkdown(parts[index])).join('')
})

const join = (parts: readonly Part[], separator: string): Markdown => ({
    markdown: parts.map(toMarkdown).filter(Boolean).join(separator)
})

/** Parts on one line: “Web team · okrs.md:12”. */
export const dotted = (...parts: Part[]): Markdown => join(parts, ' · ')

/** Parts of a sentence: “Web, Search, Cloud”. */
export const commas = (...parts: Part[]): Markdown => join(parts, ', ')

/** Lines of one paragraph, each starting anew. */
export const lines = (...parts: Part[]): Markdown => join(parts, '  \n')

/** Blocks apart from each other. */
export const paragraphs = (...parts: Part[]): Markdown => join(parts, '\n\n')

/** An unordered list. */
export const list = (items: readonly Part[]): Markdown =>
    join(
        items.map(item => phrase`- ${item}`),
        '\n'
    )

/** A table; nothing at all where it has no rows. A host drops column alignment, so none is written. */
export function table(head: readonly string[], rows: readonly (readonly Part[])[]): Markdown | undefined {
    const row = (cells: readonly Part[]): string => `| ${cells.map(toMarkdown).join(' | ')} |`
    return rows.length === 0
        ? undefined
        : { markdown: [row(head), row(head.map(() => ({ markdown: '---' }))), ...rows.map(row)].join('\n') }
}

/** Web addresses, places of the same page, paths of the same host. `//host` and `/\host` lead elsewhere. */
const allowedAddress = /^(?:https?:\/\/[^\s/\\]|#|\/(?![/\\]))/i

const percent = (character: string): string =>
    character > '\u007f'
        ? encodeURIComponent(wellFormed(character))
        : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** A link, or the label alone where the address is missing or is not one that a page may lead to. */
export function link(label: Part, address: string | undefined): Markdown {
    if (address === undefined || !allowedAddress.test(address)) {
        return phrase`${label}`
    }
    const target = address
        // Whatever is no plain visible ASCII, or has a meaning in Markdown
        .replace(/[^!-~]|[()<>[\]|"'`*\\]/gu, percent)
        .replace(/&(?=#?\w+;)/g, '&amp;')
    return phrase`[${label}](${{ markdown: target }})`
}
