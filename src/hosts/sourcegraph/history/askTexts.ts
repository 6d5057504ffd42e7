import { batchesOf, numbered } from '../loading/batches'
import { saidIn, SourceError } from '../loading/askCommit'
import { textsQuery } from '../loading/operations'
import type { RequestGraphQL } from '../loading/requestGraphQL'

/** A page as it stood at a commit. */
export interface PageAt {
    readonly oid: string
    readonly path: string
}

/** Texts asked for in one request. */
export const textsPerRequest = 60

type TextsAnswer = {
    readonly repository?: Readonly<
        Record<
            `text${number}`,
            { readonly blob?: { readonly content: string; readonly binary: boolean } | null } | null
        >
    > | null
}

/** How older ones say that a commit does not have a file. */
const isAbsence = /not exist|not found|no such file/i

/**
 * The texts of pages at commits, in their order; `undefined` where a commit does not have the page, or has no text there.
 * Rejects with `SourceError` where a text is refused: that is not a page that was deleted.
 */
export async function askTexts(
    repository: string,
    pages: readonly PageAt[],
    request: RequestGraphQL
): Promise<readonly (string | undefined)[]> {
    const texts: (string | undefined)[] = []
    for (const asked of batchesOf(pages, textsPerRequest)) {
        const { data, errors } = await request(textsQuery(asked.length), {
            repository,
            ...numbered(
                'commit',
                asked.map(({ oid }) => oid)
            ),
            ...numbered(
                'path',
                asked.map(({ path }) => path)
            )
        })
        const answer = (data as TextsAnswer | null | undefined)?.repository
        const blobs = asked.map((_, index) => answer?.[`text${index}`]?.blob)
        const said = saidIn(errors?.filter(({ message }) => !isAbsence.test(message)))
        if (said !== undefined && blobs.some(blob => !blob)) {
            throw new SourceError(said)
        }
        blobs.forEach(blob => {
            texts.push(blob && !blob.binary ? blob.content : undefined)
        })
    }
    return texts
}
