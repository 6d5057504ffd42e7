import type { GraphQLAnswer, RequestGraphQL } from './requestGraphQL'

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
        /** what may be wrong about the settings, if anything; `paths`: nothing else can be */
        readonly suspect?: 'name' | 'revision' | 'paths'
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

/** Why there is nothing of a repository, where Sourcegraph does not say itself. */
export const unknownRepository = 'this Sourcegraph does not know the repository, or you may not see it.'

/** Why there is nothing at a revision. */
export const unknownRevision = (revision: string): string => `revision \`${revision}\` was not found in the repository.`

/** How many things that Sourcegraph says of one request are repeated: of a hundred pages it may say a hundred. */
const mostSaid = 3

/** “Sourcegraph answered: …”; `undefined` where it said nothing. */
export function saidIn(errors: GraphQLAnswer['errors']): string | undefined {
    const said = [...new Set(errors?.map(({ message }) => message))]
    const more = said.length > mostSaid ? ` (and ${said.length - mostSaid} more)` : ''
    return said.length > 0 ? `Sourcegraph answered: ${said.slice(0, mostSaid).join('; ')}${more}` : undefined
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
    const answered = saidIn(errors)
    const repository = (data as Answer | null | undefined)?.repository
    if (!repository) {
        throw answered ? new SourceError(answered) : new SourceError(unknownRepository, 'name')
    }
    const { commit, mirrorInfo } = repository
    if (!commit) {
        if (mirrorInfo?.cloneInProgress || mirrorInfo?.cloned === false) {
            throw new SourceError('the repository is still being cloned, which can take a few minutes.')
        }
        throw answered ? new SourceError(answered) : new SourceError(unknownRevision(variables.revision), 'revision')
    }
    return { commit, ...(answered && { said: answered }) }
}
