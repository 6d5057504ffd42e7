import type { Page } from '../model/page'
import type { Plan } from '../model/plan'
import type { CalendarDate } from '../model/quarter'
import type { Stepwise } from '../model/stepwise'
import { readPlan, type ReadPlan } from './readPlan'
import type { Version } from './trace'

/** What the pages said at the end of a day, in the order of their paths; in steps. */
export function* plansOn(
    versions: readonly Version[],
    day: CalendarDate,
    read: ReadPlan = readPlan
): Stepwise<readonly Plan[]> {
    const pages = new Map<string, Page | undefined>()
    for (const version of versions) {
        if (version.day <= day) {
            version.pages.forEach((page, path) => pages.set(path, page))
        }
    }
    const plans: Plan[] = []
    for (const [, page] of [...pages].sort(([one], [other]) => (one < other ? -1 : 1))) {
        if (page) {
            plans.push(yield* read(page))
            yield
        }
    }
    return plans
}
