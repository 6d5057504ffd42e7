import type { Stepwise } from '../../model/stepwise'
import { dotted, lines, link, phrase, text, type Markdown } from '../markdown'
import type { Item } from '../tally/items'
import type { View } from '../view'
import { addressOf } from './addressOf'
import { groupBy, passes, type DashboardFilter, type Facet, type Facets } from './facet'

/** How many choices of one facet are offered. */
const mostChoices = 40

const titles = { team: 'Team', quarter: 'Quarter', status: 'Status' } as const

/** `**Team**: Web (12) · Search (4)`: each choice with how much is behind it beside the other filters. */
function facetLine(
    facet: Facet,
    facets: Facets,
    items: readonly Item[],
    filter: DashboardFilter,
    view: View
): Markdown | undefined {
    const groups = groupBy(
        facet,
        items.filter(item => passes(facets, filter, item, facet.name))
    )
    const offered = facet.choices
        .map(choice => ({ choice, count: groups.get(choice)?.length ?? 0 }))
        .filter(({ choice, count }) => count > 0 || filter[facet.name] === choice)
    const left = offered.length - mostChoices
    const choices = offered.slice(0, mostChoices).map(({ choice, count }) => {
        const label = phrase`${text(choice.label, 80)} (${count})`
        return filter[facet.name] === choice
            ? phrase`**${label}**`
            : link(label, addressOf(view, filter, facet.name, choice))
    })
    return choices.length === 0
        ? undefined
        : phrase`**${titles[facet.name]}**: ${dotted(...choices, left > 0 && `${left} more`)}`
}

/** Every way to narrow the dashboard down further, or to another choice; a facet is a step. */
export function* facetLinks(
    facets: Facets,
    items: readonly Item[],
    filter: DashboardFilter,
    view: View
): Stepwise<Markdown> {
    const told: (Markdown | undefined)[] = []
    for (const facet of Object.values(facets)) {
        told.push(facetLine(facet, facets, items, filter, view))
        yield
    }
    return lines(...told)
}
