import type { Parsed } from '../model/diagnostic'
import type { Delivery, Feature, Goal, Objective, TeamSection } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import type { Block, Document, Heading, Inline } from './document'
import { isBold, itemsBelow, readOutline, type Entry, type OutlinePart } from './outline'
import { parseYear } from './parseQuarter'
import { PlanDraft, type AimDraft } from './planDraft'
import { fieldOf, openAim, readAimBody, readAimList, reportBelow } from './readAims'
import { readFeatures } from './readFeatures'
import { familiesIn, readHeading, type Family, type HeadingMeaning } from './readHeading'
import { readLabel } from './readLabel'
import { readObjectiveSentence, splitMeasured } from './readObjectiveSentence'
import { allSections, type Section } from './readSections'
import { isPlaceholder, readStatement } from './readStatement'
import { addFeature, addFeatureField, readTable } from './readTable'
import { headingsByAnchor, resolveAnchors } from './resolveAnchors'
import { slug } from './slug'
import { splitOwner } from './splitOwner'

/** What the sections of a page say, and the teams in whose sections it stands. */
export interface PlanFacts {
    readonly teams: readonly TeamSection[]
    readonly objectives: readonly Objective[]
    readonly goals: readonly Goal[]
    readonly features: readonly Feature[]
}

/** What the page as a whole gives to sections that do not say otherwise. */
export interface PageDefaults {
    readonly team?: TeamSection
    readonly year?: PlanningYear
    readonly time?: Delivery
    readonly title?: string
}

/** What stands around a section: what the headings above it say, the inner ones over the outer ones. */
interface Context {
    readonly families: readonly Family[]
    readonly team?: TeamSection
    readonly year?: PlanningYear
    readonly time?: Delivery
    readonly aim?: AimDraft
    readonly area?: Inline
    /** named headings above that may be teams, the page's title aside */
    readonly path: readonly Heading[]
    /** the heading right above */
    readonly above?: { readonly meaning: HeadingMeaning; readonly level: number }
    /** below a heading of things that are no plan, only labels count */
    readonly isAside: boolean
    /** what held before the heading that is an aside */
    readonly beforeAside?: Context
    /** before the first heading but the title */
    readonly isOpening?: boolean
}

const jointEffort = /\bjoint(?:ly)?\b|\bshared (?:by|between|with|across)\b|\btogether with\b/i
const taskHeading = /^(?:tasks?|initiatives|projects|action items|workstreams)$/i
const planTitle =
    /\b(?:okrs?|goals?|objectives?|key results?|roadmaps?|strategy|strategies|plans?|priorities|milestones|projects)\b/i

