import type { Inline } from './document'
import type { InlineBuilder } from './inlineBuilder'

/** What a page states before its text, between two lines `---`. */
export interface FrontMatter {
    /** where the text of the page starts */
    readonly to: number
    readonly title?: Inline
}

const fence = /^[ \uFEFF]?---[ \t]*\n/
const key = /^[\w-][\w .-]*:(?:[ \t]|$)/

/**
 * Read the front matter of a page. Between its fences is YAML, whose first line is a key; two rules with text between
 * are none. Of its values only `title:` is read, a plain or quoted text in one line.
 */
export function readFrontMatter(page: string, text: InlineBuilder): FrontMatter {
    const first = fence.exec(page)?.[0].length
    if (first === undefined) {
        return { to: 0 }
    }
    let hasKey = false
    let title: { readonly from: number; readonly to: number } | undefined
    for (let from = first; from < page.length;) {
        const next = page.indexOf('\n', from)
        const to = next === -1 ? page.length : next
        const line = page.slice(from, to).trimEnd()
        if (line === '---' || line === '...') {
            const content = title && readScalar(page, title.from, title.to, text)
            return { to, ...(content && content.text !== '' && { title: content }) }
        }
        if (!hasKey && line !== '' && !line.startsWith('#')) {
            if (!key.test(line)) {
                return { to: 0 }
            }
            hasKey = true
        }
        if (line.startsWith('title:')) {
            title ??= { from: from + 'title:'.length, to: from + line.length }
        }
        from = to + 1
    }
    return { to: 0 }
}

/** A plain or quoted scalar of YAML that stands in one line. */
function readScalar(page: string, start: number, end: number, text: InlineBuilder): Inline | undefined {
    let from = start
    while (from < end && (page[from] === ' ' || page[from] === '\t')) {
        from++
    }
    const quote = page[from]
    if (quote === '|' || quote === '>' || quote === '[' || quote === '{' || quote === '&' || quote === '*') {
        return undefined
    }
    const isQuoted = quote === '"' || quote === "'"
    const escape = quote === '"' ? '\\' : "'"
    for (let at = isQuoted ? from + 1 : from; at < end; at++) {
        const character = page[at]
        if (isQuoted && character === escape && (quote === '"' || page[at + 1] === "'")) {
            at++
        } else if (character === quote && isQuoted) {
            break
        } else if (character === '#' && !isQuoted && (at === from || /[ \t]/.test(page[at - 1]!))) {
            break
        }
        text.addText(page, at, at + 1, 0)
    }
    return text.finish()
}
