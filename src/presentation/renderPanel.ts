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
import type { OpenFile, PanelContent, SourceReport } from './panelContent'
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

/** Tells the panel for a file, or for none; `sources` as they stand by now. */
export type TellPanel = (file: OpenFile | undefined, sources: readonly SourceReport[]) => string

/**
 * Prepare the OKR panel, in steps: all goals, what could not be read, what became of it. What is added for a file is little:
 * its mentions, and where all of it comes from.
 */
export function* preparePanel(content: Omit<PanelContent, 'file'>, view: View): Stepwise<TellPanel> {
    const { portfolio, settingProblems, past } = content
    const { diagnostics } = portfolio
    const note = asOfNote(content, view)
    // What is there so far is not as it stood then
    if (view.asOf !== undefined && view.history === undefined) {
        return (_, sources) => paragraphs(note, section('Where this comes from', origin(sources))).markdown
    }
    const hasGoals = !isEmpty(portfolio)
    const stale = hasGoals && titled('Due, and unchanged for a quarter or more', yield* staleRows(portfolio, view))
    const tree = hasGoals && section('Goals by team', paragraphs(dashboardLink(view), yield* goalTree(portfolio, view)))
    const before = paragraphs(settingProblems.length > 0 && section('Settings to correct', list(settingProblems)), note)
    const after = paragraphs(
        stale,
        tree,
        hasGoals && titled('Slipped to a later quarter', slippedRows(view)),
        hasGoals && titled('Not on the pages any more', goneRows(view)),
        diagnostics.length > 0 && section('Could not be read', unread(diagnostics, view))
    )
    return (file, sources) =>
        paragraphs(
            before,
            !hasGoals && section('OKR Lens', emptyState(sources)),
            hasGoals && file && section(phrase`In this file: ${file.name}`, aboutFile(file, portfolio, view)),
            hasGoals && file && titled('What became of it', historyInFile(portfolio, file.mentions, view)),
            after,
            sources.length > 0 &&
                section('Where this comes from', paragraphs(origin(sources), historyReport(past, view)))
        ).markdown
}

/** The OKR panel as Markdown: the open file's mentions, all goals, what could not be read, where it comes from. */
export const renderPanel = (content: PanelContent, view: View): string =>
    complete(preparePanel(content, view))(content.file, content.sources)
