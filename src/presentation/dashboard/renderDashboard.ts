import { isEmpty, type LinkedKeyResult, type Portfolio } from '../../model/portfolio'
import type { Stepwise } from '../../model/stepwise'
import { count } from '../count'
import { isUnanswered } from '../describeFeatures'
import { link, list, paragraphs, phrase, type Markdown, type Part } from '../markdown'
import { emptyState } from '../panel/emptyState'
import { asOfNote } from '../history/asOfNote'
import { historyReport } from '../history/historyReport'
import { slippedRows, trendSection } from '../history/trendSection'
import { origin } from '../panel/origin'
import type { PanelContent } from '../panelContent'
import { countStates, stateOf } from '../status'
import { itemsOf } from '../tally/items'
import { tallyOf } from '../tally/tally'
import type { View } from '../view'
import type { MarkdownPart, ViewPage, ViewPart } from '../viewPage'
import { activeFilter, describeFilter } from './activeFilter'
import { addressOf } from './addressOf'
import { breakDown } from './breakdown'
import type { DashboardFilter, Facet, Facets } from './facet'
import { facetLinks } from './facetLinks'
import { facetsOf } from './facetsOf'
import { quarterSection } from './quarterSection'
import { knownQuarters } from './quarters'
import { readFilter } from './readFilter'
import { select, type Selection } from './selection'
import { statusSection } from './statusSection'
import { aimTable, itemTable } from './tables'
import { teamSection } from './teamSection'

/** What a dashboard tells of. */
export type DashboardContent = Omit<PanelContent, 'file'>

const title = 'OKR dashboard'

const section = (heading: string, ...body: readonly Part[]): Markdown => paragraphs(phrase`## ${heading}`, ...body)

/** Parts one below the other; what says nothing is left out. */
const partsOf = (...parts: readonly (Markdown | ViewPart | undefined | false)[]): readonly ViewPart[] =>
    parts.filter(
        (part): part is ViewPart =>
            part !== undefined && part !== false && !('markdown' in part && part.markdown === '')
    )

const settingsToCorrect = ({ settingProblems }: DashboardContent): Markdown | false =>
    settingProblems.length > 0 && section('Settings to correct', list(settingProblems))

const whereFrom = ({ sources, past }: DashboardContent, view: View): Markdown | false =>
    sources.length > 0 && section('Where this comes from', origin(sources), historyReport(past, view))

/** `12 goals, 8 objectives and 31 key results: ✓ 12 done, ○ 19 with no result recorded. 4 past due.` */
function summary(
    { goals, objectives, features, keyResults, pastDue }: Selection,
    filter: DashboardFilter,
    { status }: Facets,
    view: View
): Markdown {
    const counted = countStates(keyResults.map(stateOf))
    const overdue = status.choices.find(({ value }) => value === 'past-due')
    const due = link(`${pastDue.length} past due`, addressOf(view, filter, 'status', overdue))
    return phrase`**${count(goals.length, 'goal')}, ${count(objectives.length, 'objective')}, ${count(features.length, 'feature')} and ${count(keyResults.length, 'key result')}**${counted && `: ${counted}`}. ${
        pastDue.length > 0
            ? phrase`**${due}**: the quarter is over and no result is recorded.`
            : 'Nothing is past its quarter without a result.'
    }`
}

function* sections(
    portfolio: Portfolio,
    selection: Selection,
    facets: Facets,
    filter: DashboardFilter,
    view: View
): Stepwise<readonly (Markdown | ViewPart | undefined | false)[]> {
    const { items, keyResults, goals, objectives, pastDue } = selection
    const parts = (facet: Facet) => breakDown(portfolio, items, facet, filter, view)
    const byStatus = statusSection(tallyOf(keyResults), facets.status, filter, view)
    yield
    const byTeam = teamSection(yield* parts(facets.team))
    yield
    const byQuarter = quarterSection(yield* parts(facets.quarter), knownQuarters(items.map(({ delivery }) => delivery)))
    yield
    const trend = trendSection(keyResults, view)
    yield
    const waiting = keyResults.filter(
        (keyResult: LinkedKeyResult) =>
            stateOf(keyResult) === 'unrecorded' && !isUnanswered(portfolio, keyResult, view.today)
    )
    return [
        byStatus.words && section('Key results by status', byStatus.words),
        byStatus.chart,
        section('By team', byTeam.words),
        byTeam.chart,
        trend && section('Over time', trend.words),
        trend?.chart,
        section('By quarter', byQuarter.words),
        byQuarter.chart,
        pastDue.length > 0 &&
            section('Past their quarter, with no result recorded', itemTable(portfolio, pastDue, view)),
        waiting.length > 0 &&
            section(
                'No result recorded yet',
                'Key results whose quarter is not over, or not written.',
                itemTable(portfolio, waiting, view)
            ),
        goals.length + objectives.length > 0 &&
            section('Goals and objectives, the worst first', aimTable(portfolio, [...goals, ...objectives], view))
    ]
}

/**
 * The dashboard, in steps: how many goals and key results there are and how they stand, by team, quarter and status.
 *
 * @param parameters of its address: `team`, `quarter` and `status` narrow it down together, in any case and spelling
 */
export function* renderDashboard(
    content: DashboardContent,
    parameters: Readonly<Record<string, unknown>>,
    view: View
): Stepwise<ViewPage> {
    const { portfolio, sources } = content
    const facets = facetsOf(portfolio, view.today)
    yield
    const { filter, unknown } = readFilter(facets, parameters)
    const isLoading = sources.some(({ state }) => state === 'loading')
    // What is unknown may stand on a page that is still being read
    if (isEmpty(portfolio) || (isLoading && unknown.length > 0)) {
        return { title, parts: partsOf(settingsToCorrect(content), emptyState(sources), whereFrom(content, view)) }
    }
    const selection = yield* select(portfolio, facets, filter, view.today)
    const all = itemsOf(portfolio)
    const isNothing = selection.items.length + selection.goals.length + selection.objectives.length === 0
    const links = yield* facetLinks(facets, all, filter, view)
    const head: MarkdownPart = paragraphs(
        asOfNote(content, view),
        isLoading && emptyState(sources),
        activeFilter(facets, filter, unknown, view),
        isNothing ? 'Nothing on these pages is all of that.' : summary(selection, filter, facets, view),
        links,
        phrase`A number behind a link counts the key results, the features, and the goals and objectives with neither that it leads to.`
    )
    const shown = isNothing ? [] : yield* sections(portfolio, selection, facets, filter, view)
    const slipped = slippedRows(view)
    const subtitle = describeFilter(facets, filter)
    return {
        title,
        ...(subtitle !== undefined && { subtitle }),
        parts: partsOf(
            settingsToCorrect(content),
            head,
            ...shown,
            slipped && section('Slipped to a later quarter', slipped),
            whereFrom(content, view)
        )
    }
}
