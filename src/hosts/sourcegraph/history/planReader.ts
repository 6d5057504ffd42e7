import { readPlan, type ReadPlan } from '../../../history/readPlan'
import { readingOf, type SourceState } from '../loading/sourceState'
import { pageOf } from './pageOf'

/** Reads pages of versions; one that still says the same is what is loaded of it, at the commit that is loaded. */
export function planReader(sources: readonly SourceState[]): ReadPlan {
    const pages = sources.flatMap(source => readingOf(source)?.pages ?? [])
    const loaded = new Map(pages.map(read => [pageOf(read.page.uri), read]))
    return function* (page) {
        const known = loaded.get(pageOf(page.uri))
        return known?.page.text === page.text ? known.plan.value : yield* readPlan(page)
    }
}
