import { plain } from '../escape'
import { commas, dotted, link, paragraphs, phrase, text, type Markdown } from '../markdown'
import type { View } from '../view'
import { addressOf } from './addressOf'
import type { Choice, DashboardFilter, FacetName, Facets } from './facet'
import type { UnknownChoice } from './readFilter'

const label = (name: FacetName, choice: Choice): string =>
    name === 'team' && choice.value !== 'none' ? `${choice.label} team` : choice.label

const chosen = (facets: Facets, filter: DashboardFilter) =>
    Object.values(facets).flatMap(facet => {
        const choice = filter[facet.name]
        return choice ? [{ facet, choice }] : []
    })

/** `Web team · FY22 Q2`, as plain text; nothing where everything is shown. */
export const describeFilter = (facets: Facets, filter: DashboardFilter): string | undefined =>
    chosen(facets, filter)
        .map(({ facet, choice }) => plain(label(facet.name, choice), 80))
        .join(' · ') || undefined

/** `Only **Web team** (show all teams) and …`, with a link that takes each off again. */
function told(facets: Facets, filter: DashboardFilter, view: View): Markdown | undefined {
    const parts = chosen(facets, filter)
    const each = parts.map(({ facet: { name, all }, choice }) => {
        const off = link(`show ${all}`, addressOf(view, filter, name))
        return phrase`**${text(label(name, choice), 80)}** (${off})`
    })
    return parts.length === 0
        ? undefined
        : dotted(phrase`Shown: ${commas(...each)}`, parts.length > 1 && link('show everything', addressOf(view, {})))
}

/** `No team is called “Wbe”: all teams are shown. Known are Web, Search …`. */
const stranger = ({ facet, written, near }: UnknownChoice, filter: DashboardFilter, view: View): Markdown => {
    const others = near.map(choice => link(text(choice.label, 80), addressOf(view, filter, facet.name, choice)))
    return phrase`These pages know no ${facet.name} “${text(written, 80)}”, so ${facet.all} ${facet.name === 'status' ? 'is' : 'are'} shown. Most like it: ${commas(...others)}.`
}

/** What the dashboard is narrowed down to, and what it could not be narrowed down to. */
export const activeFilter = (
    facets: Facets,
    filter: DashboardFilter,
    unknown: readonly UnknownChoice[],
    view: View
): Markdown => paragraphs(...unknown.map(one => stranger(one, filter, view)), told(facets, filter, view))