/** Read the goals, objectives and features of every section, in reading order. */
export function parseSections(
    intro: readonly Block[],
    sections: readonly Section[],
    document: Document,
    defaults: PageDefaults
): Parsed<PlanFacts> {
    const draft = new PlanDraft(document)
    const headings = headingsByAnchor(sections)
    const isPlan = planTitle.test(defaults.title ?? '')
    const pageContext: Context = {
        families: pageFamilies(defaults.title, sections),
        ...(defaults.team && { team: defaults.team }),
        ...(defaults.year && { year: defaults.year }),
        path: [],
        isAside: false
    }

    /** The teams that a line such as “a joint effort of [web](#web) and [core services](#core-services)” names. */
    const jointTeamsOf = (blocks: readonly Block[]): readonly string[] =>
        blocks.flatMap(block => {
            if (block.kind !== 'paragraph' || !jointEffort.test(block.content.text)) {
                return []
            }
            const { value, diagnostics } = resolveAnchors(block.content, headings, document)
            diagnostics.forEach(diagnostic => draft.diagnostics.push(diagnostic))
            return value.map(({ content }) => content.text)
        })

    const aimContext = ({ families, team, year, time, aim }: Context) => ({
        families,
        ...(team && { team: team.name }),
        ...(year && { year }),
        ...(time && { time }),
        ...(aim && { parent: aim.location })
    })
    const tableContext = (context: Context) => ({
        ...aimContext(context),
        ...(context.area && { area: context.area }),
        ...(defaults.time && { pageTime: defaults.time }),
        ...(context.aim && { aim: context.aim }),
        isPlan
    })

    /** Read the items of one list by what the headings above it say. */
    const readList = (items: readonly Entry[], context: Context): void => {
        const { families, isAside, above } = context
        const isGoals = families.includes('goals')
        const isRoadmap =
            families.includes('roadmap') && (!isGoals || context.time !== undefined || above?.meaning.isTime === true)
        // “FY22 Q4 goals” over plain items says what is delivered in that quarter.
        const isQuarter = above?.meaning.time?.quarter !== undefined && items.every(isPlain)
        const around = { ...aimContext(context), isAside }
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
            readFeatures(draft, items, tableContext(context))
        } else if (isGoals && above?.meaning.kind === 'group' && (isPlan || context.time !== undefined)) {
            readPlainGoals(items, context)
        }
    }

    /** Items below a heading such as “FY22 Q4 goals” are goals without key results. */
    const readPlainGoals = (items: readonly Entry[], context: Context): void => {
        for (const item of items) {
            const { words, result } = readStatement(item)
            if (fieldOf(item) === undefined && !isReferenceOnly(item)) {
                const aim = openAim(draft, 'goal', words, document.locate(item.from, item.to), aimContext(context))
                if (result) {
                    aim.result = result
                }
            }
        }
    }

    /** Read statements in reading order: lists, tables, and paragraphs that open an objective or introduce what follows. */
    const readParts = (parts: readonly OutlinePart[], context: Context): void => {
        let open: AimDraft | undefined
        /** the bold line right above, which may be the objective of key results below it */
        let title: Entry | undefined
        let isStated = false
        let items: Entry[] = []
        const closeList = (): void => {
            if (title && items.some(item => readStatement(item).label?.role === 'keyResult')) {
                const { words } = readHeading(title.content, context.year)
                open = openAim(draft, 'objective', words, document.locate(title.from, title.to), aimContext(context))
                title = undefined
            }
            if (items.length > 0 && open && isStated && !items.some(isExplicitAim)) {
                readFeatures(draft, items, tableContext({ ...context, ...(defaults.time && { time: defaults.time }) }))
            } else if (items.length > 0 && open) {
                readAimBody(draft, open, items, aimContext(context))
            } else if (items.length > 0) {
                readList(items, context)
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
                if (!context.isAside) {
                    readTable(draft, part, { ...tableContext(context), ...(open && { aim: open }) })
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
                open = openAim(draft, 'objective', measured, document.locate(part.from, part.to), aimContext(context))
                readAimBody(draft, open, part.below, aimContext(context))
            } else if (label?.role === 'objective' && label.words.text !== '') {
                const { words, result } = readStatement(part)
                open = openAim(draft, 'objective', words, document.locate(part.from, part.to), aimContext(context))
                if (result) {
                    open.result = result
                }
                readAimBody(draft, open, part.below, aimContext(context))
            } else if (open && label) {
                readAimBody(draft, open, [part], aimContext(context))
            } else if (context.isOpening && !open && context.families.includes('okrs')) {
                open = readObjectiveSentence(draft, part, sections, context.team?.name)
                if (open) {
                    readAimBody(draft, open, part.below, aimContext(context))
                }
                // What is done for a key result that the sentence states is no key result.
                isStated = (open?.keyResults.length ?? 0) > 0
            } else if (isTitleLine(part) && part.below.some(isKeyResult)) {
                title = part
                items = itemsBelow(part).slice()
                closeList()
            } else if (part.below.length > 0) {
                readLead(part, context)
            }
        }
        closeList()
    }

    /** A paragraph over a list may be a heading in all but form: “**FY23 Q1**”, “Our goals:”, “What we are not doing:”. */
    const readLead = (lead: Entry, context: Context): void => {
        const role = fieldOf(lead)?.role
        if (role !== undefined && role !== 'detail') {
            return
        }
        const meaning = readHeading(lead.content, context.year)
        const isHeading = isBold(lead.content) || meaning.kind === 'group'
        if (meaning.kind === 'aside' || /\bnot\b|n['’]t\b/i.test(lead.content.text)) {
            return
        }
        const inner = isHeading ? enter(context, meaning, lead.content) : context
        if (context.families.includes('roadmap') && !isHeading) {
            readFeatures(draft, [lead], tableContext(context))
        } else {
            readParts(lead.below, inner)
        }
    }

    /** The context below a heading, or below a paragraph that stands for one. */
    const enter = (context: Context, meaning: HeadingMeaning, words: Inline): Context => {
        const { time } = meaning
        const isTasks = context.families.length > 0 && taskHeading.test(meaning.words.text)
        // “Goals” below a heading “Roadmap” are what the roadmap plans.
        const isPlanned = (context.above?.level ?? 0) > 1 && context.families.includes('roadmap')
        const families = isTasks
            ? (['roadmap'] as const)
            : isPlanned && meaning.families.length > 0
              ? [...new Set([...meaning.families, ...context.families])]
              : meaning.families
        const year = parseYear(words.text) ?? time?.quarter ?? context.year
        const { time: outerTime, ...timeless } = context
        return {
            ...timeless,
            // “Longer term” ends the time of the heading above it.
            ...(outerTime && !meaning.isTime && { time: outerTime }),
            families: families.length > 0 ? families : context.families,
            ...(year && { year: { era: year.era, year: year.year } }),
            ...(time && { time })
        }
    }

    const readSection = (section: Section, surrounding: Context): void => {
        const { heading, blocks, sections: inner } = section
        const meaning = readHeading(heading.content, surrounding.year)
        // “### 1. CEO: …” below “## On this page”: its level is a slip.
        const isOwn = meaning.kind === 'label' || (meaning.isNumbered && splitOwner(meaning.words).owner !== undefined)
        const outer = (isOwn ? surrounding.beforeAside : undefined) ?? surrounding
        const parts = readOutline(blocks)
        const isTitle = heading.level === 1 && outer.isOpening === true
        const entered = enter(outer, meaning, heading.content)
        const { time, ...timeless } = entered
        const context: Context = {
            ...(isTitle ? timeless : { ...timeless, ...(time && { time }) }),
            above: { meaning, level: heading.level },
            isAside: meaning.kind === 'aside' || outer.isAside,
            isOpening: isTitle && outer.isOpening === true,
            ...(meaning.kind === 'aside' && { families: [], beforeAside: outer })
        }
        const before = [draft.aims.length, draft.features.length] as const
        let below = context
        if (meaning.kind === 'part' && outer.aim && meaning.label) {
            const items = parts.filter((part): part is Entry => part.kind === 'entry')
            readAimPart(outer.aim, section, meaning, items, context)
        } else if (meaning.label?.role === 'keyResult' && outer.aim) {
            const statement = readStatement({ content: heading.content })
            const { status: told, owner } = reportBelow(parts)
            const result = statement.result ?? told
            draft.addKeyResult(
                outer.aim,
                { ...statement, words: meaning.words, ...(result && { result }) },
                document.locate(heading.from, heading.to),
                owner?.text
            )
        } else if (!isTitle && !context.isAside && isFeatureDetail(section, meaning, parts, context)) {
            readFeatureDetail(section, meaning, parts, context)
        } else if (!isTitle && !isPlaceholder(meaning.words.text) && isAim(section, meaning, parts, outer)) {
            const isGoal = meaning.label
                ? /goal/i.test(meaning.label.written)
                : !context.families.includes('okrs') && !hasKeyResultItems(parts)
            const around = aimContext({ ...outer, ...(context.time && { time: context.time }) })
            const { words } = readStatement({ content: meaning.words })
            const aim = openAim(
                draft,
                isGoal ? 'goal' : 'objective',
                words,
                document.locate(heading.from, heading.to),
                around
            )
            below = { ...context, aim }
            // “Goal 3: …” needs no other label for what is listed below it.
            readAimBody(draft, aim, parts, aimContext(below), meaning.kind === 'label' ? 'item' : 'heading')
            parts.forEach(part => part.kind === 'table' && readTable(draft, part, tableContext(below)))
        } else {
            const isNamed = !isTitle && meaning.kind === 'name' && !taskHeading.test(meaning.words.text)
            const isArea =
                isNamed && context.families.includes('roadmap') && outer.above !== undefined && outer.above.level > 1
            if (isArea) {
                below = { ...context, area: meaning.words }
            } else if (isNamed) {
                const path = [...outer.path, heading]
                const names = path.map(({ content }) => content.text)
                const team = { name: names.at(-1)!, path: names, location: document.locate(heading.from, heading.to) }
                below = { ...context, path, ...(context.families.length > 0 || !defaults.team ? { team } : {}) }
            }
            readParts(parts, below)
        }
        const joint = draft.aims.length > before[0] ? jointTeamsOf(blocks) : []
        draft.aims.slice(before[0]).forEach(aim => (aim.jointTeams = joint))
        if (draft.aims.length > before[0] || draft.features.length > before[1]) {
            draft.addTeam(below.team)
        }
        inner.forEach(one => readSection(one, below))
    }

    /** A heading that is a labelled part of the aim above it: “Key results”, “Problem”, “Status”. */
    const readAimPart = (
        aim: AimDraft,
        { heading }: Section,
        { label }: HeadingMeaning,
        entries: readonly Entry[],
        context: Context
    ): void => {
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
            readAimBody(draft, aim, [lead], aimContext(context))
        } else if (first) {
            const words = first.content
            if (label!.role === 'status') {
                aim.result ??= words
            } else if (label!.role === 'owner') {
                aim.owner ??= words.text
            }
        }
    }

    /** Whether a heading of a roadmap tells more of one of its items, or is an item itself: it has a number, or an owner or status. */
    const isFeatureDetail = (
        { blocks }: Section,
        { kind, isNumbered, isTime }: HeadingMeaning,
        parts: readonly OutlinePart[],
        { families }: Context
    ): boolean =>
        kind === 'name' &&
        !isTime &&
        families.includes('roadmap') &&
        !families.includes('goals') &&
        blocks.length > 0 &&
        (isNumbered || rolesOf(parts).some(role => role === 'owner' || role === 'status' || role === 'due'))

    const readFeatureDetail = (
        { heading }: Section,
        { words }: HeadingMeaning,
        parts: readonly OutlinePart[],
        context: Context
    ): void => {
        const anchor = anchorOf(`#${slug(heading.content.text)}`)
        const known = draft.features.find(
            ({ name }) => name.text === words.text || name.links.some(({ url }) => anchorOf(url) === anchor)
        )
        const feature =
            known ?? addFeature(draft, words, document.locate(heading.from, heading.to), tableContext(context))
        for (const part of parts) {
            const label = part.kind === 'entry' ? readLabel(part.content) : undefined
            if (feature && label && !isPlaceholder(label.words.text)) {
                addFeatureField(draft, feature, label, context.year)
            }
        }
    }

    readParts(readOutline(intro), { ...pageContext, isOpening: true })
    sections.forEach((section, index) => readSection(section, { ...pageContext, isOpening: index === 0 }))

    return {
        value: {
            teams: draft.toTeams(),
            objectives: draft.toObjectives(),
            goals: draft.toGoals(),
            features: draft.features
        },
        diagnostics: draft.diagnostics
    }
}

