import type { Diagnostic, Parsed } from '../model/diagnostic'
import { fileName, type SourceLocation } from '../model/location'
import type { Page } from '../model/page'
import type { Plan, PlanKind, TeamSection } from '../model/plan'
import { complete, type Stepwise } from '../model/stepwise'
import { sliceInline, toRichText, type Block, type Document, type Heading, type Inline } from './markdown/document'
import { parseMarkdown } from './markdown/markdown'
import { parseEntityLists } from './lists/parseEntityLists'
import { isYaml } from './lists/yaml'
import { parseCalendar, type CalendarStatement } from './time/parseCalendar'
import { parseSections, type PlanFacts } from './parseSections'
import { pageHeadings } from './pageHeadings'
import { familiesIn } from './readHeading'
import { allSections, readSections } from './readSections'
import { splitTeams } from './splitTeams'
import { teamOfPage } from './teamOfPage'
import { timeOfLabels, timeOfPage } from './timeOfPage'

/** Pages longer than this, in characters, are not read: the longest handbook page known has 86 thousand. */
const longestPage = 10_000_000

/** The paragraphs of these blocks, also those in a quote, in reading order. */
const paragraphsOf = (blocks: readonly Block[]): readonly Inline[] =>
    blocks
        .flatMap(block => (block.kind === 'quote' ? block.blocks : [block]))
        .flatMap(block => (block.kind === 'paragraph' ? [block.content] : []))

/** Read the fiscal calendar from the first paragraph that states one. */
function readCalendar(paragraphs: readonly Inline[], document: Document): Parsed<CalendarStatement | undefined> {
    for (const content of paragraphs) {
        const value = parseCalendar(content.text)
        if (value?.impossible !== undefined) {
            const start = content.text.indexOf(value.impossible)
            const { location } = toRichText(sliceInline(content, start, start + value.impossible.length), document)
            return { value, diagnostics: [{ code: 'calendar.impossible', location, written: value.impossible }] }
        }
        if (value) {
            return { value, diagnostics: [] }
        }
    }
    return { value: undefined, diagnostics: [] }
}

const tooLongIn = ({ tooLong = [], locate }: Document): readonly Diagnostic[] =>
    tooLong.map(({ from, to }) => ({ code: 'line.tooLong', location: locate(from, to), characters: to - from }))

/** The empty plan of a page that is longer than any that is read. */
function leaveUnread({ uri, text }: Page): Parsed<Plan> {
    const start = { line: 0, character: 0 }
    const location = { uri, range: { start, end: start } }
    return {
        value: { uri, kind: 'index', teams: [], objectives: [], goals: [], features: [] },
        diagnostics: [{ code: 'page.tooLarge', location, characters: text.length, limit: longestPage }]
    }
}

const kindOf = ({ objectives, goals, features }: PlanFacts): PlanKind =>
    objectives.length > 0 ? 'okrs' : goals.length > 0 ? 'goals' : features.length > 0 ? 'roadmap' : 'index'

/**
 * Read all that a page says of goals: objectives with key results, goals with their passages and milestones, the features of
 * roadmaps, the teams in whose sections they stand, the fiscal calendar. What a Markdown page holds is told by its
 * structure, never by its path; a page whose address ends in `.yml` or `.yaml` is read as YAML. Never throws; a page of
 * ordinary prose yields an empty plan.
 */
export const parsePage = (page: Page): Parsed<Plan> => complete(parsePageStepwise(page))

/** The same, in steps. */
export function* parsePageStepwise(page: Page): Stepwise<Parsed<Plan>> {
    const { uri, text } = page
    if (text.length > longestPage) {
        return leaveUnread(page)
    }
    if (isYaml(uri)) {
        return parseEntityLists(page)
    }
    const document = yield* parseMarkdown(page)
    const { intro, sections } = readSections(document)
    const headings = allSections(sections).map(({ heading }) => heading)
    const titleHeading = headings.find(({ level }) => level === 1)
    const titled = titleHeading?.content ?? document.title
    const title = titled?.text
    const opening = [...intro, ...(sections[0]?.blocks ?? [])]
    const calendar = readCalendar(paragraphsOf(opening), document)
    const stated = timeOfPage({
        title: title ?? '',
        file: fileName(uri),
        statement: calendar.value,
        headings: headings.map(({ content }) => content.text),
        opening: familiesIn(title ?? '').includes('okrs') ? paragraphsOf(opening).map(({ text }) => text) : []
    })
    const holdsPlan = headings.some(({ level, content }) => level > 1 && familiesIn(content.text).length > 0)
    const teamName = teamOfPage(uri, title, opening, holdsPlan)
    const location = placeOf(titleHeading ?? document.title, document)
    const team: TeamSection | undefined = teamName === undefined ? undefined : { name: teamName, path: [], location }
    const facts = yield* parseSections(intro, sections, document, {
        ...(team && { team }),
        ...(stated.year && { year: stated.year }),
        ...(stated.quarter && { time: { written: title ?? '', quarter: stated.quarter } }),
        ...(title !== undefined && { title })
    })
    const { teams, objectives, goals } = facts.value
    const features = splitTeams(facts.value.features)
    const { year, quarter } = stated.year ? stated : timeOfLabels(facts.value)

    return {
        value: {
            uri,
            kind: kindOf(facts.value),
            ...(title !== undefined && { title }),
            ...(year && { year }),
            ...(quarter && { quarter }),
            ...(calendar.value && { calendar: calendar.value.calendar }),
            ...(headings.length > 0 && { headings: pageHeadings(headings, document) }),
            teams,
            objectives,
            goals,
            features
        },
        diagnostics: [...tooLongIn(document), ...calendar.diagnostics, ...facts.diagnostics]
    }
}

const placeOf = (title: Heading | Inline | undefined, { locate }: Document): SourceLocation =>
    title && 'from' in title ? locate(title.from, title.to) : locate(title?.starts[0] ?? 0, title?.ends.at(-1) ?? 0)
