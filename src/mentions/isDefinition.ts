import { locationsOf, type Entity } from '../model/portfolio'
import { percentDecoded } from '../model/location'

/** `git://repository?commit#path` without its commit, decoded: the same page at another commit, in another host's spelling. */
const pageOf = (uri: string): string => percentDecoded(uri.replace(/\?[^#]*/, ''))

/** Whether the line of the page is where the entity is written down: its row, its heading. */
export const isDefinition = (entity: Entity, uri: string, line: number): boolean =>
    locationsOf(entity).some(({ uri: written, range }) => range.start.line === line && pageOf(written) === pageOf(uri))
