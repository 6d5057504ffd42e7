import type { Diagnostic, Parsed } from '../model/diagnostic'
import type { Feature, Goal, Objective, TeamSection } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import type { Block, Document, Heading } from './document'
import { parseGoal } from './parseGoal'
import { parseObjectives } from './parseObjectives'
import { parseYear } from './parseQuarter'
import { parseRoadmap } from './parseRoadmap'
import { isGroupingHeading } from './parseTeamName'
import type { Section } from './readSections'
import { headingsByAnchor, resolveAnchors } from './resolveAnchors'

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
}

const okrHeading = /\bOKRs?\b|\bobjectives?\b|\bkey results?\b/i
const jointEffort = /\bjoint(?:ly)?\b|\bshared (?:by|between|with|across)\b|\btogether with\b/i

/** The team that a path of headings leads to: the innermost heading that names one, else the page's. */
function teamOf(path: readonly Heading[], { team }: PageDefaults, document: Document): TeamSection | undefined {
    const named = path.filter(({ level, content }) => level > 1 && !isGroupingHeading(content.text))
    const own = named.at(-1)
    return own
        ? {
              name: own.content.text,
              path: named.map(({ content }) => content.text),
              location: document.locate(own.from, own.to)
          }
        : team
}

/** Unlike a spread into `push`, takes any number. */
const append = <T>(list: T[], more: readonly T[]): void => more.forEach(one => list.push(one))

/** Read the goals, objectives and features of every section, in reading order. */
export function parseSections(
    sections: readonly Section[],
    document: Document,
    defaults: PageDefaults
): Parsed<PlanFacts> {
    const teams = new Map<string, TeamSection>()
    const objectives: Objective[] = []
    const goals: Goal[] = []
    const features: Feature[] = []
    const diagnostics: Diagnostic[] = []
    const headings = headingsByAnchor(sections)
    const keep = <T>({ value, diagnostics: found }: Parsed<T>): T => {
        append(diagnostics, found)
        return value
    }

    /** The teams that a line such as “a joint effort of [web](#web) and [core services](#core-services)” names. */
    const jointTeamsOf = (blocks: readonly Block[]): readonly string[] =>
        blocks.flatMap(block =>
            block.kind === 'paragraph' && jointEffort.test(block.content.text)
                ? keep(resolveAnchors(block.content, headings, document)).map(({ content }) => content.text)
                : []
        )

    for (const section of sections) {
        const { heading, above, blocks } = section
        const path = [...above, heading]
        // A goal's own heading names no team: its team is that of the headings above it.
        const teamAbove = teamOf(above, defaults, document)
        const goal = parseGoal(section, document, teamAbove?.name)
        const team = goal ? teamAbove : teamOf(path, defaults, document)
        const year = path.flatMap(({ content }) => parseYear(content.text) ?? []).at(-1) ?? defaults.year
        const isOkrSection = path.some(({ content }) => okrHeading.test(content.text))
        const named = team && { team: team.name }

        const listed: Objective[] = []
        const planned: Feature[] = []
        for (const block of blocks) {
            if (block.kind === 'list' && !goal) {
                append(listed, keep(parseObjectives(block, document, { ...named, isOkrSection })))
            } else if (block.kind === 'table') {
                append(planned, keep(parseRoadmap(block, document, { ...named, ...(year && { year }) })))
            }
        }
        const jointTeams = listed.length > 0 ? jointTeamsOf(blocks) : []
        append(goals, goal ? [goal] : [])
        append(
            objectives,
            listed.map(objective => ({ ...objective, jointTeams }))
        )
        append(features, planned)
        if (team && (goal ?? listed[0] ?? planned[0])) {
            const key = [team.name, ...team.path].join('\n')
            teams.set(key, teams.get(key) ?? team)
        }
    }
    return { value: { teams: [...teams.values()], objectives, goals, features }, diagnostics }
}
