import { isTitleLine, isKeyResult } from './aims/isAim'
import { isBold, itemsBelow, type Entry, type OutlinePart } from './outline'
import type { AimDraft } from './planDraft'
import { openAim } from './aims/openAim'
import { readAimBody } from './aims/readAimBody'
import { readAimList } from './aims/readAimList'
import { isReference, readFeatures } from './readFeatures'
import { readHeading } from './readHeading'
import { fieldOf, readLabel } from './readLabel'
import { readObjectiveSentence, splitMeasured } from './readObjectiveSentence'
import { readStatement } from './readStatement'
import { readTable } from './tables/readTable'
import { isTaskTable } from './tables/tableColumns'
import { aimContextOf, enterHeading, tableContextOf, type Context, type Reading } from './sectionContext'

/** An item as only lists of plans have it: numbered, with a box, or with a report. */
const isTold = (item: Entry): boolean =>
    item.isNumbered === true || item.isChecked !== undefined || readStatement(item).result !== undefined

/** An item without bold words and without items below it. */
const isPlain = (item: Entry): boolean =>
    itemsBelow(item).length === 0 && !item.content.marks.some(({ kind, start }) => kind === 'strong' && start === 0)

const isExplicitAim = (entry: Entry): boolean =>
    readStatement(entry).label !== undefined || itemsBelow(entry).some(isKeyResult)

/** Read the items of one list by what the headings above it say. */
function readList(items: readonly Entry[], context: Context, reading: Reading): void {
    const { draft, isPlan } = reading
    const { families, isAside, above } = context
    const isGoals = families.includes('goals')
    const isRoadmap =
        families.includes('roadmap') && (!isGoals || context.time !== undefined || above?.meaning.isTime === true)
    // “FY22 Q4 goals” over plain items says what is delivered in that quarter.
    const isQuarter = above?.meaning.time?.quarter !== undefined && items.every(isPlain)
    const around = { ...aimContextOf(context), isAside }
    if ((!isRoadmap || items.some(isExplicitAim)) && readAimList(draft, items, around)) {
        return
    }
    if (isAside) {
        return
    }
    // In a named section of a roadmap a plain list may be about anything.
    const isUntold = context.path.length > 0 && !items.some(isTold)
    if (isRoadmap && isUntold && context.time === undefined && above?.meaning.isTime !== true) {
        return
    }
    if (isRoadmap || (isPlan && (families.length === 0 || isGoals) && isQuarter)) {
        readFeatures(draft, items, tableContextOf(context, reading))
    } else if (isGoals && above?.meaning.kind === 'group' && (isPlan || context.time !== undefined)) {
        readPlainGoals(items, context, reading)
    }
}

/** Items below a heading such as “FY22 Q4 goals” are goals without key results. */
function readPlainGoals(items: readonly Entry[], context: Context, { draft }: Reading): void {
    for (const item of items) {
        if (fieldOf(item) === undefined && !isReference(item)) {
            openAim(draft, 'goal', item, readStatement(item), aimContextOf(context))
        }
    }
}

/** Read statements in reading order: lists, tables, and paragraphs that open an objective or introduce what follows. */
export function readParts(parts: readonly OutlinePart[], context: Context, reading: Reading): void {
    const { draft } = reading
    let open: AimDraft | undefined
    /** the bold line right above, which may be the objective of key results below it */
    let title: Entry | undefined
    let isStated = false
    let items: Entry[] = []
    const closeList = (): void => {
        if (title && items.some(isKeyResult)) {
            const { words } = readHeading(title.content, context.year)
            open = openAim(draft, 'objective', title, { words }, aimContextOf(context))
            title = undefined
        }
        if (items.length > 0 && open && isStated && !items.some(isExplicitAim)) {
            readFeatures(
                draft,
                items,
                tableContextOf({ ...context, ...(reading.time && { time: reading.time }) }, reading)
            )
        } else if (items.length > 0 && open) {
            readAimBody(draft, open, items, aimContextOf(context))
        } else if (items.length > 0) {
            readList(items, context, reading)
        }
        items = []
    }
    for (const part of parts) {
        if (part.kind === 'entry' && part.form === 'item') {
            items.push(part)
            continue
        }
        closeList()
        if (part.kind === 'table') {
            if (!context.isAside || (reading.isPlan && isTaskTable(part))) {
                readTable(draft, part, { ...tableContextOf(context, reading), ...(open && { aim: open }) })
            }
            continue
        }
        const label = readLabel(part.content)
        if (isTitleLine(part) && part.below.length === 0) {
            title = part
            open = undefined
        }
        const measured = splitMeasured(part.content)
        if (measured) {
            open = openAim(draft, 'objective', part, { words: measured }, aimContextOf(context))
            readAimBody(draft, open, part.below, aimContextOf(context))
        } else if (label?.role === 'objective' && label.words.text !== '') {
            open = openAim(draft, 'objective', part, readStatement(part), aimContextOf(context))
            readAimBody(draft, open, part.below, aimContextOf(context))
        } else if (open && label) {
            readAimBody(draft, open, [part], aimContextOf(context))
        } else if (context.isOpening && !open && context.families.includes('okrs')) {
            open = readObjectiveSentence(draft, part, reading.sections, context.team?.name)
            if (open) {
                readAimBody(draft, open, part.below, aimContextOf(context))
            }
            // What is done for a key result that the sentence states is no key result.
            isStated = (open?.keyResults.length ?? 0) > 0
        } else if (isTitleLine(part) && part.below.some(isKeyResult)) {
            title = part
            items = itemsBelow(part).slice()
            closeList()
        } else if (part.below.length > 0) {
            readLead(part, context, reading)
        }
    }
    closeList()
}

/** A paragraph over a list may be a heading in all but form: “**FY23 Q1**”, “Our goals:”, “What we are not doing:”. */
function readLead(lead: Entry, context: Context, reading: Reading): void {
    const { draft } = reading
    const role = fieldOf(lead)?.role
    if (role !== undefined && role !== 'detail') {
        return
    }
    const meaning = readHeading(lead.content, context.year)
    const isHeading = isBold(lead.content) || meaning.kind === 'group'
    if (meaning.kind === 'aside' || /\bnot\b|n['’]t\b/i.test(lead.content.text)) {
        return
    }
    const inner = isHeading ? enterHeading(context, meaning, lead.content) : context
    if (context.families.includes('roadmap') && !isHeading) {
        readFeatures(draft, [lead], tableContextOf(context, reading))
    } else {
        readParts(lead.below, inner, reading)
    }
}
