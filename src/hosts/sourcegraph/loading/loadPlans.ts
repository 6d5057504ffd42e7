import { map, of, switchMap, type Observable } from 'rxjs'
import type { ReadSettings, Source } from '../readSettings'
import { changes } from '../changes'

/** What is to be loaded, and when anew. */
export interface LoadPlan {
    readonly sources: readonly Source[]
    /** month in which the fiscal year starts, 1 to 12; absent: the usual one */
    readonly fiscalYearStart?: number
    /** age after which a source is read again when somebody looks */
    readonly refreshMinutes: number
}

/** The sources of the settings; where none are set the repository being viewed, if any. */
export const loadPlans = (
    settings: Observable<ReadSettings>,
    viewedRepository: Observable<string | undefined>
): Observable<LoadPlan> =>
    settings.pipe(
        map(({ settings: { load, advanced } }) => ({ ...load, refreshMinutes: advanced.refreshMinutes })),
        changes,
        switchMap(({ sources, ...others }) =>
            sources
                ? of({ ...others, sources })
                : viewedRepository.pipe(
                      map(repository => ({
                          ...others,
                          sources: repository === undefined ? [] : [{ repository, isDiscovered: true as const }]
                      }))
                  )
        )
    )
