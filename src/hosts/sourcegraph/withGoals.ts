import { defer, map, of, switchMap, tap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { Markdown } from '../../presentation/markdown'
import { tellGoals } from '../../presentation/renderPanel'
import type { View } from '../../presentation/view'
import { createView } from './createView'
import type { LensState } from './lensStates'
import { sliced } from './sliced'

/** A state with what the panel tells of all goals. */
export interface ToldState {
    readonly state: LensState
    readonly view: View
    readonly goals: Markdown
}

/** Tell of all goals, a slice at a time, and only where a state has something else to tell than the one before it. */
export const withGoals = (host: typeof sourcegraph, states: Observable<LensState>): Observable<ToldState> =>
    defer(() => {
        let last: ToldState | undefined
        const isTold = ({ portfolio }: LensState, { today, asOf, history }: View): boolean =>
            last?.state.portfolio === portfolio &&
            last.view.today === today &&
            last.view.asOf === asOf &&
            last.view.history === history
        return states.pipe(
            map(state => ({ state, view: createView(host, state) })),
            switchMap(({ state, view }) =>
                (last && isTold(state, view) ? of(last.goals) : sliced(() => tellGoals(state.portfolio, view))).pipe(
                    map(goals => ({ state, view, goals }))
                )
            ),
            tap(told => (last = told))
        )
    })
