import { defer, map, of, switchMap, tap, type Observable } from 'rxjs'
import type * as sourcegraph from 'sourcegraph'
import type { Markdown } from '../../presentation/markdown'
import { tellGoals } from '../../presentation/renderPanel'
import type { View } from '../../presentation/view'
import { createView } from './createView'
import { isSameList } from './isSameList'
import type { LensState } from './lensStates'
import { sliced } from './sliced'

/** A state with what the panel tells of all goals. */
export interface ToldState {
    readonly state: LensState
    readonly view: View
    readonly goals: Markdown
}

/** All that what is told of goals depends on. */
const keysOf = ({ state, view }: Pick<ToldState, 'state' | 'view'>): readonly unknown[] => [
    state.portfolio,
    view.today,
    view.asOf,
    view.history
]

/** Tell of all goals, a slice at a time, and only where a state has something else to tell than the one before it. */
export const withGoals = (host: typeof sourcegraph, states: Observable<LensState>): Observable<ToldState> =>
    defer(() => {
        let last: ToldState | undefined
        return states.pipe(
            map(state => ({ state, view: createView(host, state) })),
            switchMap(({ state, view }) =>
                (last && isSameList(keysOf(last), keysOf({ state, view }))
                    ? of(last.goals)
                    : sliced(() => tellGoals(state.portfolio, view))
                ).pipe(map(goals => ({ state, view, goals })))
            ),
            tap(told => (last = told))
        )
    })
