import { createHash } from 'node:crypto'
import { RequestError } from '../requestError'
import type { SourceRepository } from '../repositories/sourceRepository'
import { commitFields } from './commitFields'
import { encodePath } from '../../../gitUri'
import { globalId } from './globalId'
import { takeFirst } from './takeFirst'

/** `Repository` of the schema. */
export function repositoryFields(repository: SourceRepository) {
    const { kind, name, folder } = repository
    const commit = async ({ rev, inputRevspec }: { rev: string; inputRevspec?: string | null }) => {
        const oid = await repository.resolve(rev)
        return oid === undefined ? null : commitFields(repository, oid, { revision: inputRevspec ?? rev, owner })
    }

    const defaultBranch = async () => {
        const [branch, oid] = [await repository.defaultBranch(), await repository.resolve('')]
        if (!branch || oid === undefined) {
            return null
        }
        const { name: refName, displayName } = branch
        const target = commitFields(repository, oid, { revision: displayName, owner })
        return {
            id: globalId('GitRef', `${name}@${refName}`),
            name: refName,
            abbrevName: displayName,
            displayName,
            prefix: refName.slice(0, refName.length - displayName.length),
            type: refName === displayName ? 'GIT_REF_OTHER' : 'GIT_BRANCH',
            url: `/${encodePath(name)}@${encodePath(displayName)}`,
            target: { oid, abbreviatedOID: target.abbreviatedOID, commit: target },
            repository: owner
        }
    }

    const owner = {
        __typename: 'Repository',
        id: globalId('Repository', name),
        name,
        uri: name,
        description: kind === 'git' ? '' : `${folder}, as it is on disk`,
        url: `/${encodePath(name)}`,
        isFork: false,
        isArchived: false,
        isPrivate: true,
        viewerCanAdminister: false,
        mirrorInfo: { cloned: true, cloneInProgress: false },
        commit,
        defaultBranch,
        comparison: ({ base, head }: { base?: string | null; head?: string | null }) =>
            comparisonFields(repository, base ?? '', head ?? '')
    }
    return owner
}

/** `RepositoryComparison` of the schema: which files differ, told by path. A renamed file is one that went and one that came. */
const comparisonFields = (repository: SourceRepository, base: string, head: string) => ({
    async fileDiffs({ first }: { first?: number | null }) {
        const [before, after] = [await filesAt(repository, base), await filesAt(repository, head)]
        const paths = [...new Set([...before.keys(), ...after.keys()])]
            .filter(path => before.get(path)?.id !== after.get(path)?.id)
            .sort()
        const shown = takeFirst(paths, first)
        return {
            nodes: shown.map(path => ({
                oldPath: before.has(path) ? path : null,
                newPath: after.has(path) ? path : null,
                internalID: createHash('sha256').update(path).digest('hex')
            })),
            totalCount: paths.length,
            pageInfo: { hasNextPage: shown.length < paths.length, endCursor: null }
        }
    }
})

async function filesAt(repository: SourceRepository, revision: string) {
    const oid = await repository.resolve(revision)
    if (oid === undefined) {
        throw new RequestError(`revision ${JSON.stringify(revision)} not found in ${repository.name}`)
    }
    return repository.list(oid)
}