/** An item as only lists of plans have it: numbered, with a box, or with a report. */
const isTold = (item: Entry): boolean =>
    item.isNumbered === true || item.isChecked !== undefined || readStatement(item).result !== undefined

/** An item without bold words and without items below it. */
const isPlain = (item: Entry): boolean =>
    itemsBelow(item).length === 0 && !item.content.marks.some(({ kind, start }) => kind === 'strong' && start === 0)

/** What a page is about: its title says so, else results after arrows in its lists do. */
function pageFamilies(title: string | undefined, sections: readonly Section[]): readonly Family[] {
    const words = title ?? ''
    const named = familiesIn(words)
    const hasArrow = (parts: readonly OutlinePart[]): boolean =>
        parts.some(
            part =>
                part.kind === 'entry' &&
                part.form === 'item' &&
                itemsBelow(part).some(below => readStatement(below).hasArrow)
        )
    const isOkrs = named.length === 0 && allSections(sections).some(({ blocks }) => hasArrow(readOutline(blocks)))
    return isOkrs ? ['okrs'] : named
}

/** An anchor as far as renderers agree on it: they differ in how many hyphens a dropped sign leaves. */
const anchorOf = (url: string): string => url.toLowerCase().replace(/-+/g, '-')

const isReferenceOnly = ({ content }: Entry): boolean =>
    content.marks.some(({ kind, start, end }) => kind === 'link' && start === 0 && end === content.text.length) &&
    /\b(?:roadmap|goals|okrs?|strategy)\b\W*$/i.test(content.text)

