import { RequestError } from '../requestError'

/** Compile a regular expression somebody wrote. Throws `RequestError` where it is none. `(?i)` may stand at the start. */
export function toRegExp(source: string, flags: string): RegExp {
    const body = source.replace(/^\(\?i\)/, '')
    const all = body === source || flags.includes('i') ? flags : `${flags}i`
    try {
        return new RegExp(body, all)
    } catch {
        throw new RequestError(`${JSON.stringify(source)} is not a regular expression`)
    }
}

/** What finds the text as it stands. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
