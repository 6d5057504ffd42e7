import { fileName } from '../../model/location'
import type { Mention } from '../../model/mention'
import type { PanelContent, SourceReport } from '../../presentation/renderPanel'
import type { LoadState, SourceState } from './loadPortfolio'

const isGoalPage = ({ value }: { readonly value: { readonly kind: string } }): boolean => value.kind !== 'index'

function toReport(source: SourceState, now: number): SourceReport {
    const { repository, revision } = source.source
    const name = revision === undefined ? repository : `${repository}@${revision}`
    switch (source.state) {
        case 'loading':
            return { name, state: 'loading' }
        case 'failed':
            return { name, state: 'failed', problem: source.problem }
        case 'read':
            return {
                name,
                state: 'read',
                commit: source.commit,
                files: source.plans.length,
                pages: source.plans.filter(isGoalPage).length,
                readMinutesAgo: Math.floor((now - source.readAt) / 60_000),
                ...(source.leftOut > 0 && {
                    problem: `${source.leftOut} more files match and were left out; name narrower paths.`
                })
            }
    }
}

/** The panel's content from what is loaded and the file that is open. */
export const toPanelContent = (
    { portfolio, sources, settingProblems }: LoadState,
    file: { readonly uri: string; readonly mentions: readonly Mention[] } | undefined,
    now: number
): PanelContent => ({
    portfolio,
    sources: sources.map(source => toReport(source, now)),
    settingProblems,
    ...(file && { file: { name: fileName(file.uri), mentions: file.mentions } })
})
