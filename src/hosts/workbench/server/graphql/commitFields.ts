import { RequestError } from '../requestError'
import { listDirectory } from '../repositories/listDirectory'
import { repositoryPath } from '../repositories/repositoryPath'
import type { CommitRecord, SourceRepository } from '../repositories/sourceRepository'
import { encodePath } from '../../../gitUri'
import { globalId } from './globalId'
import { historyFields, type CommitNamed } from './historyFields'
import { blobFields, treeFields, type Place } from './treeFields'

export interface CommitOptions {
    /** as it was asked for, which is how addresses name it: `main`, or empty for the default branch */
    readonly revision: string
    /** `Repository` of the schema, which this commit leads back to */
    readonly owner: object
    /** what the commit says of itself, where that was read already */
    readonly known?: CommitRecord
}

/** What is used here of the fields; the rest is for the schema alone. */
interface CommitFields {
    readonly abbreviatedOID: string
    readonly blob: (named: { readonly path: string }) => Promise<object | null>
    readonly [field: string]: unknown
}

/** `GitCommit` of the schema. */
export function commitFields(
    repository: SourceRepository,
    oid: string,
    { revision, owner, known }: CommitOptions
): CommitFields {
    const root = `/${encodePath(repository.name)}`

    const place = async (): Promise<Place> => ({
        repository,
        oid,
        files: await repository.list(oid),
        url: revision === '' ? root : `${root}@${encodePath(revision)}`,
        canonicalURL: `${root}@${oid}`,
        owners: { commit, repository: owner }
    })

    const blob = async ({ path }: { path: string }): Promise<object | null> => {
        const wanted = repositoryPath(path)
        const at = await place()
        const file = at.files.get(wanted)
        if (!file && listDirectory(at.files, wanted, false)) {
            throw new RequestError(`${JSON.stringify(wanted)} is a directory, expected a file`)
        }
        return file ? blobFields(at, file) : null
    }

    const tree = async ({ path, recursive }: { path: string; recursive: boolean }): Promise<object | null> => {
        const wanted = repositoryPath(path)
        const at = await place()
        if (at.files.has(wanted)) {
            throw new RequestError(`${JSON.stringify(wanted)} is a file, expected a directory`)
        }
        return listDirectory(at.files, wanted, false) ? treeFields(at, wanted, recursive) : null
    }

    const commitNamed: CommitNamed = (named, record) =>
        commitFields(repository, named, { revision: named, owner, ...(record && { known: record }) })

    const commit: CommitFields = {
        id: globalId('GitCommit', `${repository.name}@${oid}`),
        oid,
        abbreviatedOID: oid.slice(0, 7),
        url: `${root}/-/commit/${revision === '' ? oid : encodePath(revision)}`,
        canonicalURL: `${root}/-/commit/${oid}`,
        repository: owner,
        ...historyFields(repository, oid, commitNamed, known),
        fileNames: async () => [...(await repository.list(oid)).keys()],
        tree,
        blob,
        file: blob
    }
    return commit
}
