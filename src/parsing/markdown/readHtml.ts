import type { Block, Inline, ListItem, TableRow } from './document'
import { applyTag, declarationEnd, endTag, isBlockElement, scanTag, silentElements, type Tag } from './htmlTag'
import { decodeEntity, reference } from './decodeEntity'
import type { InlineBuilder } from './inlineBuilder'

/** An element that holds blocks and is not closed yet. */
interface Frame {
    readonly kind: 'block' | 'list' | 'item' | 'quote'
    readonly name: string
    readonly from: number
    readonly blocks: Block[]
    readonly items: ListItem[]
}

interface OpenRow {
    readonly from: number
    readonly cells: (Inline | undefined)[]
}

/** Elements nest no deeper; the content of deeper ones belongs to the last. */
const deepest = 32

/** A cell reaches over no more columns or rows, and columns beyond these are not kept free for one from above. */
const widest = 32

const entity = new RegExp(reference, 'iy')

/** A table that is not closed yet: cells by row and column, those that reach over several standing in the first. */
class OpenTable {
    private readonly rows: TableRow[] = []
    private row: OpenRow | undefined
    /** how many more rows a cell above takes in each column */
    private readonly taken: number[] = []
    /** how far the cell that is open reaches */
    private span: { readonly columns: number; readonly rows: number } | undefined
    /** tables within a cell that are open: they are text of it */
    public inner = 0

    public constructor(
        private readonly from: number,
        private readonly text: InlineBuilder
    ) {}

    public get isInCell(): boolean {
        return this.span !== undefined
    }

    public startRow(from: number): void {
        this.endRow(from)
        this.row = { from, cells: [] }
    }

    public startCell({ attributes }: Tag, from: number): void {
        this.endCell()
        this.row ??= { from, cells: [] }
        const size = (name: string): number => Math.min(Math.max(Number(attributes.get(name)) || 1, 1), widest)
        this.span = { columns: size('colspan'), rows: size('rowspan') }
    }

    public endCell(): void {
        if (!this.span || !this.row) {
            return
        }
        const { cells } = this.row
        while (cells.length < widest && (this.taken[cells.length] ?? 0) > 0) {
            this.taken[cells.length]!--
            cells.push(undefined)
        }
        const content = this.text.finish()
        for (let column = 0; column < this.span.columns; column++) {
            if (cells.length < widest) {
                this.taken[cells.length] = this.span.rows - 1
            }
            cells.push(column === 0 && content.text !== '' ? content : undefined)
        }
        this.span = undefined
    }

    public endRow(to: number): void {
        this.endCell()
        if (this.row && this.row.cells.length > 0) {
            const { from, cells } = this.row
            for (let column = cells.length; column < widest; column++) {
                this.taken[column] = Math.max(0, (this.taken[column] ?? 0) - 1)
            }
            this.rows.push({ kind: 'row', from, to, cells })
        }
        this.row = undefined
    }

    public end(to: number): Block | undefined {
        this.endRow(to)
        const [header, ...rows] = this.rows
        return header && { kind: 'table', from: this.from, to, header, rows }
    }
}

/**
 * Read HTML in a page: tables, lists, headings and paragraphs become the blocks that Markdown has for them; Markdown
 * within is not interpreted. Elements without text and comments leave nothing; one that is not closed goes on to the
 * end. Never throws, whatever is malformed.
 *
 * @param source the HTML, which starts at `offset` in the page
 */
