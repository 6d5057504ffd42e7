import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common'
import { parser as commonMark, Strikethrough, Table as TableSyntax, TaskList, type BlockParser, type InlineParser, type LeafBlock } from '@lezer/markdown' // prettier-ignore
import type { Page } from '../../model/page'
import type { Stepwise } from '../../model/stepwise'
import type { Block, Document, Inline, ListItem, Placed, TableRow } from './document'
import { decodeEntities, decodeEntity } from './decodeEntity'
import { readFrontMatter } from './frontMatter'
import { applyTag, endTag, scanTag, silentElements } from './htmlTag'
import { InlineBuilder } from './inlineBuilder'
import { locator } from './locator'
import { readHtml } from './readHtml'
import { withoutStrayMarks } from './withoutStrayMarks'

/** A paragraph that is longer, in characters, is read as several: the parser's time grows with the square of its marks. */
const longestParagraph = 8_192

/** Of a line that is longer, or has more characters that may be marks, the rest is read without marks. */
const longestLine = 16_384
const mostMarks = 600

/** Containers nest no deeper, a list and its item being two: what stands in deeper ones is text of the last. */
const deepest = 64

const [blank, lineFeed, backslash] = [32, 10, 92]

/** Hard breaks, looked for at the first blank of a run only: the parser's own rule walks the run from each of its blanks. */
const hardBreak: InlineParser = {
    name: 'HardBreak',
    parse: (context, next, start) => {
        if (next === backslash && context.char(start + 1) === lineFeed) {
            return context.addElement(context.elt('HardBreak', start, start + 2))
        }
        if (next !== blank || (start > context.offset && context.char(start - 1) === blank)) {
            return -1
        }
        let end = start + 1
        while (context.char(end) === blank) {
            end++
        }
        const isBreak = context.char(end) === lineFeed && end >= start + 2
        return isBreak ? context.addElement(context.elt('HardBreak', start, end + 1)) : -1
    }
}

/** Each line costs the parser time for every container that it is in. */
const shallow: BlockParser = {
    name: 'Shallow',
    before: 'LinkReference',
    parse: (context, line) => {
        if (context.depth <= deepest || line.pos === line.text.length) {
            return false
        }
        const from = context.lineStart + line.pos
        const to = context.lineStart + line.text.length
        context.nextLine()
        context.addElement(context.elt('Paragraph', from, to))
        return true
    }
}

/** An element without text that opens and closes in one line is all of its block: the list after an `<iframe>` goes on. */
const silentLine: BlockParser = {
    name: 'SilentLine',
    before: 'HTMLBlock',
    parse: (context, line) => {
        const { next, pos, text } = line
        if (next !== 60 || !/^<(iframe|script|style|svg|template)\b.*<\/\1>\s*$/i.test(text.slice(pos))) {
            return false
        }
        const [from, to] = [context.lineStart + pos, context.lineStart + text.length]
        context.nextLine()
        context.addElement(context.elt('CommentBlock', from, to))
        return true
    }
}

/** A footnote, `[^1]: text`, starts a block of its own. */
const footnote: BlockParser = {
    name: 'Footnote',
    endLeaf: (_, { next, pos, text }) => next === 91 && /^\[\^[^\s[\]]{1,100}\]:/.test(text.slice(pos, pos + 110))
}

/** Whether a leaf that is long is a table; found out once, for the text of a leaf is joined anew whenever it is looked at. */
const tables = new WeakMap<LeafBlock, boolean>()

/** Ends a paragraph that is too long, but no table: its second line tells. */
const cutParagraph: BlockParser = {
    name: 'CutParagraph',
    endLeaf: (_, __, leaf) => {
        if (leaf.content.length <= longestParagraph) {
            return false
        }
        const isTable = tables.get(leaf) ?? /^[^\n]*\n[ \t]*[|:-][-|: \t]*(?:\n|$)/.test(leaf.content)
        tables.set(leaf, isTable)
        return !isTable
    }
}

const parser = commonMark.configure([
    TableSyntax,
    TaskList,
    Strikethrough,
    { parseInline: [hardBreak], parseBlock: [shallow, silentLine, footnote, cutParagraph] }
])

/** Nodes that are syntax: they leave no text behind. */
const syntax = new Set(
    'HeaderMark QuoteMark ListMark EmphasisMark CodeMark LinkMark StrikethroughMark TableDelimiter LinkTitle Comment ProcessingInstruction TaskMarker URL LinkLabel'.split(
        ' '
    )
)

