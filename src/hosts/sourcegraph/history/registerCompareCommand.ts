import { BehaviorSubject, first, firstValueFrom, Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { renderChanges, summarizeComparison, type Comparison } from '../../../presentation/changes/renderChanges'
import { link, phrase } from '../../../presentation/markdown'
import { noPageToCompareNotice } from '../../../presentation/notices'
import { parseGitUri, shortRevision } from '../../gitUri'
import { createView } from '../createView'
import { settled, type LensState } from '../lensStates'
import { problemOf } from '../loading/explainFailure'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { readingOf } from '../loading/sourceState'
import { notifier } from '../notifier'
import { comparePages } from './comparePages'
import { registerCommand } from '../registerCommand'

/** The id of the panel view that shows what a comparison came to. */
export const changesId = 'okrLens.changes'

/** The paths of a repository's pages that hold goals, and of the page that is open. */
const pagesOf = ({ sources }: LensState, repository: string, open: string): readonly string[] => [
    ...new Set([
        open,
        ...sources
            .filter(({ source }) => source.repository === repository)
            .flatMap(source => readingOf(source)?.pages ?? [])
            .filter(({ plan }) => plan.value.kind !== 'index')
            .flatMap(({ page }) => parseGitUri(page.uri)?.path ?? [])
    ])
]

/**
 * Offer the panel view `okrLens.changes` and the command `okrLens.compare`: it asks for a revision, or takes it as its
 * argument, and tells what the pages of the open file's repository say differently there. One comparison drops the one before.
 */
export function registerCompareCommand(
    host: typeof sourcegraph,
    states: Observable<LensState>,
    documents: Observable<sourcegraph.TextDocument | undefined>,
    request: RequestGraphQL
): Subscription {
    const offer = new Subscription()
    const shown = new BehaviorSubject<Comparison>({ state: 'unasked' })
    const announce = (comparison: Exclude<Comparison, { state: 'unasked' }>): void => {
        const way = comparison.state === 'compared' && link('Show the changes', `#tab=${changesId}`)
        host.app.activeWindow?.showNotification(
            phrase`${summarizeComparison(comparison)} ${way}`.markdown,
            host.NotificationType[comparison.state === 'failed' ? 'Error' : 'Info']
        )
    }
    const compare = async (argument: unknown): Promise<void> => {
        const open = await firstValueFrom(documents)
        const file = open && parseGitUri(open.uri)
        if (!file) {
            notifier(host)(noPageToCompareNotice, 'Info')
            return
        }
        const asked =
            typeof argument === 'string' && argument !== ''
                ? argument
                : await host.app.activeWindow?.showInputBox({
                      prompt: 'Compare the goals with which revision? A branch, tag or commit:',
                      value: 'HEAD~1'
                  })
        const before = asked?.trim()
        if (!before) {
            return
        }
        const { repository, commit: after, path } = file
        const compared = { before, after: shortRevision(after) }
        shown.next({ state: 'comparing', ...compared })
        const comparing = shown.value
        const state = await firstValueFrom(settled(states), { defaultValue: undefined })
        if (!state) {
            return
        }
        const comparison = await comparePages(
            { repository, before, after, paths: pagesOf(state, repository, path) },
            request
        ).then(
            found => ({ state: 'compared' as const, ...compared, ...found }),
            (error: unknown) => ({ state: 'failed' as const, ...compared, problem: problemOf(error) })
        )
        if (shown.value === comparing && !offer.closed) {
            shown.next(comparison)
            announce(comparison)
        }
    }

    // A tab that has nothing to say is in the way
    offer.add(
        shown.pipe(first(({ state }) => state !== 'unasked')).subscribe(() => {
            const panel = host.app.createPanelView(changesId)
            panel.title = 'OKR changes'
            panel.priority = 140
            offer.add(panel)
            offer.add(shown.subscribe(comparison => (panel.content = renderChanges(comparison, createView(host, {})))))
        })
    )
    offer.add(registerCommand(host, 'okrLens.compare', compare))
    return offer
}
