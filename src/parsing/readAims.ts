import type { SourceLocation } from '../model/location'
import type { Delivery, GoalPassage } from '../model/plan'
import { toRichText, type Inline } from './markdown/document'
import { itemsBelow, type Entry, type OutlinePart } from './outline'
import { findDelivery } from './time/parseDelivery'
import type { AimDraft, PlanDraft } from './planDraft'
import { isGroup, type Family } from './readHeading'
import { readLabel, type Label, type LabelRole } from './readLabel'
import { readStatement, isPlaceholder, type Statement } from './readStatement'
import { readStatus } from './status/readStatus'
import { splitOwner } from './splitOwner'
import type { PlanningYear } from '../model/quarter'

/** What stands around a list of aims. */
export interface AimContext {
    readonly families: readonly Family[]
    readonly team?: string
    readonly year?: PlanningYear
    /** the time that a heading gives to all below it */
    readonly time?: Delivery
    readonly parent?: SourceLocation
    /** the section around it is no plan: only labels count */
    readonly isAside?: boolean
}

/** Where the title of an aim stands: what is listed below an item belongs to it, below a heading only what is reported. */
type AimForm = 'item' | 'heading'

const passageRoles: Partial<Record<LabelRole, GoalPassage['role']>> = {
    problem: 'problem',
    why: 'why',
    measure: 'measure',
    outcomes: 'measure'
}

/** An item and what it says. */
interface Read {
    readonly entry: Entry
    readonly statement: Statement
}

const readAll = (entries: readonly Entry[]): readonly Read[] =>
    entries.flatMap(entry => {
        const statement = readStatement(entry)
        const isEmpty = isPlaceholder(statement.words.text) || isGroup(statement.words.text)
        return isEmpty && statement.label?.role !== 'objective' ? [] : [{ entry, statement }]
    })

const isLabelled = ({ statement }: Read, role: LabelRole): boolean => statement.label?.role === role

/** The label of an entry that tells a part of the aim above it, such as its owner. */
export function fieldOf({ content }: Entry): Label | undefined {
    const label = readLabel(content)
    // “Dependencies:” over a list introduces it; bold words without a colon may be an aim's title.
    const isIntroduction = label?.role === 'detail' && label.words.text === '' && content.text.endsWith(':')
    const isField = label && label.role !== 'objective' && label.role !== 'keyResult' && label.role !== 'detail'
    return isField || isIntroduction ? label : undefined
}

const isMostlyBold = (words: Inline): boolean =>
    words.marks.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= words.text.length * 0.6)

/** Whether an item is written as an objective even where no key result stands below it: mostly bold, or with an owner before a colon. */
const isAimLike = (words: Inline, { team, families }: AimContext): boolean =>
    isMostlyBold(words) || (families.includes('okrs') && splitOwner(words, team).owner !== undefined)

/** Items that stand for themselves below another one: not its fields, and not sentences that only introduce a list. */
const ownItems = (parts: readonly OutlinePart[]): readonly Entry[] =>
    parts.filter(
        (part): part is Entry => part.kind === 'entry' && part.form !== 'paragraph' && fieldOf(part) === undefined
    )

const hasKeyResultsBelow = (entry: Entry): boolean =>
    entry.below.some(
        part =>
            part.kind === 'entry' &&
            (readLabel(part.content)?.role === 'keyResults' || readStatement(part).label?.role === 'keyResult')
    )

/** Open an aim, without what stands below it. */
export function openAim(
    draft: PlanDraft,
    kind: AimDraft['kind'],
    title: Inline,
    location: SourceLocation,
    { team, time, parent }: AimContext
): AimDraft {
    const split = splitOwner(title, team)
    const aim: AimDraft = {
        kind,
        title: split.title,
        ...(team !== undefined && { team }),
        ...(split.owner !== undefined && { owner: split.owner }),
        ...(time && { delivery: time }),
        ...(parent && { parent }),
        location,
        passages: [],
        keyResults: [],
        jointTeams: []
    }
    draft.aims.push(aim)
    return aim
}

const locationOf = (draft: PlanDraft, { from, to }: Entry): SourceLocation => draft.document.locate(from, to)

