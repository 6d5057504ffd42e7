import type { Parsed, Diagnostic } from '../model/diagnostic'
import { toRichText, type Document, type Heading, type Inline } from './document'
import type { Section } from './readSections'
import { slug } from './slug'

/** The headings of a page by their anchors; of headings that share one, the first. */
export function headingsByAnchor(sections: readonly Section[]): ReadonlyMap<string, Heading> {
    const found = new Map<string, Heading>()
    for (const { heading } of sections) {
        const anchor = slug(heading.content.text)
        found.set(anchor, found.get(anchor) ?? heading)
    }
    return found
}

/**
 * The headings that the in-page links of a text mean, by anchor; where an anchor leads nowhere, by the link's own words
 * beside an `anchor.unknown`.
 */
export function resolveAnchors(
    content: Inline,
    headings: ReadonlyMap<string, Heading>,
    document: Document
): Parsed<readonly Heading[]> {
    const { links, location } = toRichText(content, document)
    const found: Heading[] = []
    const diagnostics: Diagnostic[] = []
    for (const { text, url } of links) {
        if (!url.startsWith('#')) {
            continue
        }
        const byAnchor = headings.get(url.slice(1).toLowerCase())
        const byWords = headings.get(slug(text))
        if (!byAnchor) {
            const near = byWords && `#${slug(byWords.content.text)}`
            diagnostics.push({ code: 'anchor.unknown', location, written: url, ...(near && { near }) })
        }
        const heading = byAnchor ?? byWords
        if (heading) {
            found.push(heading)
        }
    }
    return { value: found, diagnostics }
}
