import { firstValueFrom } from 'rxjs'
import type { Change } from '../../../history/change'
import { comparePlansStepwise } from '../../../history/comparePlans'
import { readPlan } from '../../../history/readPlan'
import type { Page } from '../../../model/page'
import type { Plan } from '../../../model/plan'
import type { Stepwise } from '../../../model/stepwise'
import { formatGitUri } from '../../gitUri'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { sliced } from '../sliced'
import { askPages } from './askPages'
import { askTexts } from './askTexts'
import { likelyGone } from './likelyGone'

/** Pages at two revisions of a repository. */
export interface Compare {
    readonly repository: string
    readonly before: string
    /** the full id of a commit */
    readonly after: string
    /** as they stand at the later one */
    readonly paths: readonly string[]
}

function* compare(before: readonly Page[], after: readonly Page[]): Stepwise<readonly Change[]> {
    const plans: Plan[] = []
    for (const page of [...before, ...after]) {
        plans.push(yield* readPlan(page))
    }
    return yield* comparePlansStepwise(plans.slice(0, before.length), plans.slice(before.length))
}

/** What two revisions of pages tell differently. Rejects in words where there is nothing to compare. */
export async function comparePages(
    { repository, before, after, paths }: Compare,
    request: RequestGraphQL
): Promise<{ readonly pages: number; readonly changes: readonly Change[] }> {
    // What stood elsewhere then
    const { commit: earlier, paths: once } = await askPages(repository, before, undefined, request)
    const all = [...paths, ...likelyGone(once, paths)]
    const pagesAt = async (oid: string): Promise<readonly Page[]> => {
        const texts = await askTexts(
            repository,
            all.map(path => ({ oid, path })),
            request
        )
        return all.flatMap((path, index) => {
            const text = texts[index]
            const uri = formatGitUri({ repository, commit: oid, path })
            return text === undefined ? [] : [{ uri, text }]
        })
    }
    const [one, other] = [await pagesAt(earlier), await pagesAt(after)]
    if (one.length + other.length === 0) {
        throw new Error('none of the pages is there at either revision.')
    }
    const changes = await firstValueFrom(sliced(() => compare(one, other)))
    return { pages: Math.max(one.length, other.length), changes }
}
