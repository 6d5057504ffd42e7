import type { Inline, Table, TableRow } from '../markdown/document'
import type { TableContext } from '../addFeature'
import type { AimDraft, PlanDraft } from '../planDraft'
import { openAim } from '../aims/openAim'
import { isPlaceholder, readStatement } from '../readStatement'
import { cellOf, columns, factIn, isOpen, type Columns } from './tableColumns'

const verdictHeading = /\b(?:status|state|rag|health|grade|score)\b/i

/** What a row reports: the cell of its status, else that of its progress or result. */
function reportOf(row: TableRow, table: Table): Inline | undefined {
    const cells = table.header.cells.flatMap((heading, index) => {
        const words = heading?.text ?? ''
        const cell = columns.status.test(words) && !columns.keyResult.test(words) ? factIn(row, index) : undefined
        return cell ? [{ cell, words }] : []
    })
    return (cells.find(({ words }) => verdictHeading.test(words)) ?? cells[0])?.cell
}

const targetHeading = /^(?:targets?(?: value)?|goal value|target metric)$/i
const baselineHeading = /^(?:baseline|start(?:ing)?(?: value| point)?|initial(?: value)?)$/i

/** What a row says is to be reached, and from where: “from 9% to 12%”. */
function targetOf(row: TableRow, table: Table): string | undefined {
    const cellBelow = (form: RegExp): string | undefined =>
        factIn(
            row,
            table.header.cells.findIndex(heading => heading && form.test(heading.text))
        )?.text
    const [baseline, target] = [cellBelow(baselineHeading), cellBelow(targetHeading)]
    return baseline === undefined || target === undefined ? target : `from ${baseline} to ${target}`
}

/** Whether a column holds the scores of one key result of the aim above the table: `KR #1`. */
export const isScoreHeading = (heading: string): boolean => scoreHeading.test(heading)

const scoreHeading = /^(?:KR|Key Result)\s?#?(?<number>\d+)$/i

/** Read a table with a score in a column for each key result of the aim above it: `KR #1 | KR #2`. */
export function readScores(draft: PlanDraft, table: Table, aim: AimDraft): void {
    const [row] = table.rows
    table.header.cells.forEach((heading, index) => {
        const number = Number(scoreHeading.exec(heading?.text ?? '')?.groups?.number)
        const cell = row && cellOf(row, index)
        if (cell && number <= aim.keyResults.length) {
            draft.setScore(aim, number - 1, cell)
        }
    })
}

/** Read a table with a key result in each row; the objective is that of its column, of the row above, or of the heading. */
export function readKeyResultTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    let aim = context.aim
    for (const row of table.rows) {
        const named = factIn(row, found.objective)
        if (named && named.text !== aim?.title.text) {
            aim = openAim(draft, 'objective', row, readStatement({ content: named }), context)
        }
        const cell = cellOf(row, found.keyResult)
        if (!aim || !cell || isPlaceholder(cell.text)) {
            continue
        }
        const statement = readStatement({ content: cell })
        const told = reportOf(row, table) ?? statement.result
        const result = told && isOpen(told.text) ? undefined : told
        const owner = factIn(row, found.owner)?.text
        const target = targetOf(row, table)
        draft.addKeyResult(aim, { ...statement, ...(result && { result }) }, row, {
            ...(owner !== undefined && { owner }),
            ...(target !== undefined && { target })
        })
    }
}

/** Read a table with an objective in each row and what was reported for it. */
export function readObjectiveTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    if (!context.families.includes('okrs') && !context.families.includes('goals')) {
        return
    }
    for (const row of table.rows) {
        const named = factIn(row, found.objective)
        if (named && /\p{L}{2}/u.test(named.text)) {
            const aim = openAim(draft, 'objective', row, readStatement({ content: named }), context)
            const told = reportOf(row, table)
            const owner = factIn(row, found.owner)
            aim.owner ??= owner?.text
            if (told) {
                aim.result = told
            }
        }
    }
}
