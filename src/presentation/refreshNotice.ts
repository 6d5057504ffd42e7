import { count } from './count'
import type { Notice } from './notices'

/** How reading a source again went. */
export type RefreshReport = {
    /** such as `github.com/acme/handbook` */
    readonly name: string
} & (
    | {
          readonly outcome: 'read'
          /** the full id of the commit that it stands at */
          readonly commit: string
          /** files whose text is another one; absent where nothing had been read before */
          readonly changed?: number
          readonly files: number
      }
    | {
          readonly outcome: 'failed'
          /** in words, for people */
          readonly problem: string
          /** whether what was read before is still shown */
          readonly isKept: boolean
      }
)

/** How many sources are told of one by one. */
const mostTold = 8

function describe(report: RefreshReport): string {
    if (report.outcome === 'failed') {
        const rest = report.isKept ? ' What was read before is still shown.' : ''
        return `${report.name} could not be read: ${report.problem.replace(/\.?$/, '.')}${rest}`
    }
    const commit = `commit ${report.commit.slice(0, 7)}`
    if (report.changed === undefined) {
        return `${report.name}: ${count(report.files, 'file')} read at ${commit}.`
    }
    return report.changed === 0
        ? `${report.name}: nothing has changed since ${commit}.`
        : `${report.name}: ${count(report.changed, 'page')} changed, now at ${commit}.`
}

/** What came of reading the sources again, failures first. */
export function refreshNotice(reports: readonly RefreshReport[]): Notice {
    const told = [...reports.filter(isFailed), ...reports.filter(report => !isFailed(report))]
    const left = told.length - mostTold
    return [...told.slice(0, mostTold).map(describe), ...(left > 0 ? [`${left} more sources were read again.`] : [])]
}

const isFailed = ({ outcome }: RefreshReport): boolean => outcome === 'failed'

/** What a reader waits for: “Reading acme/handbook …”. */
export const refreshTitle = (names: readonly string[]): string =>
    `Reading ${names.length === 1 ? names[0] : count(names.length, 'source')} …`

/** Why there was nothing to read again. */
export const nothingToRefreshNotice: Notice = [
    'There are no goals to refresh: no repository is named in okrLens.sources, and none was viewed whose pages could be read instead.'
]