const markKinds = {
    StrongEmphasis: 'strong',
    Emphasis: 'emphasis',
    InlineCode: 'code',
    Strikethrough: 'strike'
} as const

/** What the blocks of one page are read with. */
interface Context {
    /** the page, its line ends as line feeds */
    readonly page: string
    /** addresses by label, as the page defines them */
    readonly urls: ReadonlyMap<string, string>
    readonly builder: InlineBuilder
}

/** Link labels compare without case and with white space collapsed (CommonMark 0.31, 6.3). */
const normalizeLabel = (label: string): string =>
    label
        .replace(/^\[|\]$/g, '')
        .trim()
        .replace(/\s+/g, ' ')
        .toLowerCase()

/** An address as it is meant: without angles and backslashes, entities decoded. */
const readUrl = (written: string): string =>
    decodeEntities(written.replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))

/** The url of a link: written beside it, or defined under its label; `undefined` where the label is not defined. */
function urlOf(link: SyntaxNode, { page, urls }: Context): string | undefined {
    const url = link.getChild('URL')
    if (url) {
        return readUrl(page.slice(url.from, url.to))
    }
    const label = link.getChild('LinkLabel')
    const written = label && label.to - label.from > 2 ? page.slice(label.from, label.to) : undefined
    const [open, close] = link.getChildren('LinkMark')
    return urls.get(normalizeLabel(written ?? (open && close ? page.slice(open.to, close.from) : '')))
}

/** Add text; in a cell a bar behind a backslash is a bar, also in code. */
function addCellText(page: string, from: number, to: number, isCell: boolean, builder: InlineBuilder): void {
    let start = from
    // A backslash at the very end may stand before a bar behind it.
    for (const { index } of isCell ? page.slice(from, to + 1).matchAll(/\\\|/g) : []) {
        builder.addText(page, start, from + index, 0)
        start = from + index + 1
    }
    builder.addText(page, start, to, 0)
}

/** Read the inline content of a leaf block, paragraph, heading or cell. */
function readInline(block: SyntaxNode, context: Context): Inline {
    const { page, builder } = context
    const end = block.to
    if (!block.firstChild) {
        builder.addText(page, block.from, end, 0)
        return withoutStrayMarks(builder.finish(), page)
    }
    const isCell = block.name === 'TableCell'
    let position = block.from
    const addUpTo = (to: number): void => {
        if (to > position) {
            addCellText(page, position, Math.min(to, end), isCell, builder)
        }
        position = Math.max(position, to)
    }
    /** Leave out what stands in the node, or add what it stands for. */
    const replace = (from: number, to: number, add?: () => void): false => {
        addUpTo(from)
        add?.()
        position = Math.max(position, to)
        return false
    }
    const literal = new Set<number>()
    const opened = new Set<number>()
    block.cursor().iterate(
        ({ name, from, to, node }) => {
            if (from === block.from && to === block.to && name === block.name) {
                return true
            }
            if (from < position && to <= position) {
                return false
            }
            if (name === 'Link' && /^\[\^[^\]\s]+\]/.test(page.slice(from, Math.min(to, from + 100)))) {
                return replace(from, to)
            }
            if (name === 'Link' || name === 'Autolink') {
                const url = urlOf(node, context)
                addUpTo(from)
                // A link that leads nowhere is ordinary text.
                if (url === undefined) {
                    literal.add(from)
                } else {
                    opened.add(from)
                    builder.openMark('link', url)
                }
                return true
            }
            if (Object.hasOwn(markKinds, name)) {
                addUpTo(from)
                builder.openMark(markKinds[name as keyof typeof markKinds])
                return true
            }
            const parent = node.parent
            if ((name === 'LinkMark' || name === 'LinkLabel') && parent && literal.has(parent.from)) {
                return false
            }
            switch (name) {
                case 'Escape':
                    return replace(from, to, () => builder.addText(page, from + 1, to, 0))
                case 'Entity':
                    return replace(from, to, () => builder.addDecoded(decodeEntity(page.slice(from, to)), from, to))
                case 'HardBreak':
                    return replace(from, to, () => builder.addBreak(from, to))
                case 'HTMLTag': {
                    const tag = scanTag(page, from)
                    const isSilent = tag && silentElements.has(tag.name) && !tag.isClosing
                    const closing = isSilent ? page.slice(to, end).search(endTag(tag.name)) : -1
                    return replace(from, closing < 0 ? to : to + closing, () => tag && applyTag(tag, from, to, builder))
                }
                case 'URL':
                    return parent?.name === 'Autolink' ? false : replace(from, to)
                default:
                    return syntax.has(name) ? replace(from, to) : true
            }
        },
        ({ name, from, to }) => {
            const isLink = (name === 'Link' || name === 'Autolink') && opened.delete(from)
            if (isLink || Object.hasOwn(markKinds, name)) {
                addUpTo(to)
                builder.closeMark()
            }
        }
    )
    addUpTo(end)
    return withoutStrayMarks(builder.finish(), page)
}

