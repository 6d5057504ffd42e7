import type { Block, Document, Heading } from './markdown/document'

/** A heading with what stands below it. */
export interface Section {
    readonly heading: Heading
    /** what stands between this heading and the next one of any level */
    readonly blocks: readonly Block[]
    /** the sections of the headings below it, up to the next heading of its level or above */
    readonly sections: readonly Section[]
}

/** A page cut at its headings: what stands before the first one, then every section in reading order. */
export interface Sections {
    readonly intro: readonly Block[]
    readonly sections: readonly Section[]
}

/** Cut a page at the headings of its top level; a heading inside a quote or a list is part of that block. */
export function readSections({ blocks }: Document): Sections {
    const intro: Block[] = []
    const top: Section[] = []
    let path: { readonly heading: Heading; readonly blocks: Block[]; readonly sections: Section[] }[] = []
    for (const block of blocks) {
        if (block.kind === 'heading') {
            path = path.filter(({ heading }) => heading.level < block.level)
            const section = { heading: block, blocks: [], sections: [] }
            ;(path.at(-1)?.sections ?? top).push(section)
            path.push(section)
        } else {
            ;(path.at(-1)?.blocks ?? intro).push(block)
        }
    }
    return { intro, sections: top }
}

/** The sections and those below them, in reading order. */
export const allSections = (sections: readonly Section[]): readonly Section[] =>
    sections.flatMap(section => [section, ...allSections(section.sections)])
