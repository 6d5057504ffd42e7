import type { Diagnostic, Parsed } from '../model/diagnostic'
import { fileName, type SourceLocation } from '../model/location'
import type { Page } from '../model/page'
import type { Plan, PlanKind, TeamSection } from '../model/plan'
import type { PlanningYear, Quarter } from '../model/quarter'
import { sliceInline, toRichText, type Block, type Document, type Heading, type Inline } from './markdown/document'
import { parseMarkdown } from './markdown/markdown'
import { parseEntityLists } from './lists/parseEntityLists'
import { isYaml } from './lists/yaml'
import { parseCalendar, type CalendarStatement } from './time/parseCalendar'
import { parseQuarter, parseYear, quartersIn } from './time/parseQuarter'
import { parseSections, type PlanFacts } from './parseSections'
import { familiesIn, isGroup } from './readHeading'
import { teamInSentence } from './readObjectiveSentence'
import { parseTeamName } from './parseTeamName'
import { allSections, readSections } from './readSections'

/** Pages longer than this, in characters, are not read: the longest handbook page known has 86 thousand. */
const longestPage = 10_000_000

/** The paragraphs of these blocks, also those in a quote, in reading order. */
const paragraphsOf = (blocks: readonly Block[]): readonly Inline[] =>
    blocks
        .flatMap(block => (block.kind === 'quote' ? block.blocks : [block]))
        .flatMap(block => (block.kind === 'paragraph' ? [block.content] : []))

/** The years that a heading names, alone or with a quarter. */
const parseYears = (text: string): readonly PlanningYear[] => {
    const named = parseYear(text)
    return named ? [named] : quartersIn(text)
}

/** The year of a plan's title that says no more of it: “OKRs 2022”, “2025H1”. */
function bareYear(title: string): PlanningYear | undefined {
    const year = /(?<!\d)(?<year>20\d\d)(?![\d-])/.exec(title)?.groups?.year
    return year !== undefined && familiesIn(title).length > 0 ? { era: 'CY', year: Number(year) } : undefined
}

interface PageTime {
    readonly year?: PlanningYear
    readonly quarter?: Quarter
}

/** The year and quarter of the page as a whole: its title's, else its calendar statement's, its file name's, else the one year of its headings. */
function timeOf(
    title: string,
    file: string,
    statement: CalendarStatement | undefined,
    headings: readonly string[],
    opening: readonly string[]
): PageTime {
    const named = parseQuarter(file.replaceAll('_', ' '))
    const [titleYear = bareYear(title)] = parseYears(title)
    const inTitle = quartersIn(title, titleYear ?? statement?.quarter ?? named)
    const [stated] = inTitle.length === 1 ? inTitle : []
    const quarter =
        stated ??
        (titleYear || inTitle.length > 1
            ? undefined
            : (statement?.quarter ?? (named?.era === 'FY' ? named : undefined)))
    const common = commonOf(headings.flatMap(parseYears).map(({ era, year }): PlanningYear => ({ era, year })))
    const year = titleYear ?? quarter ?? common
    const ofHeadings = commonOf(headings.flatMap(heading => quartersIn(heading, year)))
    const ofOpening = commonOf(opening.slice(0, 2).flatMap(paragraph => quartersIn(paragraph, year)))
    const found = quarter ?? (titleYear ? undefined : (ofHeadings ?? ofOpening))
    const own = year ?? found
    return { ...(own && { year: { era: own.era, year: own.year } }), ...(found && { quarter: found }) }
}

/** The one time that all of some times are. */
function commonOf<Time extends PlanningYear>(times: readonly Time[]): Time | undefined {
    const [first] = times
    return times.every(time => JSON.stringify(time) === JSON.stringify(first)) ? first : undefined
}

/** The time of a page whose key results are labelled with one and the same quarter. */
function timeOfLabels({ objectives, goals, features }: PlanFacts): PageTime {
    const labelled = [...objectives, ...goals].flatMap(({ keyResults }) =>
        keyResults.flatMap(({ delivery }) => delivery?.quarter ?? [])
    )
    const quarter = commonOf([...labelled, ...features.flatMap(({ delivery }) => delivery?.quarter ?? [])])
    return quarter && labelled.length > 0 ? { year: { era: quarter.era, year: quarter.year }, quarter } : {}
}

const kindOf = ({ objectives, goals, features }: PlanFacts): PlanKind =>
    objectives.length > 0 ? 'okrs' : goals.length > 0 ? 'goals' : features.length > 0 ? 'roadmap' : 'index'

