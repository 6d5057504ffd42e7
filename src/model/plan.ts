import type { SourceLocation } from './location'
import type { DateSpan, FiscalCalendar, PlanningYear, Quarter } from './quarter'
import type { RichText } from './richText'
import type { StatusReading } from './status'

/** What kind of page a plan was read from, by what it holds. */
export type PlanKind = 'okrs' | 'goals' | 'roadmap' | 'index'

/** A team as one page names it: by the section that holds its goals, by the page's title, or as an entry of its list. */
export interface TeamSection {
    readonly name: string
    /** what lists call it instead of its name: `code_search` */
    readonly key?: string
    /** headings from the top of the page down to the section, without the page's title; empty where the page is the team's */
    readonly path: readonly string[]
    readonly location: SourceLocation
}

/** What was reported for a key result or an objective, as written. */
export interface Result {
    readonly written: RichText
    /** the key result that has the words, where these only point to it: “same result of previous KR” */
    readonly sameAs?: SourceLocation
}

/** The measure that shows whether an objective is met. `location` is its list item, from bullet to last line. */
export interface KeyResult {
    readonly text: RichText
    readonly owner?: string
    /** what is to be reached, where a table has a column for it: “25,000”, “from 9% to 12%” */
    readonly target?: string
    /** absent: no result was recorded */
    readonly result?: Result
    readonly status: StatusReading
    /** its own time, where its label names one: “FY22Q4 Key Result – …” */
    readonly delivery?: Delivery
    readonly location: SourceLocation
}

/** What a team wants to be true. */
export interface Objective {
    readonly title: RichText
    /** who answers for it, as written before the colon: “VP Marketing” */
    readonly owner?: string
    /** name of the team in whose section it stands */
    readonly team?: string
    /** teams named as joint owners, as resolved on the page */
    readonly jointTeams: readonly string[]
    /** its own time, where it differs from that of the page */
    readonly delivery?: Delivery
    readonly result?: Result
    readonly status: StatusReading
    readonly keyResults: readonly KeyResult[]
    /** the objective above it, where objectives nest */
    readonly parent?: SourceLocation
    readonly location: SourceLocation
}

/** One labelled block of a goal: why it matters, how success is measured. */
export interface GoalPassage {
    readonly role: 'problem' | 'why' | 'measure'
    /** the label as written, without its colon */
    readonly label: string
    readonly paragraphs: readonly RichText[]
}

/** An aim of a goals page, written as a heading or as an item of its list. `keyResults` are its milestones. */
export interface Goal {
    readonly title: RichText
    readonly team?: string
    readonly owner?: string
    readonly passages: readonly GoalPassage[]
    readonly keyResults: readonly KeyResult[]
    readonly delivery?: Delivery
    readonly result?: Result
    /** absent: the page says nothing of how it stands */
    readonly status?: StatusReading
    /** the goal above it, where goals nest */
    readonly parent?: SourceLocation
    readonly location: SourceLocation
}

/** When something is planned to be delivered: the words as written and, where they could be read, the time. */
export interface Delivery {
    readonly written: string
    readonly quarter?: Quarter
    /** the last quarter, where several are named: “Q2/Q3” */
    readonly through?: Quarter
    /** “Q4+” */
    readonly orLater?: true
    /** the year, where no quarter is named */
    readonly year?: PlanningYear
    /** the day, or the days of the month, where no quarter is named */
    readonly days?: DateSpan
}

/** One item of a roadmap: a row of its table, or an item of its list. */
export interface Feature {
    readonly name: RichText
    readonly owner?: string
    /** what the roadmap itself reports of it */
    readonly result?: Result
    readonly status?: StatusReading
    /** the goal area's short name, as written in its cell */
    readonly goalArea?: RichText
    readonly delivery?: Delivery
    readonly team?: string
    readonly location: SourceLocation
}

/** A heading as a link finds it. */
export interface PageHeading {
    /** what stands behind the `#` of a link, by GitHub's rules; a repeated one is numbered: `goals-1` */
    readonly anchor: string
    /** 1 to 6 */
    readonly level: number
    /** zero-based */
    readonly line: number
}

/** All that one page says. Facts keep the order in which they are written. */
export interface Plan {
    readonly uri: string
    readonly kind: PlanKind
    /** the page's title, without marks */
    readonly title?: string
    /** the year and quarter of the page as a whole */
    readonly year?: PlanningYear
    readonly quarter?: Quarter
    /** the fiscal calendar that the page states */
    readonly calendar?: FiscalCalendar
    /** in reading order; absent: none */
    readonly headings?: readonly PageHeading[]
    readonly teams: readonly TeamSection[]
    readonly objectives: readonly Objective[]
    readonly goals: readonly Goal[]
    readonly features: readonly Feature[]
}
