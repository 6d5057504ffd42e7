import type { Entity } from '../model/portfolio'
import { percentDecoded, type SourceLocation } from '../model/location'

/** `git://repository?commit#path` without its commit, decoded: the same page at another commit, in another host's spelling. */
const pageOf = (uri: string): string => percentDecoded(uri.replace(/\?[^#]*/, ''))

/** Whether the line of the page is where the entity is written down: its row, its heading. */
export function isDefinition(entity: Entity, uri: string, line: number): boolean {
    const isHere = ({ uri: written, range }: SourceLocation): boolean =>
        range.start.line === line && pageOf(written) === pageOf(uri)
    return entity.kind === 'team' ? entity.locations.some(isHere) : isHere(entity.location)
}
