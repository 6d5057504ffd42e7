import type { Block } from './markdown/document'
import { hasKeyResultItems, isAim } from './isAim'
import { readOutline, type Entry } from './outline'
import type { AimDraft } from './planDraft'
import { openAim, readAimBody, reportBelow } from './readAims'
import { isFeatureDetail, readFeatureDetail } from './readFeatureDetail'
import { readHeading, type HeadingMeaning } from './readHeading'
import { readParts } from './readParts'
import type { Section } from './readSections'
import { isPlaceholder, readStatement } from './readStatement'
import { readTable } from './tables/readTable'
import { resolveAnchors } from './resolveAnchors'
import { aimContextOf, enterHeading, isTaskHeading, tableContextOf, type Context, type Reading } from './sectionContext'
import { splitOwner } from './splitOwner'

const jointEffort = /\bjoint(?:ly)?\b|\bshared (?:by|between|with|across)\b|\btogether with\b/i

/** The teams that a line such as “a joint effort of [web](#web) and [core services](#core-services)” names. */
function jointTeamsOf(blocks: readonly Block[], { draft, headings }: Reading): readonly string[] {
    return blocks.flatMap(block => {
        if (block.kind !== 'paragraph' || !jointEffort.test(block.content.text)) {
            return []
        }
        const { value, diagnostics } = resolveAnchors(block.content, headings, draft.document)
        diagnostics.forEach(diagnostic => draft.diagnostics.push(diagnostic))
        return value.map(({ content }) => content.text)
    })
}

/** A heading that is a labelled part of the aim above it: “Key results”, “Problem”, “Status”. */
function readAimPart(
    aim: AimDraft,
    { heading }: Section,
    { label }: HeadingMeaning,
    entries: readonly Entry[],
    context: Context,
    { draft }: Reading
): void {
    const [first] = entries
    const content = heading.content
    if (label!.role === 'keyResults' || label!.role === 'milestones' || label!.role === 'outcomes') {
        const lead: Entry = {
            kind: 'entry',
            form: 'paragraph',
            from: heading.from,
            to: heading.to,
            content,
            below: entries
        }
        readAimBody(draft, aim, [lead], aimContextOf(context))
    } else if (first) {
        const words = first.content
        if (label!.role === 'status') {
            aim.result ??= words
        } else if (label!.role === 'owner') {
            aim.owner ??= words.text
        }
    }
}

/** Read one section and those below it. */
export function readSection(section: Section, surrounding: Context, reading: Reading): void {
    const { draft } = reading
    const { heading, blocks, sections: inner } = section
    const meaning = readHeading(heading.content, surrounding.year)
    // “### 1. CEO: …” below “## On this page”: its level is a slip.
    const isOwn = meaning.kind === 'label' || (meaning.isNumbered && splitOwner(meaning.words).owner !== undefined)
    const outer = (isOwn ? surrounding.beforeAside : undefined) ?? surrounding
    const parts = readOutline(blocks)
    const isTitle = heading.level === 1 && outer.isOpening === true
    const entered = enterHeading(outer, meaning, heading.content)
    const { time, ...timeless } = entered
    const context: Context = {
        // The quarter of the page's title is that of the page, not of each of its goals.
        ...timeless,
        ...(time && !isTitle && { time }),
        above: { meaning, level: heading.level },
        isAside: meaning.kind === 'aside' || outer.isAside,
        isOpening: isTitle && outer.isOpening === true,
        ...(meaning.kind === 'aside' && { families: [], beforeAside: outer })
    }
    const before = [draft.aims.length, draft.features.length] as const
    let below = context
    if (meaning.kind === 'part' && outer.aim && meaning.label) {
        const items = parts.filter((part): part is Entry => part.kind === 'entry')
        readAimPart(outer.aim, section, meaning, items, context, reading)
    } else if (meaning.label?.role === 'keyResult' && outer.aim) {
        const statement = readStatement({ content: heading.content })
        const { status: told, owner } = reportBelow(parts)
        const result = statement.result ?? told
        draft.addKeyResult(
            outer.aim,
            { ...statement, words: meaning.words, ...(result && { result }) },
            draft.document.locate(heading.from, heading.to),
            owner?.text
        )
    } else if (!isTitle && !context.isAside && isFeatureDetail(section, meaning, parts, context)) {
        readFeatureDetail(section, meaning, parts, context, reading)
    } else if (!isTitle && !isPlaceholder(meaning.words.text) && isAim(section, meaning, parts, outer)) {
        const isGoal = meaning.label
            ? /goal/i.test(meaning.label.written)
            : !context.families.includes('okrs') && !hasKeyResultItems(parts)
        const around = aimContextOf({ ...outer, ...(context.time && { time: context.time }) })
        const { words } = readStatement({ content: meaning.words })
        const aim = openAim(
            draft,
            isGoal ? 'goal' : 'objective',
            words,
            draft.document.locate(heading.from, heading.to),
            around
        )
        below = { ...context, aim }
        // “Goal 3: …” needs no other label for what is listed below it.
        readAimBody(draft, aim, parts, aimContextOf(below), meaning.kind === 'label' ? 'item' : 'heading')
        parts.forEach(part => part.kind === 'table' && readTable(draft, part, tableContextOf(below, reading)))
    } else {
        const isNamed = !isTitle && meaning.kind === 'name' && !isTaskHeading(meaning.words.text)
        const isArea =
            isNamed && context.families.includes('roadmap') && outer.above !== undefined && outer.above.level > 1
        if (isArea) {
            below = { ...context, area: meaning.words }
        } else if (isNamed) {
            const path = [...outer.path, heading]
            const names = path.map(({ content }) => content.text)
            const team = { name: names.at(-1)!, path: names, location: draft.document.locate(heading.from, heading.to) }
            below = { ...context, path, ...(context.families.length > 0 || !reading.team ? { team } : {}) }
        }
        readParts(parts, below, reading)
    }
    const joint = draft.aims.length > before[0] ? jointTeamsOf(blocks, reading) : []
    draft.aims.slice(before[0]).forEach(aim => (aim.jointTeams = joint))
    if (draft.aims.length > before[0] || draft.features.length > before[1]) {
        draft.addTeam(below.team)
    }
    inner.forEach(one => readSection(one, below, reading))
}