const isExplicitAim = (entry: Entry): boolean =>
    readStatement(entry).label !== undefined ||
    itemsBelow(entry).some(below => readStatement(below).label?.role === 'keyResult')

/** The roles of the labels that stand in some parts. */
const rolesOf = (parts: readonly OutlinePart[]): readonly string[] =>
    parts.flatMap(part => (part.kind === 'entry' ? (readLabel(part.content)?.role ?? []) : []))

const isKeyResult = (part: OutlinePart): boolean =>
    part.kind === 'entry' && readStatement(part).label?.role === 'keyResult'

/** A bold line that is no label: it may be the title of what follows. */
const isTitleLine = (part: Entry): boolean =>
    part.form === 'paragraph' && isBold(part.content) && fieldOf(part) === undefined

/** Whether labelled key results stand right here, below no objective of a list and no bold line. */
const hasKeyResultItems = (parts: readonly OutlinePart[]): boolean => {
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
const passageLabels = new Set(['problem', 'measure', 'outcomes', 'milestones'])
const fieldLabels = new Set(['owner', 'status', 'due'])

/** Whether a heading is an objective or a goal itself, rather than one that groups or names a team. */
function isAim(
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
    const hasPassage = !holdsAims && rolesOf(paragraphs).some(role => passageLabels.has(role))
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
        (above.meaning.kind === 'group' || above.meaning.families.includes('goals'))
    const isUnderTime = families.includes('goals') && above?.meaning.isTime === true && above.level > 1
    return (isUnderGoals || isUnderTime) && !families.includes('okrs')
}
