import { catchError, combineLatest, defer, map, of, Subscription, switchMap, tap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import { renderDashboard } from '../../../presentation/dashboard/renderDashboard'
import { failedPage } from '../../../presentation/failedPage'
import { messageOf } from '../../messageOf'
import { createView, dashboardId } from '../createView'
import type { Histories } from '../history/createHistories'
import type { LensState } from '../lensStates'
import type { ReadSettings } from '../readSettings'
import { sliced } from '../sliced'
import { toPanelContent } from '../toPanelContent'
import { toView } from './toView'

/**
 * Offer the dashboard at `/views/okrLens.dashboard`, in hosts that have pages of extensions. It says what is being read at
 * once, and comes again whenever more is known; whatever fails is a page in words, for a host would lose all its views.
 */
export function registerDashboard(
    host: typeof sourcegraph,
    states: Observable<LensState>,
    settings: Observable<ReadSettings>,
    histories: Histories
): Subscription {
    if (!(host.app as Partial<typeof host.app>).registerViewProvider) {
        return Subscription.EMPTY
    }
    const provideView = (parameters: Readonly<Record<string, unknown>>): Observable<sourcegraph.View> =>
        defer(() => combineLatest([states, settings])).pipe(
            tap(([state, { settings }]) => settings.advanced.history && histories.want(state)),
            switchMap(([state]) =>
                sliced(() =>
                    renderDashboard(toPanelContent(state, undefined, Date.now()), parameters, createView(host, state))
                )
            ),
            catchError((error: unknown) => of(failedPage(messageOf(error)))),
            map(page => toView(host, page))
        )
    const registration = host.app.registerViewProvider(dashboardId, { where: 'global/page', provideView })
    return new Subscription(() => registration.unsubscribe())
}
