import { batchesOf, numbered } from '../loading/batches'
import { movesQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'
import { isPageName } from '../../pageName'

/** Commits asked about in one request. */
export const stepsPerRequest = 10

/** A commit that made pages, and the one before it. */
export interface Step {
    readonly oid: string
    readonly parent: string
}

type MovesAnswer = {
    readonly repository?: Readonly<
        Record<
            `step${number}`,
            {
                readonly fileDiffs: {
                    readonly nodes: readonly { readonly oldPath?: string | null; readonly newPath?: string | null }[]
                }
            } | null
        >
    > | null
}

/** By commit, the pages that it moved elsewhere or deleted: what it made may be one of them. */
export async function askMoves(
    repository: string,
    steps: readonly Step[],
    request: RequestGraphQL
): Promise<ReadonlyMap<string, readonly string[]>> {
    const left = new Map<string, readonly string[]>()
    for (const asked of batchesOf(steps, stepsPerRequest)) {
        const { data } = await request(movesQuery(asked.length), {
            repository,
            ...numbered(
                'base',
                asked.map(({ parent }) => parent)
            ),
            ...numbered(
                'head',
                asked.map(({ oid }) => oid)
            )
        })
        const answer = (data as MovesAnswer | null | undefined)?.repository
        asked.forEach(({ oid }, index) => {
            const nodes = answer?.[`step${index}`]?.fileDiffs.nodes ?? []
            const paths = nodes.flatMap(({ oldPath, newPath }) => (oldPath && oldPath !== newPath ? [oldPath] : []))
            left.set(oid, paths.filter(isPageName))
        })
    }
    return left
}
