import { fileName, lineOf, type SourceLocation } from '../model/location'
import { link, type Markdown } from './markdown'
import type { View } from './view'

/** The file and line where something is written, one-based as editors count: `goals.md:45`. */
export const sourceLink = (location: SourceLocation, { links }: View): Markdown =>
    link(`${fileName(location.uri)}:${lineOf(location)}`, links.source(location))
