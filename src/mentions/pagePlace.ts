import type { SourceLocation } from '../model/location'
import { entitiesOf, type Entity, type PageSummary, type Portfolio, type Team } from '../model/portfolio'

/** What can be spoken of at a place: teams are their sections. */
type Planned = Exclude<Entity, Team>

/** Lines of a page, zero-based, both included. */
export interface LineSpan {
    readonly first: number
    readonly last: number
}

/** What a place in a page is about: one thing, or all that a section or the page tells of. */
export type PagePlace =
    | { readonly kind: 'entity'; readonly entity: Planned }
    | { readonly kind: 'section'; readonly entities: readonly Planned[] }

/** From the line on which something is defined to the last one that tells of it: its passages, results, key results. */
function extentOf(portfolio: Portfolio, entity: Planned): LineSpan {
    const { uri, range } = entity.location
    const below: readonly (SourceLocation | undefined)[] = [
        entity.result?.written.location,
        ...(entity.kind === 'goal'
            ? entity.passages.flatMap(({ paragraphs }) => paragraphs.map(({ location }) => location))
            : []),
        ...(entity.kind === 'goal' || entity.kind === 'objective'
            ? entity.keyResults.map(id => portfolio.keyResults.get(id)?.location)
            : [])
    ]
    const ends = below.flatMap(place => (place?.uri === uri ? [place.range.end.line] : []))
    return { first: range.start.line, last: Math.max(range.end.line, ...ends) }
}

/** The lines of the section that a heading opens: up to the next heading of its level or above. */
function sectionAt({ headings = [] }: PageSummary, line: number): LineSpan | undefined {
    const index = headings.findIndex(heading => heading.line === line)
    const opening = headings[index]
    const next = opening && headings.slice(index + 1).find(({ level }) => level <= opening.level)
    return opening && { first: line, last: (next?.line ?? Infinity) - 1 }
}

/**
 * What lines of a page are about: the thing defined there, or the nearest above whose block they belong to; at a heading,
 * all that its section tells of; of several lines, else the first thing that starts on one of them.
 *
 * @param lines absent: the page as a whole
 * @returns `undefined` where nothing of the portfolio is told there
 */
export function pagePlace(portfolio: Portfolio, page: PageSummary, lines?: LineSpan): PagePlace | undefined {
    const told = Array.from(entitiesOf(portfolio)).flatMap(entity =>
        entity.kind !== 'team' && entity.location.uri === page.uri
            ? [{ entity, extent: extentOf(portfolio, entity) }]
            : []
    )
    const within = ({ first, last }: LineSpan) =>
        told.filter(({ extent }) => extent.first >= first && extent.first <= last)
    const all = (found: typeof told): PagePlace | undefined =>
        found.length > 0 ? { kind: 'section', entities: found.map(({ entity }) => entity) } : undefined
    if (!lines) {
        return all(told)
    }
    // Of nested things the innermost: it starts last
    const [around] = told
        .filter(({ extent }) => extent.first <= lines.first && lines.first <= extent.last)
        .sort((one, other) => other.extent.first - one.extent.first || one.extent.last - other.extent.last)
    const section = sectionAt(page, lines.first)
    const below = section && around?.extent.first !== lines.first && all(within(section))
    const entity = (around ?? within(lines)[0])?.entity
    return below || (entity && { kind: 'entity', entity })
}