/** Read the fields and key results of an aim from what stands below its title. */
export function readAimBody(
    draft: PlanDraft,
    aim: AimDraft,
    parts: readonly OutlinePart[],
    context: AimContext,
    form: AimForm = 'heading'
): void {
    const entries = parts.filter((part): part is Entry => part.kind === 'entry')
    const isExplicit = entries.some(
        entry => readLabel(entry.content)?.role === 'keyResults' || readStatement(entry).label?.role === 'keyResult'
    )
    let passage: AimDraft['passages'][number] | undefined
    let loose: Entry[] = []
    /** below a label that is no part of an aim, such as “Languages we plan next:” */
    let isElsewhere = false
    const readLoose = (): void => {
        if (!isElsewhere) {
            readKeyResultItems(draft, aim, loose, context, { isExplicit, form })
        }
        loose = []
    }
    for (const entry of entries) {
        if (entry.form === 'item' && fieldOf(entry) === undefined) {
            loose.push(entry)
            continue
        }
        readLoose()
        const label = fieldOf(entry) ?? readLabel(entry.content)
        if (label) {
            passage = readField(draft, aim, entry, label, context)
            isElsewhere = label.role === 'detail' && label.words.text === ''
        } else if (passage) {
            passage.paragraphs.push(toRichText(entry.content, draft.document))
        }
    }
    readLoose()
}

/** Read one labelled part of an aim; answers with the passage it opens, if any. */
function readField(
    draft: PlanDraft,
    aim: AimDraft,
    entry: Entry,
    label: Label,
    context: AimContext
): AimDraft['passages'][number] | undefined {
    const { role, words, written } = label
    const passageRole = passageRoles[role]
    if (role === 'keyResult') {
        readKeyResult(draft, aim, { entry, statement: readStatement(entry) })
    } else if (role === 'keyResults' || role === 'milestones') {
        readListed(draft, aim, itemsBelow(entry))
    } else if (role === 'measure' && words.text === '' && itemsBelow(entry).length > 0 && aim.keyResults.length === 0) {
        readListed(draft, aim, itemsBelow(entry))
    } else if (passageRole) {
        const paragraphs = [words, ...itemsBelow(entry).map(({ content }) => content)]
            .filter(({ text }) => text !== '')
            .map(paragraph => toRichText(paragraph, draft.document))
        const passage = { role: passageRole, label: written, paragraphs }
        aim.passages.push(passage)
        return passage
    } else if (words.text !== '' && !isPlaceholder(words.text)) {
        if (role === 'owner') {
            aim.owner ??= words.text
        } else if (role === 'due') {
            aim.delivery = findDelivery(words.text, context.year) ?? aim.delivery
        } else if (
            role === 'status' ||
            (role === 'note' && readStatus(aim.title.text, toRichText(words, draft.document)).status !== 'unknown')
        ) {
            aim.result ??= words
            aim.delivery ??= findDelivery(words.text, context.year)
        }
    }
    return undefined
}

/** A label of a judgement, which says more than one of figures, such as “Progress”. */
const verdictLabel = /\b(?:status|state|grade|score)\b/i

/** What lines below a key result report of it: “Status: on track” before “Progress: 40%”, and who answers for it. */
export function reportBelow(parts: readonly OutlinePart[]): { readonly status?: Inline; readonly owner?: Inline } {
    const fields = parts.flatMap(part => {
        const label = part.kind === 'entry' ? readLabel(part.content) : undefined
        return label && label.words.text !== '' ? [label] : []
    })
    const statuses = fields.filter(({ role }) => role === 'status')
    const status = statuses.find(({ written }) => verdictLabel.test(written)) ?? statuses[0]
    const owner = fields.find(({ role }) => role === 'owner')
    return { ...(status && { status: status.words }), ...(owner && { owner: owner.words }) }
}

function readKeyResult(draft: PlanDraft, aim: AimDraft, { entry, statement }: Read): void {
    const { status, owner } = reportBelow(entry.below)
    if (isPlaceholder(statement.words.text)) {
        return
    }
    const told = statement.result ?? status
    draft.addKeyResult(aim, { ...statement, ...(told && { result: told }) }, locationOf(draft, entry), owner?.text)
    for (const below of readAll(ownItems(entry.below))) {
        if (isLabelled(below, 'keyResult')) {
            readKeyResult(draft, aim, below)
        }
    }
}

/** Read the items of a list that says that it holds key results. */
function readListed(draft: PlanDraft, aim: AimDraft, items: readonly Entry[]): void {
    for (const read of readAll(items)) {
        if (fieldOf(read.entry) === undefined) {
            readKeyResult(draft, aim, read)
        }
    }
}

