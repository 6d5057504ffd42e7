import { RequestError } from '../requestError'
import { listDirectory } from '../repositories/listDirectory'
import { repositoryPath } from '../repositories/repositoryPath'
import type { SourceRepository } from '../repositories/sourceRepository'
import { encodePath } from '../../../gitUri'
import { globalId } from './globalId'
import { blobFields, treeFields, type Place } from './treeFields'

export interface CommitOptions {
    /** as it was asked for, which is how addresses name it: `main`, or empty for the default branch */
    readonly revision: string
    /** `Repository` of the schema, which this commit leads back to */
    readonly owner: object
}

/** `GitCommit` of the schema. */
export function commitFields(repository: SourceRepository, oid: string, { revision, owner }: CommitOptions) {
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

    const commit = {
        id: globalId('GitCommit', `${repository.name}@${oid}`),
        oid,
        abbreviatedOID: oid.slice(0, 7),
        url: `${root}/-/commit/${revision === '' ? oid : encodePath(revision)}`,
        canonicalURL: `${root}/-/commit/${oid}`,
        repository: owner,
        fileNames: async () => [...(await repository.list(oid)).keys()],
        tree,
        blob,
        file: blob
    }
    return commit
}
