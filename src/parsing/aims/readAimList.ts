import type { Entry } from '../outline'
import type { AimDraft, PlanDraft } from '../planDraft'
import { hasKeyResultsBelow, isAimLike, isLabelled, ownItems, readAll, type Read } from './aimItems'
import { openAim, type AimContext } from './openAim'
import { readAimBody } from './readAimBody'
import { readKeyResult } from './readKeyResult'

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
    const location = draft.document.locate(entry.from, entry.to)
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
        const { words, label } = statement
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
            last = openAim(draft, kind, entry, statement, context)
            readAimBody(draft, last, entry.below, context, 'item')
        }
    }
    return true
}
