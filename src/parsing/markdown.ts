import type { SyntaxNode } from '@lezer/common'
import { parser as commonMark, Strikethrough, Table as TableSyntax, TaskList, type MarkdownConfig } from '@lezer/markdown' // prettier-ignore
import type { Position } from '../model/location'
import type { Page } from '../model/page'
import type { Block, Break, Document, Inline, ListItem, Mark, TableRow } from './document'
import { decodeEntity } from './decodeEntity'

const [blank, lineFeed, backslash] = [32, 10, 92]

/** Hard breaks, looked for at the first blank of a run only: the parser's own rule walks the run from each of its blanks. */
const hardBreaks: MarkdownConfig = {
    parseInline: [
        {
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
    ]
}

const parser = commonMark.configure([TableSyntax, TaskList, Strikethrough, hardBreaks])

/** Nodes that are syntax: they leave no text behind. */
const syntax = new Set(
    'HeaderMark QuoteMark ListMark EmphasisMark CodeMark LinkMark StrikethroughMark TableDelimiter LinkTitle HTMLTag Comment ProcessingInstruction TaskMarker'.split(
        ' '
    )
)

const markKinds: Readonly<Record<string, Mark['kind']>> = {
    StrongEmphasis: 'strong',
    Emphasis: 'emphasis',
    InlineCode: 'code',
    Strikethrough: 'strike',
    Link: 'link',
    Autolink: 'link'
}

/** Link labels compare without case and with white space collapsed (CommonMark 0.31, 6.3). */
const normalizeLabel = (label: string): string =>
    label
        .replace(/^\[|\]$/g, '')
        .trim()
        .replace(/\s+/g, ' ')
        .toLowerCase()

/** The url of a link: written beside it, or defined under its label; `undefined` where the label is not defined. */
function urlOf(link: SyntaxNode, text: string, definitions: ReadonlyMap<string, string>): string | undefined {
    const url = link.getChild('URL')
    if (url) {
        return text.slice(url.from, url.to).replace(/^<|>$/g, '')
    }
    const label = link.getChild('LinkLabel')
    const written = label && label.to - label.from > 2 ? text.slice(label.from, label.to) : undefined
    const [open, close] = link.getChildren('LinkMark')
    return definitions.get(normalizeLabel(written ?? (open && close ? text.slice(open.to, close.from) : '')))
}

/** Read the inline content of a leaf block, paragraph, heading or cell. */
function readInline(block: SyntaxNode, text: string, definitions: ReadonlyMap<string, string>): Inline {
    let plain = ''
    // Kept beside the text: looking at its end would copy all of it for every blank.
    let endsBlank = false
    const starts: number[] = []
    const ends: number[] = []
    const marks: Mark[] = []
    const breaks: Break[] = []
    const breakHere = (isHard: boolean): void => {
        const at = plain.length - 1
        if (at >= 0 && breaks.at(-1)?.at !== at) {
            breaks.push({ at, isHard })
        }
    }
    const emit = (characters: string, from: number, to?: number): void => {
        for (let index = 0; index < characters.length; index++) {
            const isSpace = /\s/.test(characters[index]!)
            if (isSpace && (plain === '' || endsBlank)) {
                if (characters[index] === '\n') {
                    breakHere(false)
                }
                continue
            }
            plain += isSpace ? ' ' : characters[index]!
            endsBlank = isSpace
            starts.push(to === undefined ? from + index : from)
            ends.push(to ?? from + index + 1)
            if (characters[index] === '\n') {
                breakHere(false)
            }
        }
    }
    let position = block.from
    const emitUpTo = (end: number): void => {
        if (end > position) {
            emit(text.slice(position, end), position)
        }
        position = Math.max(position, end)
    }
    /** the marks that are open, the innermost last; a link that leads nowhere is ordinary text and opens none */
    const open: { readonly end: number; readonly start: number; readonly kind: Mark['kind']; readonly url?: string }[] =
        []
    const literal = new Set<number>()
    block.cursor().iterate(
        ({ name, from, to, node }) => {
            if (from === block.from && to === block.to && name === block.name) {
                return true
            }
            emitUpTo(from)
            if (name === 'Link' || name === 'Autolink') {
                const url = urlOf(node, text, definitions)
                if (url === undefined) {
                    literal.add(from)
                } else {
                    open.push({ end: to, start: plain.length, kind: 'link', url })
                }
                return true
            }
            const kind = markKinds[name]
            if (kind) {
                open.push({ end: to, start: plain.length, kind })
                return true
            }
            const parent = node.parent
            if ((name === 'LinkMark' || name === 'LinkLabel') && parent && literal.has(parent.from)) {
                return false
            }
            if (name === 'Escape') {
                emit(text.slice(from + 1, to), from + 1)
            } else if (name === 'Entity') {
                emit(decodeEntity(text.slice(from, to)), from, to)
            } else if (name === 'HardBreak') {
                emit(' ', from, to)
                breakHere(true)
            } else if (name === 'URL' && parent?.name === 'Autolink') {
                return false
            } else if (!syntax.has(name) && name !== 'URL' && name !== 'LinkLabel') {
                return true
            }
            position = to
            return false
        },
        ({ name, to }) => {
            const last = open.at(-1)
            if (last && markKinds[name] === last.kind && last.end === to) {
                emitUpTo(to)
                open.pop()
                marks.push({
                    kind: last.kind,
                    start: last.start,
                    end: plain.length,
                    ...(last.url !== undefined && { url: last.url })
                })
            }
        }
    )
    emitUpTo(block.to)
    if (endsBlank) {
        plain = plain.slice(0, -1)
        starts.pop()
        ends.pop()
    }
    const length = plain.length
    return {
        text: plain,
        starts,
        ends,
        marks: marks.map(mark => ({ ...mark, end: Math.min(mark.end, length) })),
        breaks: breaks.filter(({ at }) => at < length)
    }
}

/** The cells of a row by column: an empty cell leaves no node, so columns are counted by their delimiters. */
function readRow(row: SyntaxNode, text: string, definitions: ReadonlyMap<string, string>): TableRow {
    const cells: (Inline | undefined)[] = []
    let column = 0
    for (let node = row.firstChild; node; node = node.nextSibling) {
        if (node.name === 'TableDelimiter') {
            column += node.from === row.from ? 0 : 1
        } else if (node.name === 'TableCell') {
            cells[column] = readInline(node, text, definitions)
        }
    }
    return { kind: 'row', from: row.from, to: row.to, cells: Array.from(cells) }
}

/** Finds the position of an offset by binary search over the line starts. */
function lineIndex(text: string): (offset: number) => Position {
    const starts = [0]
    for (const { index } of text.matchAll(/\n/g)) {
        starts.push(index + 1)
    }
    return offset => {
        let low = 0
        let high = starts.length
        while (high - low > 1) {
            const middle = (low + high) >> 1
            if (starts[middle]! <= offset) {
                low = middle
            } else {
                high = middle
            }
        }
        return { line: low, character: offset - starts[low]! }
    }
}

/**
 * Parse a Markdown page (CommonMark with GFM tables, task lists and strike-through) into our own tree. The one module
 * that knows the parser. Never throws; nesting costs no stack.
 */
export function parseMarkdown({ uri, text: written }: Page): Document {
    // Lines and characters stay where they are: a blank takes the place of a byte order mark, which would hide the first
    // heading, and the parser, to which a carriage return is text, sees line feeds only.
    const text = written.replace(/^\uFEFF/, ' ').replace(/\r\n?/g, '\n')
    const tree = parser.parse(text)
    const definitions = new Map<string, string>()
    tree.iterate({
        enter: ({ name, node }) => {
            if (name === 'LinkReference') {
                const [label, url] = [node.getChild('LinkLabel'), node.getChild('URL')]
                const key = label && normalizeLabel(text.slice(label.from, label.to))
                if (key && url && !definitions.has(key)) {
                    definitions.set(key, text.slice(url.from, url.to).replace(/^<|>$/g, ''))
                }
            }
        }
    })

    const blocks: Block[] = []
    const containers: { blocks: Block[]; items: ListItem[] }[] = [{ blocks, items: [] }]
    tree.iterate({
        enter: ({ name, from, to, node }) => {
            const { blocks } = containers.at(-1)!
            const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name)
            if (heading) {
                blocks.push({
                    kind: 'heading',
                    level: Number(heading[1]),
                    from,
                    to,
                    content: readInline(node, text, definitions)
                })
            } else if (name === 'Paragraph' || name === 'Task') {
                blocks.push({ kind: 'paragraph', from, to, content: readInline(node, text, definitions) })
            } else if (name === 'Table') {
                const header = node.getChild('TableHeader')
                const rows = node.getChildren('TableRow').map(row => readRow(row, text, definitions))
                if (header) {
                    blocks.push({ kind: 'table', from, to, header: readRow(header, text, definitions), rows })
                }
            } else if (isContainer(name)) {
                containers.push({ blocks: [], items: [] })
                return true
            }
            return name === 'Document'
        },
        leave: ({ name, from, to }) => {
            if (!isContainer(name)) {
                return
            }
            const { blocks, items } = containers.pop()!
            const parent = containers.at(-1)!
            if (name === 'ListItem') {
                parent.items.push({ kind: 'item', from, to, blocks })
            } else if (name === 'Blockquote') {
                parent.blocks.push({ kind: 'quote', from, to, blocks })
            } else {
                parent.blocks.push({ kind: 'list', isOrdered: name === 'OrderedList', from, to, items })
            }
        }
    })

    const positionAt = lineIndex(text)
    return { uri, blocks, locate: (from, to) => ({ uri, range: { start: positionAt(from), end: positionAt(to) } }) }
}

const isContainer = (name: string): boolean =>
    name === 'BulletList' || name === 'OrderedList' || name === 'ListItem' || name === 'Blockquote'
