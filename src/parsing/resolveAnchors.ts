import type { Parsed, Diagnostic } from '../model/diagnostic'
import { sliceInline, toRichText, type Document, type Heading, type Inline } from './markdown/document'
import { allSections, type Section } from './readSections'
import { slug } from './slug'

/** The headings of a page by their anchors; of headings that share one, the first. */
export function headingsByAnchor(sections: readonly Section[]): ReadonlyMap<string, Heading> {
    const found = new Map<string, Heading>()
    for (const { heading } of allSections(sections)) {
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
    const found: Heading[] = []
    const diagnostics: Diagnostic[] = []
    for (const { kind, start, end, url } of content.marks) {
        if (kind !== 'link' || !url?.startsWith('#')) {
            continue
        }
        const link = sliceInline(content, start, end)
        const byAnchor = headings.get(url.slice(1).toLowerCase())
        const byWords = headings.get(slug(link.text))
        if (!byAnchor) {
            const near = byWords && `#${slug(byWords.content.text)}`
            const { location } = toRichText(link, document)
            diagnostics.push({ code: 'anchor.unknown', location, written: url, ...(near && { near }) })
        }
        const heading = byAnchor ?? byWords
        if (heading) {
            found.push(heading)
        }
    }
    return { value: found, diagnostics }
}
