import type { Delivery } from '../../model/plan'
import type { PlanningYear } from '../../model/quarter'
import { sliceInline, toRichText, type Inline, type Table } from '../markdown/document'
import { addFeature, type TableContext } from '../addFeature'
import { findDelivery, parseDate } from '../time/parseDelivery'
import { parseYear } from '../time/parseQuarter'
import type { PlanDraft } from '../planDraft'
import { isGroup } from '../readHeading'
import { isPlaceholder } from '../readStatement'
import { readStatus } from '../status/readStatus'
import { endSigns } from '../status/statusPhrase'
import { cellOf, factIn, isOpen, type Columns } from './tableColumns'

function readDelivery(
    draft: PlanDraft,
    cell: Inline | undefined,
    year: PlanningYear | undefined
): Delivery | undefined {
    if (!cell) {
        return undefined
    }
    const text = withoutStruck(cell)
    const found = findDelivery(text, year)
    const impossible = found ? undefined : parseDate(cell.text)?.impossible
    if (impossible !== undefined) {
        const { location } = toRichText(cell, draft.document)
        draft.diagnostics.push({ code: 'date.impossible', location, written: impossible })
    } else if (!found && !isOpen(cell.text) && !isPlaceholder(cell.text)) {
        draft.diagnostics.push({
            code: 'quarter.unreadable',
            location: toRichText(cell, draft.document).location,
            written: cell.text
        })
    }
    return { ...(found ?? (year && { year })), written: cell.text }
}

/** The sign of status in a cell of another kind: “Q1 ✅”. */
function signOf(cell: Inline | undefined): Inline | undefined {
    const start = cell && endSigns(cell.text)
    return cell && start !== undefined ? sliceInline(cell, start) : undefined
}

/** The text without what is struck through: of “~~Q2~~ Q3” only Q3 holds. */
const withoutStruck = ({ text, marks }: Inline): string =>
    marks
        .filter(({ kind }) => kind === 'strike')
        .reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), text)

/**
 * Read the rows of a roadmap table: a column that names the feature, one that says when it is delivered or how it stands, and
 * perhaps its goal area, owner and team, in any order. The year of a bare `Q2` is that of its column's heading, else the one given.
 */
export function readRoadmapTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    const { name, goalArea = found.objective, delivery, status, owner, team } = found
    const year = parseYear(table.header.cells[delivery ?? -1]?.text ?? '') ?? context.year
    for (const row of table.rows) {
        const named = cellOf(row, name)
        if (!named || isOpen(named.text)) {
            continue
        }
        if (isGroup(named.text)) {
            const location = draft.document.locate(row.from, row.to)
            draft.diagnostics.push({ code: 'row.unreadable', location, written: named.text })
            continue
        }
        const area = factIn(row, goalArea) ?? context.area
        const own = factIn(row, team)?.text ?? context.team
        const time =
            delivery === undefined
                ? (context.time ?? context.pageTime)
                : readDelivery(draft, cellOf(row, delivery), year)
        const feature = addFeature(draft, named, draft.document.locate(row.from, row.to), {
            ...(area && { area }),
            ...(own !== undefined && { team: own }),
            ...(time && { time }),
            ...(year && { year })
        })
        const told = cellOf(row, status) ?? signOf(cellOf(row, delivery))
        const by = factIn(row, owner)
        if (feature && told) {
            const result = { written: toRichText(told, draft.document) }
            Object.assign(feature, { result, status: readStatus(named.text, result.written) })
        }
        if (feature && by) {
            feature.owner = by.text
        }
    }
}
