import { isPlaceholder } from './readStatement'
import { addFeature, type TableContext } from './addFeature'
import { fieldOf } from './readLabel'
import { itemsBelow, type Entry, type OutlinePart } from './outline'
import type { PlanDraft } from './planDraft'
import { isGroup } from './readHeading'

/** An item that only leads to another plan: a link whose words name nothing but a plan and its time. */
export const isReference = ({ content }: Entry): boolean =>
    isGroup(content.text) ||
    (content.marks.some(({ kind, start, end }) => kind === 'link' && start === 0 && end === content.text.length) &&
        /\b(?:roadmap|goals|okrs?|strategy)\b\W*$/i.test(content.text))

/** A list of links to the headings of its own page, with no numbers and no signs. */
const isContents = (parts: readonly OutlinePart[]): boolean =>
    parts.length > 0 &&
    parts.every(
        part =>
            part.kind === 'entry' &&
            !part.isNumbered &&
            part.content.marks.some(
                ({ start, end, url }) => url?.startsWith('#') && start === 0 && end === part.content.text.length
            )
    )

/**
 * Read the items of a roadmap's lists as features; what stands below an item tells of it. A quarter before an item,
 * “Q2 or Q3: …”, is its time.
 */
export function readFeatures(draft: PlanDraft, parts: readonly OutlinePart[], context: TableContext): void {
    if (isContents(parts)) {
        return
    }
    for (const part of parts) {
        if (part.kind !== 'entry') {
            continue
        }
        if (part.form === 'paragraph') {
            // “Unplanned:” introduces items without a time; any other lead leaves that of the section.
            const { time, ...open } = context
            const isOpen = /\b(?:un-?planned|backlog|later)\b/i.test(part.content.text)
            readFeatures(draft, itemsBelow(part), time && isOpen ? open : context)
        } else if (!isReference(part) && fieldOf(part) === undefined && !isPlaceholder(part.content.text)) {
            addFeature(draft, part.content, draft.document.locate(part.from, part.to), {
                ...context,
                ...(part.isChecked !== undefined && { isChecked: part.isChecked })
            })
        }
    }
}
