import type { Table } from '../markdown/document'
import type { TableContext } from '../addFeature'
import type { PlanDraft } from '../planDraft'
import { isScoreHeading, readKeyResultTable, readObjectiveTable, readScores } from './readKeyResultTable'
import { readQuarterColumns, readQuarterHeading } from './readQuarterColumns'
import { readRoadmapTable } from './readRoadmapTable'
import { columnsOf, withTimes } from './tableColumns'

/** Read a table of key results or features; any other one holds nothing. */
export function readTable(draft: PlanDraft, table: Table, context: TableContext): void {
    const headings = table.header.cells
    const quarters = headings.map(heading => readQuarterHeading(heading, context.year))
    const found = withTimes(columnsOf(headings), table, context.year)
    const isByQuarter = found.keyResult === undefined && quarters.filter(time => time).length >= 2
    if (isByQuarter) {
        readQuarterColumns(draft, table, quarters, context)
    } else if (context.aim && headings.some(heading => isScoreHeading(heading?.text ?? ''))) {
        readScores(draft, table, context.aim)
    } else if (found.keyResult !== undefined && (context.aim ?? found.objective) !== undefined) {
        readKeyResultTable(draft, table, found, context)
    } else if (
        found.name !== undefined &&
        (found.delivery !== undefined || (found.status !== undefined && (context.isPlan || found.owner !== undefined)))
    ) {
        readRoadmapTable(draft, table, found, context)
    } else if (found.objective !== undefined && found.status !== undefined) {
        readObjectiveTable(draft, table, found, context)
    }
}
