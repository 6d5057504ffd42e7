import type { Item } from '../tally/items'

/** What a dashboard can be narrowed down by. */
export type FacetName = 'team' | 'quarter' | 'status'

/** One value of a facet. */
export interface Choice {
    /** as it stands in an address: `FY22-Q3` */
    readonly value: string
    /** for people: `FY22 Q3` */
    readonly label: string
    /** other ways to write it in an address */
    readonly alsoWritten?: readonly string[]
    /** whether something is of this choice; asked of all goals and objectives as well */
    readonly has: (entity: Item) => boolean
}

/** One way to narrow the dashboard down, with every choice that the pages give. */
export interface Facet {
    readonly name: FacetName
    /** `all teams` */
    readonly all: string
    readonly choices: readonly Choice[]
}

/** All the ways there are. */
export type Facets = Readonly<Record<FacetName, Facet>>

/** What the dashboard is narrowed down to; all of it must hold. */
export type DashboardFilter = Readonly<Partial<Record<FacetName, Choice>>>

/** Whether an item passes; one facet may be left out of account. */
export const passes = (filter: DashboardFilter, entity: Item, besides?: FacetName): boolean =>
    (filter.team === undefined || besides === 'team' || filter.team.has(entity)) &&
    (filter.quarter === undefined || besides === 'quarter' || filter.quarter.has(entity)) &&
    (filter.status === undefined || besides === 'status' || filter.status.has(entity))
