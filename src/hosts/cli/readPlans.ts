import { buildPortfolio } from '../../linking/buildPortfolio'
import type { Plan } from '../../model/plan'
import type { Portfolio } from '../../model/portfolio'
import { parsePage } from '../../parsing/parsePage'
import { readPages } from './readPages'

/** All that the pages of some paths say, and their portfolio with what could not be read. */
export interface ReadPlans {
    readonly plans: readonly Plan[]
    readonly portfolio: Portfolio
}

/** Read, parse and join the pages of files and folders. */
export async function readPlans(paths: readonly string[]): Promise<ReadPlans> {
    const parsed = (await readPages(paths)).map(parsePage)
    return { plans: parsed.map(({ value }) => value), portfolio: buildPortfolio(parsed) }
}
