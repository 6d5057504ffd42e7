import { locationsOf, type Entity } from '../model/portfolio'
import { pageOf } from '../model/location'

/** Whether the line of the page is where the entity is written down: its row, its heading. */
export const isDefinition = (entity: Entity, uri: string, line: number): boolean =>
    locationsOf(entity).some(({ uri: written, range }) => range.start.line === line && pageOf(written) === pageOf(uri))
