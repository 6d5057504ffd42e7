import { isBold, itemsBelow, type Entry, type OutlinePart } from '../outline'
import { readHeading, type HeadingMeaning } from '../readHeading'
import { fieldOf, readLabel, type LabelRole } from '../readLabel'
import { splitMeasured } from '../readObjectiveSentence'
import type { Section } from '../readSections'
import { readStatement } from '../readStatement'
import type { Context } from '../sectionContext'

/** The roles of the labels that stand in some parts. */
export const rolesOf = (parts: readonly OutlinePart[]): readonly LabelRole[] =>
    parts.flatMap(part => (part.kind === 'entry' ? (readLabel(part.content)?.role ?? []) : []))

/** Whether a part is a labelled key result. */
export const isKeyResult = (part: OutlinePart): boolean =>
    part.kind === 'entry' && readStatement(part).label?.role === 'keyResult'

/** A bold line that is no label: it may be the title of what follows. */
export const isTitleLine = (part: Entry): boolean =>
    part.form === 'paragraph' && isBold(part.content) && fieldOf(part) === undefined

/** Whether labelled key results stand right here, below no objective of a list and no bold line. */
export function hasKeyResultItems(parts: readonly OutlinePart[]): boolean {
    const firstItem = parts.findIndex(isKeyResult)
    if (parts.slice(0, Math.max(0, firstItem)).some(part => part.kind === 'entry' && isTitleLine(part))) {
        return false
    }
    const roles = parts.flatMap(part =>
        part.kind === 'entry' ? (readStatement(part).label?.role ?? readLabel(part.content)?.role ?? []) : []
    )
    const first = roles.findIndex(role => role === 'keyResult' || role === 'keyResults')
    return first >= 0 && !roles.slice(0, first).includes('objective')
}

/** Labels that only a goal has. “Why” stands over a team's plans, too. */
const passageLabels = new Set<LabelRole>(['problem', 'measure', 'outcomes', 'milestones'])
const fieldLabels = new Set<LabelRole>(['owner', 'status', 'due'])

/** Whether a heading is an objective or a goal itself, rather than one that groups or names a team. */
export function isAim(
    { sections }: Section,
    { kind, label, isNumbered, isTime }: HeadingMeaning,
    parts: readonly OutlinePart[],
    { families, above, aim, isAside }: Context
): boolean {
    if (kind === 'label') {
        return label?.role === 'objective'
    }
    // “Phase 1” and “v2.1” of a roadmap are when something comes, not what.
    if (kind !== 'name' || (isTime && families.includes('roadmap'))) {
        return false
    }
    const entries = parts.filter(part => part.kind === 'entry')
    if (entries.some(entry => readStatement(entry).label?.role === 'objective' || splitMeasured(entry.content))) {
        return false
    }
    const paragraphs = entries.filter(({ form }) => form !== 'item')
    const isPlan = families.length > 0 && !isAside
    // “WHY: …” over a list of objectives tells of a team.
    const holdsAims = entries.some(entry => entry.form === 'item' && itemsBelow(entry).length > 0 && !fieldOf(entry))
    const passages = new Set(rolesOf(paragraphs).filter(role => passageLabels.has(role) || role === 'why'))
    // Outside of plans, “The problem: …” alone is anybody's.
    const isOnlyProblem = passages.size === 1 && passages.has('problem')
    const isOnlyWhy = passages.size === 1 && passages.has('why')
    const hasPassage = !holdsAims && passages.size > 0 && !isOnlyWhy && (isPlan || !isOnlyProblem)
    const hasField = !holdsAims && rolesOf(parts).some(role => passageLabels.has(role) || fieldLabels.has(role))
    if (hasKeyResultItems(parts) || hasPassage || (isPlan && hasField)) {
        return true
    }
    if (
        sections.some(({ heading }) => {
            const inner = readHeading(heading.content, undefined)
            return inner.kind === 'part' && (inner.label?.role === 'keyResults' || inner.label?.role === 'milestones')
        })
    ) {
        return true
    }
    const isOuter = aim !== undefined || above?.level === 1 || above?.meaning.kind !== 'name'
    if (isPlan && isNumbered && !families.includes('roadmap') && isOuter) {
        return true
    }
    const isUnderGoals =
        above !== undefined &&
        above.level > 1 &&
        families.includes('goals') &&
        (above.meaning.kind === 'group' || above.meaning.isTime || above.meaning.families.includes('goals'))
    return isUnderGoals && !families.includes('okrs')
}
