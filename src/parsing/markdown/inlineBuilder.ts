import type { Break, Inline, Mark } from './document'

/** A text longer than this, in characters, has no marks and breaks: no person wrote it, and readers walk marks often. */
const longestMarked = 65_536

/** A page has no more texts: the rest of one with more cells or items is left unread. */
const mostTexts = 500_000

interface OpenMark {
    readonly kind: Mark['kind']
    readonly start: number
    readonly url?: string
}

/** White space as in `\s` of a regular expression. */
const isSpace = (code: number): boolean =>
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code >= 160 &&
        (code === 160 ||
            code === 0x1680 ||
            (code >= 0x2000 && code <= 0x200a) ||
            code === 0x2028 ||
            code === 0x2029 ||
            code === 0x202f ||
            code === 0x205f ||
            code === 0x3000 ||
            code === 0xfeff))

/** How many characters one call of `String.fromCharCode` takes; each is an argument on the stack. */
const portion = 8_192

const nothing: Inline = { text: '', starts: [], ends: [], marks: [], breaks: [] }

/**
 * Collects the texts of one page, one after the other: white space is collapsed, each character knows its place.
 * The places of all texts share two buffers, for a page can have a hundred thousand texts.
 */
export class InlineBuilder {
    private readonly codes: Uint16Array
    private readonly starts: Int32Array
    private readonly ends: Int32Array
    /** where the text in hand starts in the buffers, and where its next character goes */
    private first = 0
    private next = 0
    /** how many texts were found */
    private texts = 0
    private marks: Mark[] = []
    private breaks: Break[] = []
    private readonly open: OpenMark[] = []
    private readonly openTags = new Map<string, OpenMark[]>()

    /** @param characters the length of the page: its texts are no longer, for none stands for more than was written */
    public constructor(characters: number) {
        this.codes = new Uint16Array(characters)
        this.starts = new Int32Array(characters)
        this.ends = new Int32Array(characters)
    }

    private get length(): number {
        return this.next - this.first
    }

    /** Add a stretch of `source`, whose first character stands at `offset` in the page. */
    public addText(source: string, from: number, to: number, offset: number): void {
        for (let index = from; index < to; index++) {
            this.add(source.charCodeAt(index), offset + index, offset + index + 1)
        }
    }

    /** Add characters that a stretch of the page stands for, such as `&` for `&amp;`. */
    public addDecoded(characters: string, from: number, to: number): void {
        for (let index = 0; index < characters.length; index++) {
            this.add(characters.charCodeAt(index), from, to)
        }
    }

    /** End the line where the author asked for it. */
    public addBreak(from: number, to: number): void {
        this.add(32, from, to)
        this.endLine(true)
    }

    /** Start a mark within the last one that is open. */
    public openMark(kind: Mark['kind'], url?: string): void {
        this.open.push({ kind, start: this.length, ...(url !== undefined && { url }) })
    }

    /** End the mark that was opened last. */
    public closeMark(): void {
        this.endMark(this.open.pop())
    }

    /** Start a mark that the end tag of this name ends; without one it covers nothing. */
    public openTag(name: string, kind: Mark['kind'], url?: string): void {
        const mark = { kind, start: this.length, ...(url !== undefined && { url }) }
        const marks = this.openTags.get(name)
        if (marks) {
            marks.push(mark)
        } else {
            this.openTags.set(name, [mark])
        }
    }

    public closeTag(name: string): void {
        this.endMark(this.openTags.get(name)?.pop())
    }

    /** The text collected since the last call. */
    public finish(): Inline {
        const { first, codes } = this
        // A blank at the end is no part of the text.
        const end = this.next > first && codes[this.next - 1] === 32 ? this.next - 1 : this.next
        const length = end - first
        this.texts += length > 0 ? 1 : 0
        if (length > 0 && this.texts > mostTexts) {
            this.next = first
            this.clear()
            return nothing
        }
        if (length > longestMarked) {
            this.clear()
        }
        const inline: Inline = {
            text: this.textBetween(first, end),
            starts: this.starts.subarray(first, end),
            ends: this.ends.subarray(first, end),
            marks: this.marks.flatMap(mark =>
                mark.start < length ? [{ ...mark, end: Math.min(mark.end, length) }] : []
            ),
            breaks: this.breaks.filter(({ at }) => at < length)
        }
        this.first = this.next
        this.clear()
        return inline
    }

    private clear(): void {
        this.marks = []
        this.breaks = []
        this.open.length = 0
        this.openTags.clear()
    }

    private textBetween(from: number, to: number): string {
        let text = ''
        for (let at = from; at < to; at += portion) {
            const characters: ArrayLike<number> = this.codes.subarray(at, Math.min(at + portion, to))
            text += String.fromCharCode.apply(undefined, characters as number[])
        }
        return text
    }

    private add(code: number, from: number, to: number): void {
        if (isSpace(code)) {
            if (this.next > this.first && this.codes[this.next - 1] !== 32) {
                this.push(32, from, to)
            }
            if (code === 10) {
                this.endLine(false)
            }
        } else {
            this.push(code, from, to)
        }
    }

    private push(code: number, from: number, to: number): void {
        this.codes[this.next] = code
        this.starts[this.next] = from
        this.ends[this.next] = to
        this.next++
    }

    private endLine(isHard: boolean): void {
        const at = this.length - 1
        const last = this.breaks.at(-1)
        if (last?.at === at) {
            if (isHard) {
                this.breaks[this.breaks.length - 1] = { at, isHard }
            }
        } else if (at >= 0 && at <= longestMarked) {
            this.breaks.push({ at, isHard })
        }
    }

    private endMark(mark: OpenMark | undefined): void {
        // A link without a target is an anchor.
        const isMeant = mark && (mark.kind !== 'link' || mark.url !== undefined)
        if (isMeant && this.length > mark.start && this.length <= longestMarked + 1) {
            this.marks.push({
                kind: mark.kind,
                start: mark.start,
                end: this.length,
                ...(mark.url !== undefined && { url: mark.url })
            })
        }
    }
}
