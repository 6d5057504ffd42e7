import type { Change } from '../../../history/change'
import { comparePlans } from '../../../history/comparePlans'
import { parsePage } from '../../../parsing/parsePage'
import { formatGitUri } from '../../gitUri'
import type { RequestGraphQL } from '../loading/requestGraphQL'
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

/** What two revisions of pages tell differently. Rejects in words where there is nothing to compare. */
export async function comparePages(
    { repository, before, after, paths }: Compare,
    request: RequestGraphQL
): Promise<{ readonly pages: number; readonly changes: readonly Change[] }> {
    // What stood elsewhere then
    const { commit: earlier, paths: once } = await askPages(repository, before, undefined, request)
    const all = [...paths, ...likelyGone(once, paths)]
    const plansAt = async (oid: string) => {
        const texts = await askTexts(
            repository,
            all.map(path => ({ oid, path })),
            request
        )
        return all.flatMap((path, index) => {
            const text = texts[index]
            const uri = formatGitUri({ repository, commit: oid, path })
            return text === undefined ? [] : [parsePage({ uri, text }).value]
        })
    }
    const [one, other] = [await plansAt(earlier), await plansAt(after)]
    if (one.length + other.length === 0) {
        throw new Error('none of the pages is there at either revision.')
    }
    return { pages: Math.max(one.length, other.length), changes: comparePlans(one, other) }
}
