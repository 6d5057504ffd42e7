import type { Block, Heading } from './markdown/document'
import type { Stepwise } from '../model/stepwise'
import { hasKeyResultItems, isAim } from './aims/isAim'
import { readOutline, type Entry, type OutlinePart } from './outline'
import type { AimDraft } from './planDraft'
import { openAim } from './aims/openAim'
import { readAimBody } from './aims/readAimBody'
import { reportBelow } from './aims/readKeyResult'
import { isFeatureDetail, readFeatureDetail } from './readFeatureDetail'
import { readHeading, type HeadingMeaning } from './readHeading'
import type { LabelRole } from './readLabel'
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
    role: LabelRole,
    parts: readonly OutlinePart[],
    context: Context,
    { draft }: Reading
): void {
    const entries = parts.filter((part): part is Entry => part.kind === 'entry')
    const [first] = entries
    if (role === 'keyResults' || role === 'milestones' || role === 'outcomes') {
        const lead: Entry = { ...heading, kind: 'entry', form: 'paragraph', below: entries }
        readAimBody(draft, aim, [lead], aimContextOf(context))
    } else if (first && role === 'status') {
        aim.result ??= first.content
    } else if (first && role === 'owner') {
        aim.owner ??= first.content.text
    }
}

/** A heading that is a key result of the aim above it: “KR 1: …”, with its report below. */
function readHeadedKeyResult(
    aim: AimDraft,
    { heading }: Section,
    { words }: HeadingMeaning,
    parts: readonly OutlinePart[],
    { draft }: Reading
): void {
    const statement = readStatement(heading)
    const { status, owner } = reportBelow(parts)
    const result = statement.result ?? status
    draft.addKeyResult(aim, { ...statement, words, ...(result && { result }) }, heading, {
        ...(owner && { owner: owner.text })
    })
}

/** A heading that is an objective or a goal, with what stands right below it; answers with what holds below the heading. */
function readHeadedAim(
    { heading }: Section,
    meaning: HeadingMeaning,
    parts: readonly OutlinePart[],
    outer: Context,
    context: Context,
    reading: Reading
): Context {
    const { draft } = reading
    const isGoal = meaning.label
        ? /goal/i.test(meaning.label.written)
        : !context.families.includes('okrs') && !hasKeyResultItems(parts)
    const around = aimContextOf({ ...outer, ...(context.time && { time: context.time }) })
    const statement = readStatement({ content: meaning.words })
    const aim = openAim(draft, isGoal ? 'goal' : 'objective', heading, statement, around)
    const below = { ...context, aim }
    // “Goal 3: …” needs no other label for what is listed below it.
    readAimBody(draft, aim, parts, aimContextOf(below), meaning.kind === 'label' ? 'item' : 'heading')
    parts.forEach(part => part.kind === 'table' && readTable(draft, part, tableContextOf(below, reading)))
    return below
}

/** A heading that groups what is below it: of a team, of an area of a roadmap, of a quarter; answers with what holds below it. */
function enterGroup(
    heading: Heading,
    meaning: HeadingMeaning,
    outer: Context,
    context: Context,
    { draft, team }: Reading
): Context {
    if (meaning.kind !== 'name' || isTaskHeading(meaning.words.text)) {
        return context
    }
    if (context.families.includes('roadmap') && outer.above !== undefined && outer.above.level > 1) {
        return { ...context, area: meaning.words }
    }
    const path = [...outer.path, heading]
    const isTeam = context.families.length > 0 || !team
    const names = path.map(({ content }) => content.text)
    const location = draft.document.locate(heading.from, heading.to)
    return { ...context, path, ...(isTeam && { team: { name: heading.content.text, path: names, location } }) }
}

/** What holds below a heading, before it is known what the heading is. */
function contextBelow(heading: Heading, meaning: HeadingMeaning, outer: Context): Context {
    const isTitle = heading.level === 1 && outer.isOpening === true
    const { time, ...timeless } = enterHeading(outer, meaning, heading.content)
    return {
        // The quarter of the page's title is that of the page, not of each of its goals.
        ...timeless,
        ...(time && !isTitle && { time }),
        above: { meaning, level: heading.level },
        isAside: meaning.kind === 'aside' || outer.isAside,
        isOpening: isTitle,
        ...(meaning.kind === 'aside' && { families: [], beforeAside: outer })
    }
}

/** Read what stands right below a heading, as what the heading says it is; answers with what holds for the sections below it. */
function readHeaded(
    section: Section,
    meaning: HeadingMeaning,
    parts: readonly OutlinePart[],
    outer: Context,
    reading: Reading
): Context {
    const { heading } = section
    const context = contextBelow(heading, meaning, outer)
    const isTitle = context.isOpening === true
    if (meaning.kind === 'part' && meaning.label && outer.aim) {
        readAimPart(outer.aim, section, meaning.label.role, parts, context, reading)
    } else if (meaning.label?.role === 'keyResult' && outer.aim) {
        readHeadedKeyResult(outer.aim, section, meaning, parts, reading)
    } else if (!isTitle && !context.isAside && isFeatureDetail(section, meaning, parts, context)) {
        readFeatureDetail(section, meaning, parts, context, reading)
    } else if (!isTitle && !isPlaceholder(meaning.words.text) && isAim(section, meaning, parts, outer)) {
        return readHeadedAim(section, meaning, parts, outer, context, reading)
    } else {
        const below = isTitle ? context : enterGroup(heading, meaning, outer, context, reading)
        readParts(parts, below, reading)
        return below
    }
    return context
}

/** Read one section and those below it, each in a step. */
export function* readSection(section: Section, surrounding: Context, reading: Reading): Stepwise<void> {
    const { draft } = reading
    const { heading, blocks, sections: inner } = section
    const meaning = readHeading(heading.content, surrounding.year)
    // “### 1. CEO: …” below “## On this page”: its level is a slip.
    const isOwn = meaning.kind === 'label' || (meaning.isNumbered && splitOwner(meaning.words).owner !== undefined)
    const outer = (isOwn ? surrounding.beforeAside : undefined) ?? surrounding
    const aimsBefore = draft.aims.length
    const featuresBefore = draft.features.length
    const below = readHeaded(section, meaning, readOutline(blocks), outer, reading)
    const aims = draft.aims.slice(aimsBefore)
    if (aims.length > 0) {
        const joint = jointTeamsOf(blocks, reading)
        aims.forEach(aim => (aim.jointTeams = joint))
    }
    if (aims.length > 0 || draft.features.length > featuresBefore) {
        draft.addTeam(below.team)
    }
    yield
    for (const one of inner) {
        yield* readSection(one, below, reading)
    }
}
