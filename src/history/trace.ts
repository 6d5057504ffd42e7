import type { SourceLocation } from '../model/location'
import type { Page } from '../model/page'
import type { CalendarDate } from '../model/quarter'
import type { FactChange } from './change'
import type { Entry } from './entry'

/** A commit that touched pages, with what they say from then on. */
export interface Version {
    /** the full id of the commit */
    readonly commit: string
    /** the day it was written */
    readonly day: CalendarDate
    /** the first line of its message */
    readonly subject?: string
    /** by path, the pages that it touched; `undefined`: deleted. Texts only: what hundreds of versions say takes a lot of room */
    readonly pages: ReadonlyMap<string, Page | undefined>
}

/** A commit that changed what is told of an entry, and where it told it. */
export interface CheckIn {
    readonly version: Version
    readonly location: SourceLocation
    readonly facts: readonly FactChange[]
}

/** What became of one goal, objective, key result or feature from its first version to its last. */
export interface Trace {
    /** as it was told last */
    readonly entry: Entry
    /** the version that told of it first */
    readonly since: Version
    /** oldest first; versions that told the same are left out */
    readonly checkIns: readonly CheckIn[]
    /** the version that took it away; what was told last stands in `entry` */
    readonly gone?: Version
}

/** The version that last changed anything in what is told, or told of it first. */
export const lastChange = ({ since, checkIns }: Trace): Version => checkIns.at(-1)?.version ?? since
