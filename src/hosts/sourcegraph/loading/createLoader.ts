import { distinctUntilChanged, filter, firstValueFrom, map, startWith, switchMap, tap, type Observable } from 'rxjs'
import { isSameList } from '../isSameList'
import type { Source } from '../readSettings'
import { sliced } from '../sliced'
import type { After } from '../timers'
import { createSourceStore } from './createSourceStore'
import type { LoadPlan } from './loadPlans'
import { createSourceJoiner, type LoadState } from './loadState'
import type { Step } from './loadSource'
import type { RequestGraphQL } from './requestGraphQL'
import { triedAt, type SourceState } from './sourceState'

/** How one source stood before it was read again, and how it stands now. */
export interface Refreshed {
    readonly before: SourceState
    readonly after: SourceState
}

/** Loads the pages of sources, and loads them again by age and on demand. */
export interface Loader {
    /** What is loaded: at once, and whenever there is more or it is older. Loading starts with a subscriber; never errors. */
    readonly loads: Observable<LoadState>
    /** Somebody looks at what is loaded: what is older than the plan allows is read again in the background. */
    look(): void
    /** Read all sources again, or join the reading that goes on. Never rejects. */
    refresh(onStart: (sources: readonly Source[]) => void, onStep: (step: Step) => void): Promise<readonly Refreshed[]>
    /** Ask for nothing any more. */
    unsubscribe(): void
}

/**
 * @param plans what is to be loaded: at once, and whenever that is something else
 * @param now milliseconds since 1970
 */
export function createLoader(
    plans: Observable<LoadPlan>,
    request: RequestGraphQL,
    now: () => number,
    after: After,
    random: () => number = Math.random
): Loader {
    const store = createSourceStore(request, now, after, random)
    const join = createSourceJoiner()
    /** what is loaded for those who look; absent: nobody has */
    let current: LoadPlan | undefined

    const readOld = ({ sources, refreshMinutes }: LoadPlan): void => {
        for (const source of sources) {
            const tried = triedAt(store.stateOf(source))
            if (tried === undefined || now() - tried >= refreshMinutes * 60_000) {
                void store.read(source)
            }
        }
    }
    const loads = plans.pipe(
        tap(plan => {
            current = plan
            store.keep(plan.sources)
            readOld(plan)
        }),
        switchMap(({ sources, fiscalYearStart }) =>
            store.changes.pipe(
                startWith(undefined),
                map(() => sources.map(source => store.stateOf(source))),
                distinctUntilChanged(isSameList),
                switchMap(states => sliced(() => join(states, fiscalYearStart)))
            )
        )
    )
    const refresh: Loader['refresh'] = async (onStart, onStep) => {
        const before = (await firstValueFrom(plans)).sources.map(source => store.stateOf(source))
        const sources = before.map(({ source }) => source)
        const steps = new Map<Source, Step>(sources.map(source => [source, { made: 0, expected: 1 }]))
        onStart(sources)
        const listening = store.steps
            .pipe(filter(({ source }) => steps.has(source)))
            .subscribe(({ source, ...step }) => {
                steps.set(source, step)
                const all = [...steps.values()]
                onStep({
                    made: all.reduce((sum, { made }) => sum + made, 0),
                    expected: all.reduce((sum, { expected }) => sum + expected, 0)
                })
            })
        await Promise.all(sources.map(source => store.read(source)))
        listening.unsubscribe()
        return sources.map((source, index) => ({ before: before[index]!, after: store.stateOf(source) }))
    }
    return { loads, look: () => current && readOld(current), refresh, unsubscribe: () => store.close() }
}
