import { count } from '../count'
import { list, type Markdown } from '../markdown'
import type { View } from '../view'

/** How reading the history of the pages went. */
export interface HistoryReport {
    readonly isLoading: boolean
    /** what could not be read, each in a sentence */
    readonly problems: readonly string[]
}

/** Where what is told of the past comes from; `undefined` where nobody asked for it. */
export function historyReport(report: HistoryReport | undefined, { history }: View): Markdown | undefined {
    const [first] = history?.versions ?? []
    const lines = [
        report?.isLoading && 'The history of the pages is being read …',
        first && history && `History: ${count(history.versions.length, 'version')} of the pages since ${first.day}${history.isCut ? '; older ones were not looked at' : ''}.`, // prettier-ignore
        ...(report?.problems ?? [])
    ].filter(line => typeof line === 'string')
    return lines.length === 0 ? undefined : list(lines)
}
