import type { MentionReading } from '../../mentions/mentionFinder'
import { explainOmission } from '../../mentions/omission'
import { fileName } from '../../model/location'
import type { OpenFile, PanelContent, SourceReport } from '../../presentation/renderPanel'
import type { LensState } from './lensStates'
import type { SourceState } from './loading/loadPortfolio'

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

const toOpenFile = (uri: string, { mentions, omission }: MentionReading): OpenFile => ({
    name: fileName(uri),
    mentions,
    ...(omission && { skipped: explainOmission(omission) })
})

/** The panel's content from what is loaded and the file that is open. */
export const toPanelContent = (
    { portfolio, sources, settingProblems }: LensState,
    file: { readonly uri: string; readonly reading: MentionReading } | undefined,
    now: number
): PanelContent => ({
    portfolio,
    sources: sources.map(source => toReport(source, now)),
    settingProblems,
    ...(file && { file: toOpenFile(file.uri, file.reading) })
})
