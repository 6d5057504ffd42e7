import { isEmpty, type Portfolio } from '../model/portfolio'
import { complete, type Stepwise } from '../model/stepwise'
import { asOfNote } from './history/asOfNote'
import { goneRows } from './history/goneRows'
import { historyInFile } from './history/historyInFile'
import { historyReport } from './history/historyReport'
import { staleRows } from './history/staleRows'
import { slippedRows } from './history/trendSection'
import { link, list, phrase, paragraphs, type Markdown, type Part } from './markdown'
import { emptyState } from './panel/emptyState'
import { goalTree } from './panel/goalTree'
import { inThisFile } from './panel/inThisFile'
import { origin } from './panel/origin'
import { unread } from './panel/unread'
import type { OpenFile, PanelContent } from './panelContent'
import type { View } from './view'

export type { OpenFile, PanelContent, SourceReport } from './panelContent'

const section = (heading: Part, body: Part): Markdown => paragraphs(phrase`### ${heading}`, body)

/** A section that is left out where it has nothing to say. */
const titled = (heading: string, body: Markdown | undefined): Part => body && section(heading, body)

const dashboardLink = ({ links }: View): Part =>
    links.dashboard &&
    phrase`Charts, and goals by team, quarter and status: ${link('OKR dashboard', links.dashboard({}))}.`

function aboutFile({ name, mentions, skipped }: OpenFile, portfolio: Portfolio, view: View): Part {
    const found = mentions.length > 0 && inThisFile(portfolio, mentions, view)
    return skipped === undefined
        ? found || phrase`${name} mentions no feature, goal or team of these pages.`
        : paragraphs(skipped, found)
}

/** What is there so far is not as it stood on the day that is wanted. */
const isWaiting = (view: View): boolean => view.asOf !== undefined && view.history === undefined

/** What the panel tells whatever file is open, in steps: all goals, what became of them, what could not be read. */
export function* tellGoals(portfolio: Portfolio, view: View): Stepwise<Markdown> {
    const { diagnostics } = portfolio
    const hasGoals = !isEmpty(portfolio) && !isWaiting(view)
    return paragraphs(
        hasGoals && titled('Due, and unchanged for a quarter or more', yield* staleRows(portfolio, view)),
        hasGoals && section('Goals by team', paragraphs(dashboardLink(view), yield* goalTree(portfolio, view))),
        hasGoals && titled('Slipped to a later quarter', slippedRows(view)),
        hasGoals && titled('Not on the pages any more', goneRows(view)),
        diagnostics.length > 0 && !isWaiting(view) && section('Could not be read', unread(diagnostics, view))
    )
}

/**
 * The OKR panel as Markdown: the open file's mentions, all goals, what could not be read, where it comes from.
 *
 * @param goals what `tellGoals` tells of the same portfolio: long in the making, and the same for all files
 */
export function renderPanel(
    content: PanelContent,
    view: View,
    goals: Markdown = complete(tellGoals(content.portfolio, view))
): string {
    const { portfolio, file, sources, settingProblems, past } = content
    const settings = settingProblems.length > 0 && section('Settings to correct', list(settingProblems))
    const note = asOfNote(content, view)
    if (isWaiting(view)) {
        return paragraphs(settings, note, section('Where this comes from', origin(sources))).markdown
    }
    const hasGoals = !isEmpty(portfolio)
    return paragraphs(
        settings,
        note,
        !hasGoals && section('OKR Lens', emptyState(sources)),
        hasGoals && file && section(phrase`In this file: ${file.name}`, aboutFile(file, portfolio, view)),
        hasGoals && file && titled('What became of it', historyInFile(portfolio, file.mentions, view)),
        goals,
        sources.length > 0 && section('Where this comes from', paragraphs(origin(sources), historyReport(past, view)))
    ).markdown
}
