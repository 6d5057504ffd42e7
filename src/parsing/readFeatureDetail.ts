import { rolesOf } from './aims/isAim'
import type { OutlinePart } from './outline'
import { anchorOf } from './planDraft'
import type { HeadingMeaning } from './readHeading'
import { readLabel } from './readLabel'
import type { Section } from './readSections'
import { isPlaceholder } from './readStatement'
import { addFeature, addFeatureField } from './addFeature'
import { tableContextOf, type Context, type Reading } from './sectionContext'
import { slug } from './slug'

/** Whether a heading of a roadmap tells more of one of its items, or is an item itself: it has a number, or an owner or status. */
export function isFeatureDetail(
    { blocks }: Section,
    { kind, isNumbered, isTime }: HeadingMeaning,
    parts: readonly OutlinePart[],
    { families }: Context
): boolean {
    return (
        kind === 'name' &&
        !isTime &&
        families.includes('roadmap') &&
        !families.includes('goals') &&
        blocks.length > 0 &&
        (isNumbered || rolesOf(parts).some(role => role === 'owner' || role === 'status' || role === 'due'))
    )
}

/** Read the heading of a roadmap's item: what it adds to the item of a list, or the item itself. */
export function readFeatureDetail(
    { heading }: Section,
    { words }: HeadingMeaning,
    parts: readonly OutlinePart[],
    context: Context,
    reading: Reading
): void {
    const { draft } = reading
    const anchor = anchorOf(`#${slug(heading.content.text)}`)
    const known = draft.featureCalled(words.text) ?? draft.featureLinkedTo(anchor)
    const feature =
        known ??
        addFeature(draft, words, draft.document.locate(heading.from, heading.to), tableContextOf(context, reading))
    for (const part of parts) {
        const label = part.kind === 'entry' ? readLabel(part.content) : undefined
        if (feature && label && !isPlaceholder(label.words.text)) {
            addFeatureField(draft, feature, label, context.year)
        }
    }
}
