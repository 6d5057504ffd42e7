import { parseGitUri } from '../../gitUri'

/** The name under which histories know a page: its repository and its path, without a commit. */
export const pageName = (repository: string, path: string): string => `${repository}/${path}`

/** The same of an address; `undefined` where it is no file of a repository. */
export function pageOf(uri: string): string | undefined {
    const file = parseGitUri(uri)
    return file && pageName(file.repository, file.path)
}
