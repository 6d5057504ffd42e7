import { isRecord } from '../../../isRecord'
import { RequestError } from '../requestError'

/** A property of an object, or an index of an array. */
export type PathSegment = string | number

/**
 * A copy of a JSON value in which one place has another value. Objects and arrays that are missing on the way are made.
 *
 * @param value `undefined` removes the property or element
 */
export function editAtPath(root: unknown, path: readonly PathSegment[], value: unknown): unknown {
    const [segment, ...rest] = path
    if (segment === undefined) {
        return value
    }
    if (typeof segment === 'number') {
        const elements: unknown[] = Array.isArray(root) ? [...(root as unknown[])] : []
        if (segment < 0 || segment > elements.length) {
            throw new RequestError(`there is no element ${segment} to edit: the array has ${elements.length}`)
        }
        const element = editAtPath(elements[segment], rest, value)
        elements.splice(segment, 1, ...(element === undefined ? [] : [element]))
        return elements
    }
    const { [segment]: before, ...others } = isRecord(root) ? root : {}
    const property = editAtPath(before, rest, value)
    return property === undefined ? others : { ...others, [segment]: property }
}
