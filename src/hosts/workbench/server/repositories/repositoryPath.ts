import { RequestError } from '../requestError'

/**
 * A path as it was asked for → as a commit lists it: no slash at either end, no `.` segments, empty for the root. Throws
 * `RequestError` for a path that leads out of the repository; nothing is looked up on disk by this path, but who asks for it
 * should hear why there is no answer.
 */
export function repositoryPath(path: string): string {
    const segments = path.split('/').filter(segment => segment !== '' && segment !== '.')
    if (path.startsWith('/') || path.includes('\0') || segments.includes('..')) {
        throw new RequestError(
            `${JSON.stringify(path)} leads out of the repository, expected a path such as docs/goals.md`
        )
    }
    return segments.join('/')
}
