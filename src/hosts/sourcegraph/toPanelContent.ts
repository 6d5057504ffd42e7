import { explainOmission } from '../../mentions/omission'
import { fileName } from '../../model/location'
import type { OpenFile, PanelContent, SourceReport } from '../../presentation/renderPanel'
import type { HistoryReport } from '../../presentation/history/historyReport'
import type { DocumentReading } from './createMentionCache'
import type { HistoryState } from './history/createHistories'
import type { LensState } from './lensStates'
import { nameOfSource } from './loading/nameOfSource'
import { readingOf, type Reading, type SourceState } from './loading/sourceState'

const isGoalPage = ({ value }: { readonly value: { readonly kind: string } }): boolean => value.kind !== 'index'

/** What there is of a source, read now or before it failed. */
const toFacts = ({ commit, pages, readAt }: Reading, now: number) => ({
    commit,
    files: pages.length,
    pages: pages.filter(({ plan }) => isGoalPage(plan)).length,
    readMinutesAgo: Math.floor((now - readAt) / 60_000)
})

/** What of a source was not read, in sentences. */
function toProblem({ leftOut, problems }: Reading, isDiscovered = false): string {
    const advice = isDiscovered ? 'name them in okrLens.sources to read them' : 'name narrower paths'
    return [...problems, ...(leftOut > 0 ? [`${leftOut} more files match and were left out; ${advice}.`] : [])].join(
        ' '
    )
}

function toReport(source: SourceState, now: number): SourceReport {
    const { isDiscovered } = source.source
    const about = { name: nameOfSource(source.source), ...(isDiscovered && { isDiscovered }) }
    const reading = readingOf(source)
    const facts = reading && toFacts(reading, now)
    switch (source.state) {
        case 'loading':
            return { ...about, state: 'loading', ...(source.isSlow && { isSlow: true }) }
        case 'failed': {
            const { problem, isAskedAgain } = source
            return { ...about, ...facts, state: 'failed', problem, isAskedAgain }
        }
        case 'read': {
            const problem = toProblem(source, isDiscovered)
            const { isAskedAgain } = source
            return { ...about, ...facts, state: 'read', ...(problem !== '' && { problem, isAskedAgain }) }
        }
    }
}

function toOpenFile({ uri, reading }: ReadFile): OpenFile {
    const { mentions, omission, textProblem } = reading
    const skipped = textProblem ?? (omission && explainOmission(omission))
    return { name: fileName(uri), mentions, ...(skipped !== undefined && { skipped }) }
}

const toHistoryReport = (past: HistoryState): HistoryReport => ({
    isLoading: past.kind === 'loading',
    problems: past.kind === 'known' ? past.problems : []
})

/** A file that is open, with what it mentions. */
interface ReadFile {
    readonly uri: string
    readonly reading: DocumentReading
}

/** The panel's content from what is loaded and the file that is open, as of now. */
export const toPanelContent = (
    { portfolio, sources, settingProblems, past, asOf }: LensState,
    file: ReadFile | undefined,
    now: number
): PanelContent => ({
    portfolio,
    sources: sources.map(source => toReport(source, now)),
    settingProblems,
    ...(past && past.kind !== 'unknown' && { past: toHistoryReport(past) }),
    ...(asOf && { asOfBecause: asOf.because }),
    ...(file && { file: toOpenFile(file) })
})
