import type { Diagnostic, Parsed } from '../model/diagnostic'
import type { Delivery, Feature } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import { toRichText, type Document, type Inline, type Table } from './document'
import { parseQuarter, parseYear } from './parseQuarter'

/** Column headings by meaning; a table is a roadmap where one column names what is built and another says when. */
const columns = {
    delivery: /\b(?:quarter|qtr|delivery|target(?: date)?|eta|timeline|ships?|release date)\b/i,
    goalArea: /\b(?:goals?|area|objective|theme)\b/i,
    name: /^(?:features?|items?|deliverables?|initiatives?|projects?|milestones?|epics?|roadmap items?|name|title)\b/i
} as const

type Column = keyof typeof columns

/** Each meaning's column: the first heading that fits and fits no meaning before it. */
function columnsOf(headings: readonly (Inline | undefined)[]): Partial<Record<Column, number>> {
    const found: Partial<Record<Column, number>> = {}
    headings.forEach((heading, index) => {
        const column = (Object.keys(columns) as Column[]).find(name => columns[name].test(heading?.text ?? ''))
        if (column && found[column] === undefined) {
            found[column] = index
        }
    })
    return found
}

/** A cell that says the date is open. */
const open = /^(?:tbd|tba|n\/?a|none|unknown|unplanned|later|backlog|\?+|[-–—.…]+)$/i

/**
 * Read the rows of a roadmap table: a column that names the feature, one that says when it is delivered, and perhaps
 * one with the goal area, in any order. The year of a bare `Q2` is that of its column's heading, else the one given.
 *
 * @returns empty for any other table; a delivery that cannot be read is kept as written beside a `quarter.unreadable`
 */
export function parseRoadmap(
    table: Table,
    document: Document,
    { team, year }: { readonly team?: string; readonly year?: PlanningYear }
): Parsed<readonly Feature[]> {
    const { name, goalArea, delivery } = columnsOf(table.header.cells)
    if (name === undefined || delivery === undefined) {
        return { value: [], diagnostics: [] }
    }
    const columnYear = parseYear(table.header.cells[delivery]?.text ?? '') ?? year
    const diagnostics: Diagnostic[] = []

    const readDelivery = (cell: Inline | undefined): Delivery | undefined => {
        if (!cell || cell.text === '') {
            return undefined
        }
        const quarter = parseQuarter(cell.text, columnYear)
        if (!quarter && !open.test(cell.text)) {
            diagnostics.push({
                code: 'quarter.unreadable',
                location: toRichText(cell, document).location,
                written: cell.text
            })
        }
        return { written: cell.text, ...(quarter && { quarter }) }
    }

    const features = table.rows.flatMap((row): readonly Feature[] => {
        const named = row.cells[name]
        if (!named || named.text === '' || open.test(named.text)) {
            return []
        }
        const area = goalArea === undefined ? undefined : row.cells[goalArea]
        const planned = readDelivery(row.cells[delivery])
        return [
            {
                name: toRichText(named, document),
                ...(area && area.text !== '' && { goalArea: toRichText(area, document) }),
                ...(planned && { delivery: planned }),
                ...(team !== undefined && { team }),
                location: document.locate(row.from, row.to)
            }
        ]
    })
    return { value: features, diagnostics }
}
