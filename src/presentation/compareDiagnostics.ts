import type { Diagnostic } from '../model/diagnostic'
import { comparePositions } from '../model/location'

/** Order by page, then by place in the page. */
export function compareDiagnostics({ location: one }: Diagnostic, { location: other }: Diagnostic): number {
    return one.uri === other.uri ? comparePositions(one.range.start, other.range.start) : one.uri < other.uri ? -1 : 1
}