/** The cells of a row by column: an empty cell leaves no node, so columns are counted by their delimiters. */
function readRow(row: SyntaxNode, context: Context): TableRow {
    const cells: (Inline | undefined)[] = []
    let column = 0
    for (let node = row.firstChild; node; node = node.nextSibling) {
        if (node.name === 'TableDelimiter') {
            column += node.from === row.from ? 0 : 1
        } else if (node.name === 'TableCell') {
            cells[column] = readInline(node, context)
        }
    }
    return { kind: 'row', from: row.from, to: row.to, cells: Array.from(cells) }
}

/** What is meant for a site generator, not for readers: `{:toc}`, `{#id}` after a heading, lines of `{{x}}` and `{% x %}` alone. */
const forGenerators =
    /\{:[^{}]{0,200}\}|(?<=^#.{0,400})\{#[\w:.-]+\}(?=[ \t#]*$)|^[ \t]*(?:(?:\{%[^%]*%\}|\{\{[^{}]*\}\})[ \t]*)+$/g

/** The page with blanks in place of what is meant for a site generator, in the lines that hold a brace. */
function withoutGenerators(page: string): string {
    const parts: string[] = []
    let done = 0
    for (let at = page.indexOf('{'); at >= 0; at = page.indexOf('{', done)) {
        const from = Math.max(done, page.lastIndexOf('\n', at - 1) + 1)
        const end = page.indexOf('\n', at)
        const to = end < 0 ? page.length : end
        const line = page.slice(from, to)
        parts.push(
            page.slice(done, from),
            line.length > longestLine ? line : line.replace(forGenerators, meant => ' '.repeat(meant.length))
        )
        done = to
        if (to >= page.length) {
            break
        }
    }
    parts.push(page.slice(done))
    return parts.join('')
}

/** A paragraph; forgotten blanks make one of what its author meant as a heading: `##Summary`. */
function readParagraph(node: SyntaxNode, context: Context): readonly Block[] {
    const { page } = context
    const { from, to } = node
    const source = page.slice(from, Math.min(to, from + longestParagraph))
    if (/^\[\^[^\]\s]+\]:/.test(source)) {
        return []
    }
    const level = /^#{2,6}(?=\p{L})/u.exec(source)?.[0].length
    if (level !== undefined && !source.includes('\n')) {
        context.builder.addText(page, from + level, to, 0)
        return [{ kind: 'heading', level, from, to, content: context.builder.finish() }]
    }
    const content = readInline(node, context)
    return content.text === '' ? [] : [{ kind: 'paragraph', from, to, content }]
}

/** Where HTML ends that a blank line cut in two: with the end of the table that is open in it. */
function endOfHtml(page: string, from: number, to: number, lastTableEnd: number): number {
    const open = page.slice(from, to).match(/<table\b/gi)?.length ?? 0
    const closed = page.slice(from, to).match(/<\/table\b/gi)?.length ?? 0
    const end = open > closed && to <= lastTableEnd ? page.indexOf('</table>', to) : -1
    return end < 0 ? to : end + '</table>'.length
}