/**
 * Read all that a page says of goals: objectives with key results, goals with their passages and milestones, the features of
 * roadmaps, the teams in whose sections they stand, the fiscal calendar. What a Markdown page holds is told by its
 * structure, never by its path; a page whose address ends in `.yml` or `.yaml` is read as YAML. Never throws; a page of
 * ordinary prose yields an empty plan.
 */
export function parsePage(page: Page): Parsed<Plan> {
    const { uri, text } = page
    if (text.length > longestPage) {
        const start = { line: 0, character: 0 }
        return {
            value: { uri, kind: 'index', teams: [], objectives: [], goals: [], features: [] },
            diagnostics: [
                {
                    code: 'page.tooLarge',
                    location: { uri, range: { start, end: start } },
                    characters: text.length,
                    limit: longestPage
                }
            ]
        }
    }
    if (isYaml(page)) {
        return parseEntityLists(page)
    }
    const document = parseMarkdown(page)
    const { intro, sections } = readSections(document)
    const headings = allSections(sections).map(({ heading }) => heading)
    const titleHeading = headings.find(({ level }) => level === 1)
    const titled = titleHeading?.content ?? document.title
    const title = titled?.text
    const opening = [...intro, ...(sections[0]?.blocks ?? [])]
    const diagnostics = (document.tooLong ?? []).map(({ from, to }): Diagnostic => ({
        code: 'line.tooLong',
        location: document.locate(from, to),
        characters: to - from
    }))

    const paragraphs = paragraphsOf(opening)
    const [found] = paragraphs.flatMap(content => {
        const statement = parseCalendar(content.text)
        return statement ? [{ content, statement }] : []
    })
    const statement = found?.statement
    if (found && statement?.impossible !== undefined) {
        const start = found.content.text.indexOf(statement.impossible)
        const date = sliceInline(found.content, start, start + statement.impossible.length)
        const { location } = toRichText(date, document)
        diagnostics.push({ code: 'calendar.impossible', location, written: statement.impossible })
    }
    const stated = timeOf(
        title ?? '',
        fileName(uri),
        statement,
        headings.map(({ content }) => content.text),
        familiesIn(title ?? '').includes('okrs') ? paragraphs.map(({ text }) => text) : []
    )
    const holdsPlan = headings.some(({ level, content }) => level > 1 && familiesIn(content.text).length > 0)
    const teamName =
        (title === undefined ? undefined : parseTeamName(title)) ??
        teamInSentence(opening) ??
        (title !== undefined && holdsPlan ? teamOfPage(title) : undefined) ??
        parseTeamName(wordsOfFileName(uri))
    const team: TeamSection | undefined =
        teamName === undefined
            ? undefined
            : { name: teamName, path: [], location: placeOf(titleHeading ?? document.title, document) }
    const facts = parseSections(intro, sections, document, {
        ...(team && { team }),
        ...(stated.year && { year: stated.year }),
        ...(stated.quarter && { time: { written: title ?? '', quarter: stated.quarter } }),
        ...(title !== undefined && { title })
    })
    const { teams, objectives, goals, features } = facts.value
    const { year, quarter } = stated.year ? stated : timeOfLabels(facts.value)

    return {
        value: {
            uri,
            kind: kindOf(facts.value),
            ...(title !== undefined && { title }),
            ...(year && { year }),
            ...(quarter && { quarter }),
            ...(statement && { calendar: statement.calendar }),
            teams,
            objectives,
            goals,
            features
        },
        diagnostics: [...diagnostics, ...facts.diagnostics]
    }
}

/** The team whose page has that title where a section of it holds plans: “Data & Insights team”. */
const teamOfPage = (title: string): string | undefined =>
    title.split(/\s+/).length <= 6 && !/[?:!]/.test(title) && !isGroup(title)
        ? title.replace(/\s+team$/i, '')
        : undefined

/** The words of a page's file name without its ending: `iam Q2FY23 OKR` of `iam-Q2FY23-OKR.md`. */
const wordsOfFileName = (uri: string): string =>
    fileName(uri)
        .replace(/\.[^.]*$/, '')
        .replace(/[-_]+/g, ' ')

const placeOf = (title: Heading | Inline | undefined, { locate }: Document): SourceLocation =>
    title && 'from' in title ? locate(title.from, title.to) : locate(title?.starts[0] ?? 0, title?.ends.at(-1) ?? 0)
