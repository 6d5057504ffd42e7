import type { Link, PrivateFigure, RichText } from '../../model/richText'
import type { Locate } from './locator'

/** A stretch of inline text that a mark covers, in characters of the plain text; `url` for links. */
export interface Mark {
    readonly kind: 'strong' | 'emphasis' | 'code' | 'strike' | 'link'
    readonly start: number
    readonly end: number
    readonly url?: string
}

/** Offsets in a page, one for each character of a text; an array of numbers or, at half its size, of 32-bit integers. */
export interface Offsets extends Iterable<number> {
    readonly length: number
    readonly [index: number]: number
    readonly at: (index: number) => number | undefined
    readonly slice: (start?: number, end?: number) => Offsets
}

/**
 * Inline content as a reader sees it: marks taken off, entities decoded, white space collapsed. `starts[i]` and
 * `ends[i]` are the offsets in the page that character `i` stands for; a line end counts as one.
 */
export interface Inline {
    readonly text: string
    readonly starts: Offsets
    readonly ends: Offsets
    readonly marks: readonly Mark[]
    readonly breaks: readonly Break[]
}

/** Where a line of the page ends inside inline content. */
export interface Break {
    /** the character that stands for the line end: a blank */
    readonly at: number
    /** the author asked for it: a backslash, two blanks, `<br>`, the end of an HTML list item in a cell */
    readonly isHard: boolean
}

export interface Placed {
    /** offsets in the page, the end not included */
    readonly from: number
    readonly to: number
}

export interface Heading extends Placed {
    readonly kind: 'heading'
    readonly level: number
    readonly content: Inline
}

export interface Paragraph extends Placed {
    readonly kind: 'paragraph'
    readonly content: Inline
}

export interface ListItem extends Placed {
    readonly kind: 'item'
    readonly blocks: readonly Block[]
    /** the state of its task box, `- [x]`; absent where it has none */
    readonly isChecked?: boolean
}

export interface List extends Placed {
    readonly kind: 'list'
    readonly isOrdered: boolean
    readonly items: readonly ListItem[]
}

export interface Quote extends Placed {
    readonly kind: 'quote'
    readonly blocks: readonly Block[]
}

/** One row; a cell that is empty in the page is `undefined`. */
export interface TableRow extends Placed {
    readonly kind: 'row'
    readonly cells: readonly (Inline | undefined)[]
}

export interface Table extends Placed {
    readonly kind: 'table'
    readonly header: TableRow
    readonly rows: readonly TableRow[]
}

/** A block of a page. Code, raw HTML, rules and link definitions say nothing about goals and are left out. */
export type Block = Heading | Paragraph | List | Quote | Table

/** A page as a tree of blocks, with the way from an offset back to its place. */
export interface Document {
    readonly uri: string
    /** the title that the front matter states */
    readonly title?: Inline
    readonly blocks: readonly Block[]
    /** what is left unread of lines that are too long for a person's; absent if there are none */
    readonly tooLong?: readonly Placed[]
    readonly locate: Locate
}

/** A stretch of offsets, without copying where they are integers. */
const viewOf = (offsets: Offsets, start: number, end: number): Offsets =>
    offsets instanceof Int32Array ? offsets.subarray(start, end) : offsets.slice(start, end)

/** The part of the text from `start` to `end`, without white space at its ends. */
export function sliceInline(inline: Inline, start: number, end = inline.text.length): Inline {
    const { text, starts, ends, marks, breaks } = inline
    const isBlank = (index: number): boolean => text.charCodeAt(index) === 32
    while (start < end && isBlank(start)) {
        start++
    }
    while (end > start && isBlank(end - 1)) {
        end--
    }
    if (start === 0 && end === text.length) {
        return inline
    }
    return {
        text: text.slice(start, end),
        starts: viewOf(starts, start, end),
        ends: viewOf(ends, start, end),
        marks: marks
            .map(mark => ({
                ...mark,
                start: Math.max(mark.start, start) - start,
                end: Math.min(mark.end, end) - start
            }))
            .filter(mark => mark.end > mark.start),
        breaks: breaks.filter(({ at }) => start <= at && at < end).map(({ at, isHard }) => ({ at: at - start, isHard }))
    }
}

/** Whether a mark of this kind covers the character. */
export const isMarked = ({ marks }: Inline, index: number, ...kinds: readonly Mark['kind'][]): boolean =>
    marks.some(mark => kinds.includes(mark.kind) && mark.start <= index && index < mark.end)

/** A letter that stands in for a figure, with its unit: `$N`, `X%`, `P`, `N0`. */
const placeholder = /^[$€£]?[A-Z]\d{0,3}[%kM]?$/

/** What most texts have of links and private figures. */
const none: readonly never[] = []

/** The text with its links and private figures. A link whose whole text is a placeholder leads to a restricted document. */
export function toRichText(inline: Inline, { locate }: Document): RichText {
    const links: Link[] = []
    const privateFigures: PrivateFigure[] = []
    for (const { kind, start, end, url } of inline.marks) {
        const text = inline.text.slice(start, end)
        if (kind === 'link' && url !== undefined) {
            if (placeholder.test(text)) {
                privateFigures.push({ text })
            } else {
                links.push({ text, url })
            }
        }
    }
    return {
        text: inline.text,
        links: links.length > 0 ? links : none,
        privateFigures: privateFigures.length > 0 ? privateFigures : none,
        location: locate(inline.starts[0] ?? 0, inline.ends.at(-1) ?? 0)
    }
}
