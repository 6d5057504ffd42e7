import { parseGitUri } from '../../gitUri'
import type { HostLocation } from '../extensionHost/extensionHost'
import type { BlobRoute } from './route'

/** The page of a location, at the start of its range; `undefined` where it is in no repository. */
export function locationRoute({ uri, range }: HostLocation): BlobRoute | undefined {
    const file = parseGitUri(uri)
    return (
        file && {
            kind: 'blob',
            repository: file.repository,
            revision: file.commit,
            path: file.path,
            ...(range && { place: { line: range.start.line + 1, character: range.start.character + 1 } })
        }
    )
}
