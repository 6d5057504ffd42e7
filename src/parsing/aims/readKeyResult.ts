import type { Inline } from '../markdown/document'
import type { Entry, OutlinePart } from '../outline'
import type { AimDraft, PlanDraft } from '../planDraft'
import { fieldOf, readLabel } from '../readLabel'
import { isPlaceholder } from '../readStatement'
import { isLabelled, ownItems, readAll, type Read } from './aimItems'

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

/** Read a key result, what lines below it report of it, and labelled key results below it. */
export function readKeyResult(draft: PlanDraft, aim: AimDraft, { entry, statement }: Read): void {
    const { status, owner } = reportBelow(entry.below)
    if (isPlaceholder(statement.words.text)) {
        return
    }
    const told = statement.result ?? status
    draft.addKeyResult(aim, { ...statement, ...(told && { result: told }) }, entry, {
        ...(owner && { owner: owner.text })
    })
    for (const below of readAll(ownItems(entry.below))) {
        if (isLabelled(below, 'keyResult')) {
            readKeyResult(draft, aim, below)
        }
    }
}

/** Read the items of a list that says that it holds key results. */
export function readListed(draft: PlanDraft, aim: AimDraft, items: readonly Entry[]): void {
    for (const read of readAll(items)) {
        if (fieldOf(read.entry) === undefined) {
            readKeyResult(draft, aim, read)
        }
    }
}