const mark = /[[\]()*_~<>&`|\\!+]/g

/** Where a line is cut for the parser; its length where it is not. */
function readableLength(line: string): number {
    if (line.length <= mostMarks) {
        return line.length
    }
    let marks = 0
    mark.lastIndex = 0
    for (let match = mark.exec(line); match; match = mark.exec(line)) {
        if (++marks > mostMarks) {
            return Math.min(match.index, longestLine)
        }
    }
    return Math.min(line.length, longestLine)
}

/** The same length of text with letters where lines go on for too long: the parser sees words there. */
function withShortLines(page: string, tooLong: Placed[]): string {
    const parts: string[] = []
    let done = 0
    for (let from = 0; from < page.length;) {
        const end = page.indexOf('\n', from)
        const to = end < 0 ? page.length : end
        if (to - from > mostMarks) {
            const length = readableLength(page.slice(from, to))
            if (from + length < to) {
                tooLong.push({ from: from + length, to })
                parts.push(page.slice(done, from + length), 'x'.repeat(to - from - length))
                done = to
            }
        }
        from = to + 1
    }
    parts.push(page.slice(done))
    return parts.join('')
}

const isContainer = (name: string): boolean =>
    name === 'BulletList' || name === 'OrderedList' || name === 'ListItem' || name === 'Blockquote'

/**
 * Parse a Markdown page (CommonMark with GFM tables, task lists and strike-through, and the HTML in it) into our own tree.
 * The one module that knows the parser. Never throws; time grows with the length of the page and with nothing else. A step
 * is one block.
 */
export function* parseMarkdown({ uri, text: written }: Page): Stepwise<Document> {
    // Lines and characters stay where they are: a blank takes the place of a byte order mark, which would hide the first
    // heading, and the parser, to which a carriage return is text, sees line feeds only.
    const page = withoutGenerators(written.replace(/^\uFEFF/, ' ').replace(/\r\n?/g, '\n'))
    const builder = new InlineBuilder(page.length)
    const { to: start, title } = readFrontMatter(page, builder)
    const tooLong: Placed[] = []
    const parsing = parser.startParse(page.slice(0, start).replace(/[^\n]/g, ' ') + withShortLines(page.slice(start), tooLong)) // prettier-ignore
    let tree = parsing.advance()
    while (!tree) {
        yield
        tree = parsing.advance()
    }
    const urls = new Map<string, string>()
    tree.iterate({
        enter: ({ name, node }) => {
            if (name === 'LinkReference') {
                const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')]
                const key = label && normalizeLabel(page.slice(label.from, label.to))
                if (key && url && !urls.has(key)) {
                    urls.set(key, readUrl(page.slice(url.from, url.to)))
                }
            }
            return name === 'Document' || isContainer(name)
        }
    })

    const context = { page, urls, builder }
    const blocks: Block[] = []
    const containers: { blocks: Block[]; items: ListItem[]; isChecked?: boolean }[] = [{ blocks, items: [] }]
    const lastTableEnd = page.lastIndexOf('</table>')
    /** what stands before this offset belongs to HTML that was read */
    let readTo = 0
    const walk = {
        enter: ({ name, from, to, node }: SyntaxNodeRef): boolean => {
            const container = containers.at(-1)!
            const { blocks } = container
            if (from < readTo && to <= readTo) {
                return false
            }
            const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)
            if (heading) {
                const content = readInline(node, context)
                blocks.push({ kind: 'heading', level: Number(heading[1]), from, to, content })
            } else if (name === 'Paragraph' || name === 'Task') {
                const marker = node.getChild('TaskMarker')
                if (marker && blocks.length === 0) {
                    container.isChecked = /x/i.test(page.slice(marker.from, marker.to))
                }
                readParagraph(node, context).forEach(block => blocks.push(block))
            } else if (name === 'Table') {
                const header = node.getChild('TableHeader')
                if (header) {
                    const row = readRow(header, context)
                    const rows = node.getChildren('TableRow').map(row => readRow(row, context))
                    blocks.push({ kind: 'table', from, to, header: row, rows })
                }
            } else if (name === 'HTMLBlock') {
                readTo = endOfHtml(page, from, to, lastTableEnd)
                readHtml(page.slice(from, readTo), from, builder).forEach(block => blocks.push(block))
            } else if (isContainer(name)) {
                containers.push({ blocks: [], items: [] })
                return true
            }
            return false
        },
        leave: ({ name, from, to }: SyntaxNodeRef): void => {
            if (!isContainer(name)) {
                return
            }
            const { blocks, items, isChecked } = containers.pop()!
            const parent = containers.at(-1)!
            while (page[from] === ' ') {
                from++
            }
            if (name === 'ListItem') {
                parent.items.push({ kind: 'item', from, to, blocks, ...(isChecked !== undefined && { isChecked }) })
            } else if (name === 'Blockquote') {
                parent.blocks.push({ kind: 'quote', from, to, blocks })
            } else {
                parent.blocks.push({ kind: 'list', isOrdered: name === 'OrderedList', from, to, items })
            }
        }
    }
    for (let block = tree.topNode.firstChild; block; block = block.nextSibling) {
        block.cursor().iterate(walk.enter, walk.leave)
        yield
    }

    return {
        uri,
        ...(title && { title }),
        blocks,
        ...(tooLong.length > 0 && {
            tooLong: tooLong.map(({ from, to }) => ({ from: from + start, to: to + start }))
        }),
        locate: locator(uri, page)
    }
}