/** Read the items below an aim that no label introduces: its key results, or aims of their own with key results below them. */
function readKeyResultItems(
    draft: PlanDraft,
    aim: AimDraft,
    items: readonly Entry[],
    context: AimContext,
    { isExplicit, form }: { readonly isExplicit: boolean; readonly form: AimForm }
): void {
    const reads = readAll(items)
    const reported = reads.some(
        ({ statement }) => statement.result !== undefined || statement.isStruck || statement.isChecked !== undefined
    )
    const hasLabels = reads.some(read => isLabelled(read, 'keyResult'))
    for (const read of reads) {
        const { entry, statement } = read
        if (isLabelled(read, 'keyResult')) {
            readKeyResult(draft, aim, read)
        } else if (isNestedAim(read, hasLabels, aim, context)) {
            const { words } = statement
            const nested = openAim(draft, aim.kind, words, locationOf(draft, entry), {
                ...context,
                parent: aim.location
            })
            if (statement.result) {
                nested.result = statement.result
            }
            readAimBody(draft, nested, entry.below, context, 'item')
        } else if (!isExplicit && (aim.kind === 'objective' || form === 'item' || reported)) {
            readKeyResult(draft, aim, read)
        }
    }
}

/** Whether an item below an aim is an aim itself: it says so, has key results, or is written like one beside labelled key results (`hasLabels`). */
function isNestedAim({ entry, statement }: Read, hasLabels: boolean, aim: AimDraft, context: AimContext): boolean {
    const isObjective = aim.kind === 'objective'
    return (
        statement.label?.role === 'objective' ||
        hasKeyResultsBelow(entry) ||
        (isObjective && isAimLike(statement.words, context) && ownItems(entry.below).length > 0) ||
        (isObjective && readAll(ownItems(entry.below)).some(below => below.statement.hasArrow)) ||
        (isObjective && hasLabels && isAimLike(statement.words, context))
    )
}

/** Whether a list holds aims with key results: the page says so, or labels, results or the section around it do. */
function isAimList(reads: readonly Read[], context: AimContext): boolean {
    const { families, isAside } = context
    if (
        reads.some(
            read => isLabelled(read, 'objective') || isLabelled(read, 'keyResult') || hasKeyResultsBelow(read.entry)
        )
    ) {
        return true
    }
    if (isAside) {
        return false
    }
    const below = reads.flatMap(({ entry }) => readAll(ownItems(entry.below)))
    const isPlan = families.includes('okrs') || families.includes('goals')
    return (
        below.some(({ statement }) => statement.hasArrow) ||
        (isPlan && (below.length > 0 || reads.some(({ statement }) => isAimLike(statement.words, context))))
    )
}

/** Report a labelled key result that stands below nothing. */
function reportNoObjective(draft: PlanDraft, { entry, statement }: Read): void {
    const location = locationOf(draft, entry)
    draft.diagnostics.push({ code: 'keyResult.noObjective', location, written: statement.words.text })
}

/**
 * Read a list of aims, each with its key results in a list below it. Items with items below are aims, the leaves below
 * them key results; a top-level leaf is an aim where it is written as one, or where the heading says that goals are listed.
 *
 * @returns whether the list was one of aims
 */
export function readAimList(draft: PlanDraft, items: readonly Entry[], context: AimContext): boolean {
    const reads = readAll(items)
    const isGoals = context.families.includes('goals') && !context.families.includes('okrs')
    if (!isAimList(reads, context)) {
        return false
    }
    let last: AimDraft | undefined
    for (const read of reads) {
        const { entry, statement } = read
        const { words, label, result } = statement
        if (isLabelled(read, 'keyResult')) {
            if (last) {
                readKeyResult(draft, last, read)
            } else {
                reportNoObjective(draft, read)
            }
        } else if (
            label?.role === 'objective' ||
            ownItems(entry.below).length > 0 ||
            hasKeyResultsBelow(entry) ||
            isAimLike(words, context)
        ) {
            const kind = isGoals && label?.role !== 'objective' ? 'goal' : 'objective'
            last = openAim(draft, kind, words, locationOf(draft, entry), context)
            if (result) {
                last.result = result
            }
            readAimBody(draft, last, entry.below, context, 'item')
        }
    }
    return true
}
