import { Subscription } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { text } from '../../../presentation/markdown'
import {
    nothingToRefreshNotice,
    refreshNotice,
    refreshTitle,
    type RefreshReport
} from '../../../presentation/refreshNotice'
import { notifier } from '../notifier'
import type { Loader, Refreshed } from './createLoader'
import type { Step } from './loadSource'
import { nameOfSource } from './nameOfSource'
import { countChanges } from './parsePages'
import { readingOf } from './sourceState'
import { registerCommand } from '../registerCommand'

function toReport({ before, after }: Refreshed): RefreshReport {
    const name = nameOfSource(after.source)
    const [old, now] = [readingOf(before), readingOf(after)]
    if (after.state !== 'read' || !now) {
        const problem = after.state === 'failed' ? after.problem : 'it is still being read.'
        return { name, outcome: 'failed', problem, isKept: now !== undefined }
    }
    return {
        name,
        outcome: 'read',
        commit: now.commit,
        files: now.pages.length,
        ...(old && { changed: countChanges(old.pages, now.pages) })
    }
}

/** Progress that a host shows while something goes on, where it can. */
interface Shown {
    next(step: Step): void
    done(): void
}

function show(host: typeof sourcegraph, title: string): Shown {
    const window = host.app.activeWindow as Partial<sourcegraph.Window> | undefined
    // Not `withProgress`: hosts end its progress at once
    const reporter = window?.showProgress?.({ title: text(title, 300).markdown })
    const tell = (say: (reporter: sourcegraph.ProgressReporter) => void): void => {
        // A host that cannot show it is no reason to stop
        reporter?.then(say).catch(() => {})
    }
    let most = 0
    return {
        next: ({ made, expected }) => {
            // Never back where more turns out to be expected; a hundred would end it
            most = Math.max(most, Math.min(99, Math.floor((made / expected) * 100)))
            const percentage = most
            tell(shown => shown.next({ percentage, message: `${made} of ${Math.max(made, expected)} requests` }))
        },
        done: () => tell(shown => shown.complete())
    }
}

/**
 * Offer `okrLens.refresh`: reads all sources again, shows how far that is, and says what came of it. Asked for again
 * meanwhile, it is the same refresh.
 */
export function registerRefreshCommand(host: typeof sourcegraph, loader: Loader): Subscription {
    const notify = notifier(host)
    const offer = new Subscription()

    const refresh = async (): Promise<void> => {
        let shown: Shown | undefined
        const refreshed = await loader.refresh(
            sources => {
                shown = sources.length > 0 ? show(host, refreshTitle(sources.map(nameOfSource))) : undefined
            },
            step => shown?.next(step)
        )
        shown?.done()
        if (offer.closed) {
            return
        }
        const reports = refreshed.map(toReport)
        const failed = reports.filter(({ outcome }) => outcome === 'failed')
        if (reports.length === 0) {
            notify(nothingToRefreshNotice, 'Info')
        } else {
            notify(refreshNotice(reports), failed.length === 0 ? 'Success' : failed.length < reports.length ? 'Warning' : 'Error') // prettier-ignore
        }
    }

    let running: Promise<void> | undefined
    offer.add(
        registerCommand(host, 'okrLens.refresh', () => {
            running ??= refresh().finally(() => (running = undefined))
            return running
        })
    )
    return offer
}
