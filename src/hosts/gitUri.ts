import { percentDecoded } from '../model/location'
import { wellFormed } from '../presentation/escape'

/** A repository at a commit, or at any other revision. */
export interface GitRoot {
    readonly repository: string
    readonly commit: string
}

/** A file at a commit, as extension hosts address it: `git://<repository>?<commit>#<path>`. */
export interface GitFile extends GitRoot {
    readonly path: string
}

/** A repository's name, a revision or a path as it stands in an address: every segment by itself, a plus sign stays. */
export const encodePath = (path: string): string =>
    path
        .split('/')
        .map(segment => encodeURIComponent(wellFormed(segment)).replaceAll('%2B', '+'))
        .join('/')

/** Write the address of a repository at a commit. */
export const formatGitRoot = ({ repository, commit }: GitRoot): string =>
    `git://${encodePath(repository)}?${encodeURIComponent(commit)}`

/** Write the address of a file. */
export const formatGitUri = (file: GitFile): string => `${formatGitRoot(file)}#${encodePath(file.path)}`

/** Read the address of a repository, or of what is in it; `undefined` for any other address. */
export function parseGitRoot(uri: string): GitRoot | undefined {
    const match = /^git:\/\/([^?#]+)\?([^#]+)/s.exec(uri)
    return match ? { repository: percentDecoded(match[1] ?? ''), commit: percentDecoded(match[2] ?? '') } : undefined
}

/** Read the address of a file; some hosts leave it unencoded. `undefined` for any other address. */
export function parseGitUri(uri: string): GitFile | undefined {
    const path = /^[^#]*#(.+)$/s.exec(uri)?.[1]
    const root = path === undefined ? undefined : parseGitRoot(uri)
    return root && path !== undefined ? { ...root, path: percentDecoded(path) } : undefined
}

/** A commit by its first digits, a branch by its name. */
export const shortRevision = (revision: string): string =>
    /^[\da-f]{40}$/.test(revision) ? revision.slice(0, 7) : revision

/** The paths by which settings speak of a document: within its repository, and with the repository's name before it. */
export function pathsOf(uri: string): readonly string[] {
    const file = parseGitUri(uri)
    return file ? [file.path, `${file.repository}/${file.path}`] : [uri]
}

/** The page on which a person reads these lines; `line` is zero-based. With a line, Markdown opens as code. */
export const blobUrl = ({ repository, commit, path }: GitFile, line: number, sourcegraphUrl: string): string =>
    new URL(
        `/${encodePath(repository)}@${encodeURIComponent(commit)}/-/blob/${encodePath(path)}?L${line + 1}`,
        sourcegraphUrl
    ).href
