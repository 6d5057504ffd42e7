import type { View } from '../view'
import type { Choice, DashboardFilter, FacetName } from './facet'

/** The address of the dashboard as the filter narrows it down, one facet changed; `undefined` takes that one off. */
export function addressOf({ links }: View, filter: DashboardFilter, name?: FacetName, choice?: Choice): string {
    const next = name ? { ...filter, [name]: choice } : filter
    const parameters = Object.entries(next).flatMap(([key, chosen]) => (chosen ? [[key, chosen.value]] : []))
    return links.dashboard?.(Object.fromEntries(parameters) as Record<string, string>) ?? ''
}
