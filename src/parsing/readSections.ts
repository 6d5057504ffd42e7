import type { Block, Document, Heading } from './document'

/** A heading with what stands below it, up to the next heading of its level or above. */
export interface Section {
    readonly heading: Heading
    /** the headings above, outermost first */
    readonly above: readonly Heading[]
    /** what stands between this heading and the next one of any level */
    readonly blocks: readonly Block[]
}

/** A page cut at its headings: what stands before the first one, then every section in reading order. */
export interface Sections {
    readonly intro: readonly Block[]
    readonly sections: readonly Section[]
}

/** Cut a page at the headings of its top level; a heading inside a quote or a list is part of that block. */
export function readSections({ blocks }: Document): Sections {
    const intro: Block[] = []
    const sections: (Section & { blocks: Block[] })[] = []
    let path: Heading[] = []
    for (const block of blocks) {
        if (block.kind === 'heading') {
            path = path.filter(({ level }) => level < block.level)
            sections.push({ heading: block, above: path, blocks: [] })
            path = [...path, block]
        } else {
            ;(sections.at(-1)?.blocks ?? intro).push(block)
        }
    }
    return { intro, sections }
}
