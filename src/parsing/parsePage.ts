import type { Diagnostic, Parsed } from '../model/diagnostic'
import type { Page } from '../model/page'
import type { Plan, PlanKind, TeamSection } from '../model/plan'
import type { PlanningYear, Quarter } from '../model/quarter'
import type { Block } from './document'
import { parseMarkdown } from './markdown'
import { parseCalendar, type CalendarStatement } from './parseCalendar'
import { parseQuarter, parseYear } from './parseQuarter'
import { parseSections, type PlanFacts } from './parseSections'
import { parseTeamName } from './parseTeamName'
import { readSections } from './readSections'

/** Pages longer than this, in characters, are not read: the longest handbook page known has 86 thousand. */
const longestPage = 2_000_000

/** The paragraphs of these blocks, also those in a quote, in reading order. */
const paragraphsOf = (blocks: readonly Block[]): readonly string[] =>
    blocks
        .flatMap(block => (block.kind === 'quote' ? block.blocks : [block]))
        .flatMap(block => (block.kind === 'paragraph' ? [block.content.text] : []))

/** The year and quarter of the page as a whole: its title's, else its calendar statement's, else the one year of its headings. */
function timeOf(
    title: string,
    statement: CalendarStatement | undefined,
    headings: readonly string[]
): { readonly year?: PlanningYear; readonly quarter?: Quarter } {
    const titleYear = parseYear(title)
    const quarter = parseQuarter(title, titleYear ?? statement?.quarter) ?? (titleYear ? undefined : statement?.quarter)
    const years = headings.flatMap(heading => parseYear(heading) ?? [])
    const [first] = years
    const common = first && years.every(({ era, year }) => era === first.era && year === first.year) ? first : undefined
    const year = titleYear ?? quarter ?? common
    return { ...(year && { year: { era: year.era, year: year.year } }), ...(quarter && { quarter }) }
}

const kindOf = ({ objectives, goals, features }: PlanFacts): PlanKind =>
    objectives.length > 0 ? 'okrs' : goals.length > 0 ? 'goals' : features.length > 0 ? 'roadmap' : 'index'

/**
 * Read all that a Markdown page says of goals: numbered goals with their labelled passages, roadmap tables, lists of
 * objectives with key results, the teams in whose sections they stand, the fiscal calendar. Recognised by structure,
 * never by path. Never throws; a page of ordinary prose yields an empty plan.
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
    const document = parseMarkdown(page)
    const { intro, sections } = readSections(document)
    const headings = sections.map(({ heading }) => heading)
    const titleHeading = headings.find(({ level }) => level === 1)
    const title = titleHeading?.content.text
    const opening = [...intro, ...(sections[0]?.blocks ?? [])]
    const diagnostics: Diagnostic[] = []

    const statement = paragraphsOf(opening)
        .map(parseCalendar)
        .find(found => found)
    if (statement?.impossible !== undefined && titleHeading) {
        const location = document.locate(opening[0]?.from ?? 0, opening.at(-1)?.to ?? 0)
        diagnostics.push({ code: 'calendar.impossible', location, written: statement.impossible })
    }
    const { year, quarter } = timeOf(
        title ?? '',
        statement,
        headings.map(({ content }) => content.text)
    )
    const pageTeamName = title === undefined ? undefined : parseTeamName(title)
    const pageTeam: TeamSection | undefined =
        pageTeamName !== undefined && titleHeading
            ? { name: pageTeamName, path: [], location: document.locate(titleHeading.from, titleHeading.to) }
            : undefined

    const facts = parseSections(sections, document, { ...(pageTeam && { team: pageTeam }), ...(year && { year }) })
    const { teams, objectives, goals, features } = facts.value

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