export function readHtml(source: string, offset: number, text: InlineBuilder): readonly Block[] {
    const root: Frame = { kind: 'block', name: '', from: offset, blocks: [], items: [] }
    const frames = [root]
    let table: OpenTable | undefined
    let heading: { readonly level: number; readonly from: number } | undefined

    /** End the paragraph or heading in hand. */
    const endText = (to: number): void => {
        const content = text.finish()
        const { blocks } = frames.at(-1)!
        if (heading) {
            blocks.push({ kind: 'heading', ...heading, to, content })
            heading = undefined
        } else if (content.text !== '') {
            blocks.push({ kind: 'paragraph', from: content.starts[0]!, to: content.ends.at(-1)!, content })
        }
    }
    const closeFrame = (to: number): void => {
        const { kind, from, name, blocks, items } = frames.pop()!
        const parent = frames.at(-1)!
        if (kind === 'item') {
            parent.items.push({ kind: 'item', from, to, blocks })
        } else if (kind === 'list') {
            // What a list holds beside its items stands before it.
            blocks.forEach(block => parent.blocks.push(block))
            parent.blocks.push({ kind: 'list', isOrdered: name === 'ol', from, to, items })
        } else {
            parent.blocks.push({ kind: 'quote', from, to, blocks })
        }
    }
    const open = (kind: Frame['kind'], name: string, from: number): void => {
        if (frames.length < deepest) {
            frames.push({ kind, name, from, blocks: [], items: [] })
        }
    }
    /** Close the innermost element of a name and all within, but none around a `boundary`. */
    const close = (name: string, to: number, boundary?: Frame['kind']): void => {
        let index = frames.length - 1
        while (index > 0 && frames[index]!.name !== name) {
            if (frames[index]!.kind === boundary) {
                return
            }
            index--
        }
        while (index > 0 && frames.length > index) {
            closeFrame(to)
        }
    }

    const applyInTable = (tag: Tag, from: number, to: number, open: OpenTable): void => {
        const { name, isClosing } = tag
        if (name === 'table') {
            open.inner += isClosing ? -1 : 1
            if (open.inner < 0) {
                const block = open.end(to)
                table = undefined
                if (block) {
                    frames.at(-1)!.blocks.push(block)
                }
                return
            }
        } else if (open.inner === 0 && (name === 'td' || name === 'th')) {
            if (isClosing) {
                open.endCell()
            } else {
                open.startCell(tag, from)
            }
            return
        } else if (open.inner === 0 && /^(?:tr|thead|tbody|tfoot|caption|colgroup)$/.test(name)) {
            if (name === 'tr' && !isClosing) {
                open.startRow(from)
            } else {
                open.endRow(to)
            }
            return
        }
        if (open.isInCell) {
            applyTag(tag, from, to, text)
        }
    }

    const apply = (tag: Tag, from: number, to: number): void => {
        const { name, isClosing } = tag
        if (table) {
            applyInTable(tag, from, to, table)
            return
        }
        if (!isBlockElement(name)) {
            applyTag(tag, from, to, text)
            return
        }
        endText(isClosing ? to : from)
        if (name === 'table') {
            table = isClosing ? undefined : new OpenTable(from, text)
        } else if (isClosing) {
            close(name, to, name === 'li' ? 'list' : undefined)
        } else if (name === 'ul' || name === 'ol') {
            open('list', name, from)
        } else if (name === 'blockquote') {
            open('quote', name, from)
        } else if (name === 'li') {
            close('li', from, 'list')
            if (frames.at(-1)!.kind !== 'list') {
                open('list', 'ul', from)
            }
            open('item', name, from)
        } else if (/^h[1-6]$/.test(name)) {
            heading = { level: Number(name[1]), from }
        }
    }

    let at = 0
    while (at < source.length) {
        let next = at
        while (next < source.length && source.charCodeAt(next) !== 60 && source.charCodeAt(next) !== 38) {
            next++
        }
        const isText = !table || table.isInCell
        if (isText) {
            text.addText(source, at, next, offset)
        }
        at = next
        if (source.charCodeAt(at) === 38) {
            entity.lastIndex = at
            const written = entity.exec(source)?.[0] ?? '&'
            if (isText) {
                text.addDecoded(decodeEntity(written), offset + at, offset + at + written.length)
            }
            at += written.length
            continue
        }
        const declared = declarationEnd(source, at)
        const tag = declared ? undefined : scanTag(source, at)
        if (declared) {
            const end = source.indexOf(declared, at + 2)
            at = end === -1 ? source.length : end + declared.length
        } else if (!tag) {
            if (isText && at < source.length) {
                text.addText(source, at, at + 1, offset)
            }
            at++
        } else if (silentElements.has(tag.name) && !tag.isClosing) {
            const form = endTag(tag.name)
            form.lastIndex = tag.to
            const end = tag.isEmpty ? tag.to : (form.exec(source)?.index ?? source.length)
            at = scanTag(source, end)?.to ?? end
        } else {
            apply(tag, offset + at, offset + tag.to)
            at = tag.to
        }
    }
    const end = offset + source.length
    const rest = table?.end(end)
    if (rest) {
        frames.at(-1)!.blocks.push(rest)
    } else {
        endText(end)
    }
    while (frames.length > 1) {
        closeFrame(end)
    }
    return root.blocks
}
