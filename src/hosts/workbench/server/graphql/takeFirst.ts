import { RequestError } from '../requestError'

/** The first items of a list, or all where nobody says how many. */
export function takeFirst<T>(items: readonly T[], first: number | null | undefined): readonly T[] {
    if (first == null) {
        return items
    }
    if (first < 0) {
        throw new RequestError(`first is ${first}, expected 0 or more`)
    }
    return items.slice(0, first)
}
