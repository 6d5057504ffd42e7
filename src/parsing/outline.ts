import { sliceInline, type Block, type Inline, type Table } from './markdown/document'
import { readLabel, type LabelRole } from './readLabel'

/**
 * One statement of a page with what stands below it: a list item, a paragraph, or a line of a paragraph that has a label
 * of its own. A paragraph that only introduces a list (“Milestones:”) has the items below it.
 */
export interface Entry {
    readonly kind: 'entry'
    readonly form: 'item' | 'paragraph' | 'line'
    /** offsets in the page: of the bullet or the first word, and of the end of the words */
    readonly from: number
    readonly to: number
    readonly content: Inline
    /** it is an item of a numbered list */
    readonly isNumbered?: boolean
    /** the state of its task box */
    readonly isChecked?: boolean
    /** the items and further paragraphs below it */
    readonly below: readonly OutlinePart[]
}

export type OutlinePart = Entry | Table

/** Lists may nest; one deeper than this is no plan that a person wrote. */
const deepest = 9

/** Only the items below an entry. */
export const itemsBelow = ({ below }: { readonly below: readonly OutlinePart[] }): readonly Entry[] =>
    below.filter((part): part is Entry => part.kind === 'entry' && part.form !== 'paragraph')

/** Whether all of a text is bold, its punctuation aside. */
export const isBold = ({ text, marks }: Inline): boolean =>
    text !== '' &&
    marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && !/[\p{L}\p{N}]/u.test(text.slice(end)))

/** Whether a paragraph introduces the list after it: it ends with a colon, is bold as a whole, or is but a label. */
const isLead = (content: Inline): boolean =>
    content.text.endsWith(':') || isBold(content) || readLabel(content)?.words.text === ''

/** A mark of a list item that Markdown takes for text: an escaped dash, a bullet of another program. */
const bullet = /^(?:[-–•·▪◦‣●○])\s+/

/** A paragraph that is an item of a list in all but syntax, without its bullet. */
const withoutBullet = (content: Inline): Inline => sliceInline(content, bullet.exec(content.text)?.[0].length ?? 0)

/** Where fields stand in one line: “Lead: Ada · State: on track”. */
const separator = / [·|•] (?=\p{L}[^:·|•]{1,30}:)/gu

/** The lines of a paragraph that start with a label or a bullet, and every line after a hard break that follows one. */
function splitLines(content: Inline): readonly Inline[] {
    const starts = [0]
    const fields = Array.from(content.text.matchAll(separator), ({ index }) => index + 3)
    if (fields.length > 0 && readLabel(content)) {
        starts.push(...fields.slice(0, 20))
        return starts.map((start, index) =>
            sliceInline(content, start, index + 1 < starts.length ? starts[index + 1]! - 3 : content.text.length)
        )
    }
    let isInLabelled = readLabel(content) !== undefined
    for (const { at, isHard } of content.breaks) {
        const line = sliceInline(content, at + 1, at + 200)
        const isLabelled = bullet.test(line.text) || readLabel(line) !== undefined
        if (isLabelled || (isHard && isInLabelled)) {
            starts.push(at + 1)
        }
        isInLabelled ||= isLabelled
    }
    return starts.map((start, index) => sliceInline(content, start, starts[index + 1] ?? content.text.length))
}

/** Whether a label tells a part of an aim, so that what follows it is no part of it. */
const isField = (role: LabelRole | undefined): boolean =>
    role === 'owner' || role === 'status' || role === 'due' || role === 'note'

/** The entries of a paragraph: its first line, with the key results that follow it in lines of their own below it. */
function entriesOfParagraph(content: Inline, to: number): readonly Entry[] {
    const lines = splitLines(content).filter(({ text }) => text !== '')
    const entries = lines.map((line, index): Entry => {
        const isItem = bullet.test(line.text)
        return {
            kind: 'entry',
            form: isItem ? 'item' : index === 0 ? 'paragraph' : 'line',
            from: line.starts[0]!,
            to: lines.length === 1 ? to : line.ends.at(-1)!,
            content: isItem ? withoutBullet(line) : line,
            below: []
        }
    })
    const [first, ...rest] = entries
    const label = first && readLabel(first.content)?.role
    return first?.form === 'paragraph' && rest.length > 0 && label !== 'keyResult' && !isField(label)
        ? [{ ...first, below: rest }]
        : entries
}

/** The statements of some blocks, in reading order. */
export function readOutline(blocks: readonly Block[], depth = 0): readonly OutlinePart[] {
    const parts: OutlinePart[] = []
    if (depth > deepest) {
        return parts
    }
    let lead: Entry | undefined
    for (const block of blocks) {
        if (block.kind === 'list') {
            const items = block.items.flatMap(item => {
                const [own, ...more] = readOutline(item.blocks, depth + 1)
                return own?.kind === 'entry'
                    ? [
                          {
                              ...own,
                              form: 'item' as const,
                              from: item.from,
                              isNumbered: block.isOrdered,
                              ...(item.isChecked !== undefined && { isChecked: item.isChecked }),
                              below: [...own.below, ...more]
                          }
                      ]
                    : []
            })
            if (lead && parts.at(-1) === lead) {
                lead = { ...lead, below: [...lead.below, ...items] }
                parts[parts.length - 1] = lead
            } else {
                items.forEach(item => parts.push(item))
            }
        } else if (block.kind === 'paragraph') {
            entriesOfParagraph(block.content, block.to).forEach(entry => parts.push(entry))
            const last = parts.at(-1)
            lead = last?.kind === 'entry' && isLead(last.content) ? last : undefined
        } else if (block.kind === 'quote') {
            readOutline(block.blocks, depth + 1).forEach(part => parts.push(part))
        } else if (block.kind === 'table') {
            parts.push(block)
        }
    }
    return parts
}
