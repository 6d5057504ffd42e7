import type { PageHeading } from '../model/plan'
import type { Document, Heading } from './markdown/document'
import { slug } from './slug'

/** Where the headings of a page stand, by the anchors that links to them have. */
export function pageHeadings(headings: readonly Heading[], { locate }: Document): readonly PageHeading[] {
    const times = new Map<string, number>()
    return headings.map(({ level, content, from, to }) => {
        const plain = slug(content.text)
        const before = times.get(plain) ?? 0
        times.set(plain, before + 1)
        const anchor = before === 0 ? plain : `${plain}-${before}`
        return { anchor, level, line: locate(from, to).range.start.line }
    })
}
