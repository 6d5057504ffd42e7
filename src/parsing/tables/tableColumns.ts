import type { PlanningYear } from '../../model/quarter'
import type { Inline, Table, TableRow } from '../markdown/document'
import { isPlaceholder } from '../readStatement'
import { findDelivery } from '../time/parseDelivery'

/** Column headings by meaning, each heading that of the first meaning it fits. */
export const columns = {
    keyResult: /^(?:key results?|krs?|measures?|metrics?|measurable results?)\b/i,
    team: /\bteams?$|^(?:teams?|departments?|squads?|groups?)\b/i,
    delivery:
        /\b(?:quarter|qtr|delivery|target date|eta|timeline|ships?|shipping|release date|due|deadline|when|timeframe)\b/i,
    status: /\b(?:status|state|progress|rag|score|grade|health|actuals?|results?|outcome|done)\b/i,
    owner: /\b(?:owners?|responsible|dri|lead(?! time)|assignee|accountable|driver|who)\b/i,
    objective: /^(?:objectives?|goals?)$/i,
    goalArea: /\b(?:goals?|areas?|objectives?|themes?|pillars?)\b/i,
    name: /^(?:roadmap )?(?:features?|items?|deliverables?|initiatives?|projects?|milestones?|epics?|name|title|tasks?|work)\b/i
} as const

type Column = keyof typeof columns

export type Columns = Partial<Record<Column, number>>

/** Each meaning's column: the first heading that fits it and no meaning before it. */
export function columnsOf(headings: readonly (Inline | undefined)[]): Columns {
    const found: Columns = {}
    headings.forEach((heading, index) => {
        const text = heading?.text ?? ''
        const column = (Object.keys(columns) as Column[]).find(
            name => found[name] === undefined && columns[name].test(text)
        )
        if (column) {
            found[column] = index
        }
    })
    return found
}

/** Whether a table is one of tasks: it names them, how they stand and who answers, which few other tables do. */
export function isTaskTable({ header }: Table): boolean {
    const { name, status, owner } = columnsOf(header.cells)
    return name !== undefined && status !== undefined && owner !== undefined
}

/** The cell of a column; `undefined` where it is empty. */
export const cellOf = (row: TableRow, index: number | undefined): Inline | undefined => {
    const cell = index === undefined ? undefined : row.cells[index]
    return cell && cell.text !== '' ? cell : undefined
}

const openForm = /^(?:tbd|tba|n\/?a|none|unknown|unplanned|later|backlog|not planned|future|\?+|[-–—.…]+)$/i

/** Whether a cell says that something is open: “TBD”, “later”, a dash. */
export const isOpen = (text: string): boolean => openForm.test(text)

/** The columns with that of the delivery found by its cells, where no heading says so: most of them name a time. */
export function withTimes(found: Columns, table: Table, year: PlanningYear | undefined): Columns {
    if (found.name === undefined || found.delivery !== undefined) {
        return found
    }
    const delivery = table.header.cells.findIndex((_, index) => {
        if (Object.values(found).includes(index)) {
            return false
        }
        const cells = table.rows.slice(0, 50).flatMap(row => cellOf(row, index) ?? [])
        const times = cells.filter(({ text }) => text.length <= 40 && findDelivery(text, year))
        return times.length * 2 > cells.length
    })
    return delivery < 0 ? found : { ...found, delivery }
}

/** The cell of a column that says something: not empty, open or a placeholder. */
export const factIn = (row: TableRow, index: number | undefined): Inline | undefined => {
    const cell = cellOf(row, index)
    return cell && !isOpen(cell.text) && !isPlaceholder(cell.text) ? cell : undefined
}
