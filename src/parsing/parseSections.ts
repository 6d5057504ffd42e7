import type { Parsed } from '../model/diagnostic'
import type { Delivery, Feature, Goal, Objective, TeamSection } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import type { Stepwise } from '../model/stepwise'
import type { Block, Document } from './markdown/document'
import { itemsBelow, readOutline } from './outline'
import { PlanDraft } from './planDraft'
import { familiesIn, type Family } from './readHeading'
import { readParts } from './readParts'
import { readSection } from './readSection'
import { allSections, type Section } from './readSections'
import { readStatement } from './readStatement'
import { headingsByAnchor } from './resolveAnchors'
import type { Context, Reading } from './sectionContext'

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

const planTitle =
    /\b(?:okrs?|goals?|objectives?|key results?|roadmaps?|strategy|strategies|plans?|priorities|milestones|projects)\b/i

/** What a page is about: its title says so, else results after arrows in its lists do. */
function pageFamilies(title: string, sections: readonly Section[]): readonly Family[] {
    const named = familiesIn(title)
    const hasArrow = (blocks: readonly Block[]): boolean =>
        readOutline(blocks).some(
            part =>
                part.kind === 'entry' &&
                part.form === 'item' &&
                itemsBelow(part).some(below => readStatement(below).hasArrow)
        )
    const isOkrs = named.length === 0 && allSections(sections).some(({ blocks }) => hasArrow(blocks))
    return isOkrs ? ['okrs'] : named
}

/** Read the goals, objectives and features of every section, in reading order; a section is a step. */
export function* parseSections(
    intro: readonly Block[],
    sections: readonly Section[],
    document: Document,
    { team, year, time, title = '' }: PageDefaults
): Stepwise<Parsed<PlanFacts>> {
    const draft = new PlanDraft(document)
    const reading: Reading = {
        draft,
        sections,
        headings: headingsByAnchor(sections),
        isPlan: planTitle.test(title),
        ...(team && { team }),
        ...(time && { time })
    }
    const context: Context = {
        families: pageFamilies(title, sections),
        ...(team && { team }),
        ...(year && { year }),
        path: [],
        isAside: false
    }
    readParts(readOutline(intro), { ...context, isOpening: true }, reading)
    yield
    for (const [index, section] of sections.entries()) {
        yield* readSection(section, { ...context, isOpening: index === 0 }, reading)
    }
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
