import { enter } from '../../model/enter'
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
}

/** One way to narrow the dashboard down, with every choice that the pages give. */
export interface Facet {
    readonly name: FacetName
    /** `all teams` */
    readonly all: string
    readonly choices: readonly Choice[]
    /** the choices that something is of; asked of all goals and objectives as well */
    readonly of: (entity: Item) => readonly Choice[]
}

/** All the ways there are. */
export type Facets = Readonly<Record<FacetName, Facet>>

/** What the dashboard is narrowed down to; all of it must hold. */
export type DashboardFilter = Readonly<Partial<Record<FacetName, Choice>>>

/** What there is of each choice of a facet; something of several choices counts for each. */
export function groupBy(facet: Facet, items: Iterable<Item>): ReadonlyMap<Choice, readonly Item[]> {
    const groups = new Map<Choice, Item[]>()
    for (const item of items) {
        facet.of(item).forEach(choice => enter(groups, choice, item))
    }
    return groups
}

/** Whether an item passes; one facet may be left out of account. */
export const passes = (facets: Facets, filter: DashboardFilter, entity: Item, besides?: FacetName): boolean =>
    Object.values(facets).every(({ name, of }) => {
        const choice = name === besides ? undefined : filter[name]
        return choice === undefined || of(entity).includes(choice)
    })
