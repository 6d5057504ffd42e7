import type { Version } from '../../../history/trace'
import { formatGitUri } from '../../gitUri'
import type { TextVersion } from './loadVersions'
import { pageName } from './pageOf'

/** The versions of the pages of a repository, by the names under which histories know pages. */
export const toVersions = (repository: string, versions: readonly TextVersion[]): readonly Version[] =>
    versions.map(({ texts, ...version }) => ({
        ...version,
        pages: new Map(
            Array.from(texts, ([path, text]) => {
                const uri = formatGitUri({ repository, commit: version.commit, path })
                return [pageName(repository, path), text === undefined ? undefined : { uri, text }]
            })
        )
    }))
