import type { RequestGraphQL } from './requestGraphQL'

/** A commit as it comes back: what was asked of it, each of which may be null where Sourcegraph does not have it. */
export interface CommitAnswer {
    readonly oid: string
    readonly tree?: { readonly entries: readonly { readonly path: string; readonly isDirectory: boolean }[] } | null
    readonly document?: { readonly content: string; readonly byteSize: number; readonly binary: boolean } | null
    readonly [page: `page${number}`]: {
        readonly path: string
        readonly content: string
        readonly binary: boolean
    } | null
}

/** The paths of all files of a commit of which the tree was asked. */
export const filesOf = ({ tree }: CommitAnswer): readonly string[] =>
    (tree?.entries ?? []).filter(({ isDirectory }) => !isDirectory).map(({ path }) => path)

/** What cannot be had of a repository; the message says why and what to do, in words for people. */
export class SourceError extends Error {
    constructor(
        message: string,
        /** whether the repository's name may be wrong */
        readonly isName = false
    ) {
        super(message)
    }
}

interface Answer {
    readonly repository?: {
        readonly mirrorInfo?: { readonly cloned?: boolean; readonly cloneInProgress?: boolean } | null
        readonly commit?: CommitAnswer | null
    } | null
}

export interface CommitVariables {
    readonly repository: string
    readonly revision: string
    readonly [name: string]: string
}

/**
 * Ask something of one commit of a repository. Rejects with `SourceError` where there is no such commit to be had.
 *
 * @returns the commit, and what Sourcegraph said of the fields that it could not answer
 */
export async function askCommit(
    request: RequestGraphQL,
    query: string,
    variables: CommitVariables
): Promise<{ readonly commit: CommitAnswer; readonly said?: string }> {
    const { data, errors } = await request(query, variables)
    const said = errors?.map(({ message }) => message).join('; ')
    const answered = said && `Sourcegraph answered: ${said}`
    const repository = (data as Answer | null | undefined)?.repository
    if (!repository) {
        throw answered
            ? new SourceError(answered)
            : new SourceError('this Sourcegraph does not know the repository, or you may not see it.', true)
    }
    const { commit, mirrorInfo } = repository
    if (!commit) {
        throw new SourceError(
            mirrorInfo?.cloneInProgress || mirrorInfo?.cloned === false
                ? 'the repository is still being cloned. Try again in a few minutes.'
                : answered || `revision \`${variables.revision}\` was not found in the repository.`
        )
    }
    return { commit, ...(answered && { said: answered }) }
}
