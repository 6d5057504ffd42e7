import { combineLatest, debounceTime, filter, Subscription, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { ReadMentions } from '../createMentionCache'
import { settled, type LensState } from '../lensStates'
import type { ReadSettings } from '../readSettings'
import type { Histories } from './createHistories'

/** Milliseconds that a reader stays with a file before its history is asked for. */
const patience = 400

/**
 * Ask for the history of what is loaded once a reader stays with a file that mentions any of it, in hosts that have a panel
 * to show it, unless the settings say otherwise.
 */
export function wantHistory(
    host: typeof sourcegraph,
    histories: Histories,
    states: Observable<LensState>,
    documents: Observable<sourcegraph.TextDocument | undefined>,
    settings: Observable<ReadSettings>,
    read: ReadMentions
): Subscription {
    if (host.internal.clientApplication !== 'sourcegraph') {
        return Subscription.EMPTY
    }
    return combineLatest([settled(states), documents, settings])
        .pipe(
            debounceTime(patience),
            filter(
                ([{ finder }, open, { settings }]) =>
                    settings.advanced.history && open !== undefined && read(finder, open).mentions.length > 0
            )
        )
        .subscribe(([state]) => histories.want(state))
}
