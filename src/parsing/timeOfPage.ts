import type { Plan } from '../model/plan'
import type { PlanningYear, Quarter } from '../model/quarter'
import { familiesIn } from './readHeading'
import type { CalendarStatement } from './time/parseCalendar'
import { parseQuarter, parseYear, quartersIn } from './time/parseQuarter'

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

/** The one year or quarter that a page as a whole is about. */
export interface PageTime {
    readonly year?: PlanningYear
    readonly quarter?: Quarter
}

/** What a page says of its time. */
export interface TimeWords {
    readonly title: string
    /** the file's name without folders */
    readonly file: string
    readonly statement: CalendarStatement | undefined
    readonly headings: readonly string[]
    /** the first paragraphs, where they may tell the quarter of all below them */
    readonly opening: readonly string[]
}

/**
 * Read the year and quarter of a page as a whole: its title's, else its calendar statement's, its file name's, else the
 * one year or quarter that its headings name, else the one of its opening.
 */
export function timeOfPage({ title, file, statement, headings, opening }: TimeWords): PageTime {
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
export function timeOfLabels({
    objectives,
    goals,
    features
}: Pick<Plan, 'objectives' | 'goals' | 'features'>): PageTime {
    const labelled = [...objectives, ...goals].flatMap(({ keyResults }) =>
        keyResults.flatMap(({ delivery }) => delivery?.quarter ?? [])
    )
    const quarter = commonOf([...labelled, ...features.flatMap(({ delivery }) => delivery?.quarter ?? [])])
    return quarter && labelled.length > 0 ? { year: { era: quarter.era, year: quarter.year }, quarter } : {}
}
