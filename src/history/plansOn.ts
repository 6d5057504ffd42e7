import type { Plan } from '../model/plan'
import type { CalendarDate } from '../model/quarter'
import type { Version } from './trace'

/** The pages as they stood at the end of a day, in the order of their paths. */
export function plansOn(versions: readonly Version[], day: CalendarDate): readonly Plan[] {
    const pages = new Map<string, Plan | undefined>()
    for (const version of versions) {
        if (version.day <= day) {
            version.pages.forEach((plan, path) => pages.set(path, plan))
        }
    }
    return [...pages].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, plan]) => plan ?? [])
}
