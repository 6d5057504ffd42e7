import { percentDecoded } from '../../../model/location'
import type { GitFile } from '../../gitUri'

/** What the addresses of the pages begin with that look to Sourcegraph's code-host client like a GitLab's. */
export const gitlabPrefix = '/-/gitlab/'

const form = /^\/-\/gitlab\/(?<repository>.+?)(?:\/-\/blob\/(?<commit>[^/]+)\/(?<path>.+))?$/s

/** Every character but these stands encoded: the client makes a regular expression of the address, as it stands. */
const encode = (path: string): string =>
    path.replace(/[^\w./-]/gu, character =>
        [...new TextEncoder().encode(character)]
            .map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
            .join('')
    )

/** `/-/gitlab/acme/web`: the project of a repository. */
export const gitlabProject = (repository: string): string => gitlabPrefix + encode(repository)

/** `/-/gitlab/acme/web/-/blob/<commit>/src/a.ts`: the page of a file. */
export const gitlabAddress = ({ repository, commit, path }: GitFile): string =>
    `${gitlabProject(repository)}/-/blob/${encode(commit)}/${encode(path)}`

/** Read the path of an address: a file, or the project as a whole; `undefined` for any other. */
export function parseGitlabAddress(pathname: string): GitFile | { readonly repository: string } | undefined {
    const { repository, commit, path } = form.exec(pathname)?.groups ?? {}
    if (repository === undefined) {
        return undefined
    }
    const project = percentDecoded(repository)
    return commit === undefined || path === undefined
        ? { repository: project }
        : { repository: project, commit: percentDecoded(commit), path: percentDecoded(path) }
}

/**
 * The repository that the client means by the name it makes of such an address: `127.0.0.1/-/gitlab/acme/web` is `acme/web`.
 * `undefined` for any other name. A Sourcegraph has a name pattern for each code host to the same end.
 */
export function repositoryOfGitlab(rawName: string): string | undefined {
    const start = rawName.indexOf(gitlabPrefix)
    return start > 0 ? percentDecoded(rawName.slice(start + gitlabPrefix.length)) : undefined
}
