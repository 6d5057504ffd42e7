import type { Delivery, TeamSection } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import type { Heading, Inline } from './markdown/document'
import { parseYear } from './time/parseQuarter'
import type { AimDraft, PlanDraft } from './planDraft'
import type { AimContext } from './aims/openAim'
import type { Family, HeadingMeaning } from './readHeading'
import type { Section } from './readSections'
import type { TableContext } from './addFeature'

/** The page that is being read. */
export interface Reading {
    readonly draft: PlanDraft
    readonly sections: readonly Section[]
    /** headings by their anchors */
    readonly headings: ReadonlyMap<string, Heading>
    /** the title is that of a plan */
    readonly isPlan: boolean
    /** the team of the page as a whole */
    readonly team?: TeamSection
    /** the quarter of the page as a whole */
    readonly time?: Delivery
}

/** What stands around a section: what the headings above it say, the inner ones over the outer ones. */
export interface Context {
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

/** Headings of what is done for a plan, where one stands above. */
export const isTaskHeading = (text: string): boolean =>
    /^(?:tasks?|initiatives|projects|action items|workstreams)$/i.test(text)

/** What a list of aims has to know of the headings above it. */
export const aimContextOf = ({ families, team, year, time, aim }: Context): AimContext => ({
    families,
    ...(team && { team: team.name }),
    ...(year && { year }),
    ...(time && { time }),
    ...(aim && { parent: aim.location })
})

/** What a table or a list of features has to know of the headings above it. */
export const tableContextOf = (context: Context, { isPlan, time }: Reading): TableContext => ({
    ...aimContextOf(context),
    ...(context.area && { area: context.area }),
    ...(time && { pageTime: time }),
    ...(context.aim && { aim: context.aim }),
    isPlan
})

/** The context below a heading, or below a paragraph that stands for one. */
export function enterHeading(context: Context, meaning: HeadingMeaning, words: Inline): Context {
    const { time } = meaning
    const isTasks = context.families.length > 0 && isTaskHeading(meaning.words.text)
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
