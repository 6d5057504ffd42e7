import type { Page } from '../model/page'
import type { Plan } from '../model/plan'
import type { Stepwise } from '../model/stepwise'
import { parsePageStepwise } from '../parsing/parsePage'

/** Reads what a page of a version said, in steps; a host may know it already. */
export type ReadPlan = (page: Page) => Stepwise<Plan>

/** Read it by its text. */
export const readPlan: ReadPlan = function* (page) {
    return (yield* parsePageStepwise(page)).value
}
