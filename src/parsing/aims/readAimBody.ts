import type { GoalPassage } from '../../model/plan'
import { toRichText } from '../markdown/document'
import { itemsBelow, type Entry, type OutlinePart } from '../outline'
import type { AimDraft, PlanDraft } from '../planDraft'
import { fieldOf, readLabel, type Label, type LabelRole } from '../readLabel'
import { isPlaceholder, readStatement } from '../readStatement'
import { readStatus } from '../status/readStatus'
import { findDelivery } from '../time/parseDelivery'
import { hasKeyResultsBelow, isAimLike, isLabelled, ownItems, readAll, type Read } from './aimItems'
import { openAim, type AimContext } from './openAim'
import { readKeyResult, readListed } from './readKeyResult'

/** Where the title of an aim stands: what is listed below an item belongs to it, below a heading only what is reported. */
type AimForm = 'item' | 'heading'

const passageRoles: Partial<Record<LabelRole, GoalPassage['role']>> = {
    problem: 'problem',
    why: 'why',
    measure: 'measure',
    outcomes: 'measure'
}

/** Read the fields and key results of an aim from what stands below its title. */
export function readAimBody(
    draft: PlanDraft,
    aim: AimDraft,
    parts: readonly OutlinePart[],
    context: AimContext,
    form: AimForm = 'heading'
): void {
    const entries = parts.filter((part): part is Entry => part.kind === 'entry')
    const isExplicit = hasKeyResultsBelow({ below: parts })
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
    } else if (
        role === 'keyResults' ||
        role === 'milestones' ||
        (role === 'measure' && words.text === '' && itemsBelow(entry).length > 0 && aim.keyResults.length === 0)
    ) {
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
            const nested = openAim(draft, aim.kind, entry, statement, { ...context, parent: aim.location })
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
        (isObjective && isAimLike(statement.words, context) && (hasLabels || ownItems(entry.below).length > 0)) ||
        (isObjective && readAll(ownItems(entry.below)).some(below => below.statement.hasArrow))
    )
}
