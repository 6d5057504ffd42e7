import type * as sourcegraph from 'sourcegraph'
import type { Range, SourceLocation } from '../../model/location'

/** A range as the host's own. */
export const toRange = (host: typeof sourcegraph, { start, end }: Range): sourcegraph.Range =>
    new host.Range(start.line, start.character, end.line, end.character)

/** A place as the host's own. */
export const toLocation = (host: typeof sourcegraph, { uri, range }: SourceLocation): sourcegraph.Location =>
    new host.Location(new URL(uri), toRange(host, range))
