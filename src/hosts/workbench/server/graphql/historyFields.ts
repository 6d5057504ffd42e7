import { RequestError } from '../requestError'
import { repositoryPath } from '../repositories/repositoryPath'
import type { CommitRecord, SourceRepository } from '../repositories/sourceRepository'

/** Another commit of the repository as `GitCommit`; `record` is what it says of itself, where that is known. */
export type CommitNamed = (oid: string, record?: CommitRecord) => object

interface AncestorsArguments {
    readonly first?: number | null
    readonly path?: string | null
    readonly query?: string | null
    readonly author?: string | null
    readonly after?: string | null
}

/** Ancestors answered where nobody says how many, and the most that can be asked for. */
const usualAncestors = 1000
const mostAncestors = 100_000

const signature = (name: string, email: string, date: string) => ({ person: { name, displayName: name, email }, date })

/** The fields of `GitCommit` that tell who wrote it, why, and what came before. */
export function historyFields(
    repository: SourceRepository,
    oid: string,
    commitNamed: CommitNamed,
    known?: CommitRecord
) {
    const told = async (): Promise<CommitRecord> => {
        const [record] = known ? [known] : await repository.history(oid, { first: 1 })
        if (!record) {
            throw new RequestError(
                `${repository.name} is a folder that git does not keep, nobody has written its commit`
            )
        }
        return record
    }
    return {
        author: async () => {
            const { authorName: name, authorEmail: email, date } = await told()
            return signature(name, email, date)
        },
        committer: async () => {
            const { committerName: name, committerEmail: email, committedAt } = await told()
            return signature(name, email, committedAt)
        },
        subject: async () => (await told()).subject,
        body: async () => (await told()).body || null,
        message: async () => {
            const { subject, body } = await told()
            return body ? `${subject}\n\n${body}` : subject
        },
        parents: async () => (await told()).parents.map(parent => commitNamed(parent)),
        ancestors: async ({ first, path, ...others }: AncestorsArguments) => {
            const [unheard] = Object.entries(others).find(([, value]) => value != null) ?? []
            if (unheard !== undefined) {
                throw new RequestError(`ancestors: ${unheard} is not supported here, expected first and path`)
            }
            const most = first ?? usualAncestors
            if (most < 0 || most > mostAncestors) {
                throw new RequestError(`first is ${most}, expected 0 to ${mostAncestors}`)
            }
            const wanted = path == null ? {} : { path: repositoryPath(path) }
            const records = await repository.history(oid, { first: most + 1, ...wanted })
            return {
                nodes: records.slice(0, most).map(record => commitNamed(record.oid, record)),
                totalCount: null,
                pageInfo: { hasNextPage: records.length > most, endCursor: null }
            }
        }
    }
}
