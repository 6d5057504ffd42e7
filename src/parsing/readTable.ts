import type { Delivery } from '../model/plan'
import type { PlanningYear } from '../model/quarter'
import { sliceInline, toRichText, type Inline, type Table, type TableRow } from './document'
import { findDelivery, parseDate } from './parseDelivery'
import { parseYear, quartersIn } from './parseQuarter'
import type { AimDraft, FeatureDraft, PlanDraft } from './planDraft'
import { openAim, type AimContext } from './readAims'
import { isGroup } from './readHeading'
import type { Label } from './readLabel'
import { readStatement, isPlaceholder } from './readStatement'
import { readStatus } from './readStatus'
import { endSigns, isPlanPhrase } from './statusPhrase'

/** Column headings by meaning, each heading that of the first meaning it fits. */
const columns = {
    keyResult: /^(?:key results?|krs?|measures?|metrics?|measurable results?)\b/i,
    delivery:
        /\b(?:quarter|qtr|delivery|target date|eta|timeline|ships?|shipping|release date|due|deadline|when|timeframe)\b/i,
    status: /\b(?:status|state|progress|rag|score|grade|health|actuals?|results?|outcome|done)\b/i,
    owner: /\b(?:owners?|responsible|dri|lead|assignee|accountable|driver|who)\b/i,
    team: /^(?:teams?|departments?|squads?|groups?)\b/i,
    objective: /^(?:objectives?|goals?)$/i,
    goalArea: /\b(?:goals?|areas?|objectives?|themes?|pillars?)\b/i,
    name: /^(?:roadmap )?(?:features?|items?|deliverables?|initiatives?|projects?|milestones?|epics?|name|title|tasks?|work)\b/i
} as const

type Column = keyof typeof columns

type Columns = Partial<Record<Column, number>>

/** Each meaning's column: the first heading that fits it and no meaning before it. */
function columnsOf(headings: readonly (Inline | undefined)[]): Columns {
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

const cellOf = (row: TableRow, index: number | undefined): Inline | undefined => {
    const cell = index === undefined ? undefined : row.cells[index]
    return cell && cell.text !== '' ? cell : undefined
}

/** A cell that says the date is open. */
const open = /^(?:tbd|tba|n\/?a|none|unknown|unplanned|later|backlog|not planned|future|\?+|[-–—.…]+)$/i

/** What stands around a table. */
export interface TableContext extends AimContext {
    /** the goal area that a heading gives to all rows */
    readonly area?: Inline
    /** the quarter of the page: that of a list of tasks without a column that says when */
    readonly pageTime?: Delivery
    /** the page is one of plans: its tables of tasks with a status are part of them */
    readonly isPlan: boolean
    /** the aim in whose section the table stands */
    readonly aim?: AimDraft
}

/** Read a table of key results or features; any other one holds nothing. */
export function readTable(draft: PlanDraft, table: Table, context: TableContext): void {
    const headings = table.header.cells
    const quarters = headings.map(heading => readQuarterHeading(heading, context.year))
    const found = withTimes(columnsOf(headings), table, context.year)
    if (quarters.filter(time => time).length >= 2) {
        readQuarterColumns(draft, table, quarters, context)
    } else if (context.aim && headings.some(heading => scoreHeading.test(heading?.text ?? ''))) {
        readScores(draft, table, context.aim)
    } else if (found.keyResult !== undefined && (context.aim ?? found.objective) !== undefined) {
        readKeyResultTable(draft, table, found, context)
    } else if (found.name !== undefined && found.delivery !== undefined) {
        readRoadmapTable(draft, table, found, context)
    } else if (
        found.name !== undefined &&
        found.status !== undefined &&
        (context.isPlan || found.owner !== undefined)
    ) {
        readRoadmapTable(draft, table, found, context)
    } else if (found.objective !== undefined && found.status !== undefined) {
        readObjectiveTable(draft, table, found, context)
    }
}

/** The columns with that of the delivery found by its cells, where no heading says so: most of them name a time. */
function withTimes(found: Columns, table: Table, year: PlanningYear | undefined): Columns {
    if (found.name === undefined || found.delivery !== undefined) {
        return found
    }
    const delivery = table.header.cells.findIndex((_, index) => {
        const cells = table.rows.slice(0, 50).flatMap(row => cellOf(row, index) ?? [])
        const times = cells.filter(({ text }) => text.length <= 40 && findDelivery(text, year))
        return !Object.values(found).includes(index) && times.length * 2 > cells.length
    })
    return delivery < 0 ? found : { ...found, delivery }
}

/** The quarter that a column's heading is: `Q1 FY23`, not “Delivery quarter (FY22)”. */
function readQuarterHeading(heading: Inline | undefined, year: PlanningYear | undefined): Delivery | undefined {
    const words = heading?.text ?? ''
    const isQuarter =
        /^\W*(?:(?:FY|CY)\s?['’-]?\s?\d{2,4}|20\d\d)?[-\s]*(?:F?Q[1-4]|H[12])[\s\d'’+/–FYCQ-]*(?:\([^)]*\))?\W*$/iu.test(
            words
        )
    if (/^(?:now|next|later|backlog|future|beyond|unplanned|someday)\b.{0,20}$/i.test(words)) {
        return { written: words }
    }
    return isQuarter ? findDelivery(words, year) : undefined
}

const rowLocation = (draft: PlanDraft, { from, to }: TableRow) => draft.document.locate(from, to)

/** Where one item of a cell ends and the next begins: at its lines, else at bullets, else at commas between capitalised items. */
function itemEnds({ text, breaks }: Inline): readonly number[] {
    const lines = breaks.filter(({ isHard }) => isHard).map(({ at }) => at)
    const bullets = Array.from(text.matchAll(/ (?=[•·] )/g), ({ index }) => index)
    const commas = /^[^,]{3,60}(?:, \p{Lu}[^,]{2,60})+$/u.test(text)
        ? Array.from(text.matchAll(/,/g), ({ index }) => index)
        : []
    return [lines, bullets, commas].find(ends => ends.length > 0) ?? []
}

/** The items of a cell; marks of a list that is no list here are left off. */
function itemsOf(cell: Inline): readonly Inline[] {
    const ends = [...itemEnds(cell), cell.text.length]
    return ends
        .map((end, index) => sliceInline(cell, index === 0 ? 0 : ends[index - 1]! + 1, end))
        .map(item => sliceInline(item, /^(?:[-*•·]|\d+[.)])\s+/.exec(item.text)?.[0].length ?? 0))
        .filter(({ text }) => /\p{L}{2}/u.test(text) && !open.test(text) && !isPlaceholder(text))
}

function readQuarterColumns(
    draft: PlanDraft,
    table: Table,
    quarters: readonly (Delivery | undefined)[],
    context: TableContext
): void {
    const first = quarters.findIndex(time => time)
    const { team: teamColumn } = columnsOf(table.header.cells.slice(0, first))
    for (const row of table.rows) {
        const label = first > 0 ? cellOf(row, 0) : undefined
        quarters.forEach((time, index) => {
            const cell = time && cellOf(row, index)
            for (const item of cell ? itemsOf(cell) : []) {
                addFeature(draft, item, toRichText(item, draft.document).location, {
                    ...context,
                    ...(time && { time }),
                    ...(label && teamColumn === 0 ? { team: label.text } : label && { area: label })
                })
            }
        })
    }
}

/** Only the name of “**Step-free routes** – a planner for wheels”, or of a link with a line of its own above what tells more. */
function withoutDescription(item: Inline): Inline {
    const link = item.marks.find(({ kind, start }) => kind === 'link' && start === 0)
    if (link && item.breaks.some(({ at }) => at === link.end)) {
        return sliceInline(item, 0, link.end)
    }
    const bold = item.marks.find(({ kind, start }) => kind === 'strong' && start === 0)
    const isDescribed = bold && /^\s*(?:[–—:]|-\s)\s*\S/.test(item.text.slice(bold.end))
    return isDescribed || (bold && item.text[bold.end - 1] === ':')
        ? sliceInline(item, 0, bold.end - (item.text[bold.end - 1] === ':' ? 1 : 0))
        : item
}

/** Part the time before an item, “Q2 or Q3: …”, from its words. */
function splitTime(
    item: Inline,
    year: PlanningYear | undefined
): { readonly words: Inline; readonly before?: Delivery } {
    const match = /^(?<time>[^:]{2,24}):\s+/.exec(item.text)
    const time = match?.groups?.time
    const before = time !== undefined && isGroup(time) ? findDelivery(time, year) : undefined
    return before ? { words: sliceInline(item, match![0].length), before } : { words: item }
}

/** Add a feature from an item of a roadmap: its signs, its report and its time taken off its name. */
export function addFeature(
    draft: PlanDraft,
    item: Inline,
    location: FeatureDraft['location'],
    {
        team,
        area,
        time,
        year,
        isChecked
    }: Pick<TableContext, 'team' | 'area' | 'time' | 'year'> & { readonly isChecked?: boolean }
): FeatureDraft | undefined {
    const statement = readStatement({ content: item, ...(isChecked !== undefined && { isChecked }) })
    const { result } = statement
    const { words: named, before } = splitTime(statement.words, year)
    const words = withoutDescription(named)
    if (words.text === '' || isPlaceholder(words.text)) {
        return undefined
    }
    const own = result && isPlanPhrase(result.text) ? findDelivery(result.text, year) : undefined
    const delivery = own ?? before ?? time
    const told = draft.readResult(result)
    const feature: FeatureDraft = {
        name: toRichText(words, draft.document),
        ...(area && { goalArea: toRichText(area, draft.document) }),
        ...(delivery && { delivery }),
        ...(told && { result: told, status: readStatus(words.text, told.written) }),
        ...(team !== undefined && { team }),
        location
    }
    draft.addFeature(feature)
    return feature
}

/** Add what a label below a feature says of it, where nothing else has said so: its owner, its status, its time. */
export function addFeatureField(
    draft: PlanDraft,
    feature: FeatureDraft,
    { role, words }: Label,
    year: PlanningYear | undefined
): void {
    const delivery = role === 'due' ? findDelivery(words.text, year) : undefined
    if (role === 'owner') {
        feature.owner ??= words.text
    } else if (role === 'status' && (!feature.status || feature.status.basis === 'emoji')) {
        feature.result = { written: toRichText(words, draft.document) }
        feature.status = readStatus(feature.name.text, feature.result.written)
    } else if (delivery) {
        feature.delivery ??= delivery
    }
}

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
    } else if (!found && !open.test(cell.text) && !isPlaceholder(cell.text)) {
        draft.diagnostics.push({
            code: 'quarter.unreadable',
            location: toRichText(cell, draft.document).location,
            written: cell.text
        })
    }
    return found ? { ...found, written: cell.text } : { written: cell.text }
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
function readRoadmapTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    const { name, goalArea = found.objective, delivery, status, owner, team } = found
    const year = parseYear(table.header.cells[delivery ?? -1]?.text ?? '') ?? context.year
    for (const row of table.rows) {
        const named = cellOf(row, name)
        if (!named || open.test(named.text)) {
            continue
        }
        if (isGroup(named.text)) {
            const location = rowLocation(draft, row)
            draft.diagnostics.push({ code: 'row.unreadable', location, written: named.text })
            continue
        }
        const area = cellOf(row, goalArea) ?? context.area
        const own = cellOf(row, team)?.text ?? context.team
        const time =
            delivery === undefined
                ? (context.time ?? context.pageTime)
                : readDelivery(draft, cellOf(row, delivery), year)
        const feature = addFeature(draft, named, rowLocation(draft, row), {
            ...(area && { area }),
            ...(own !== undefined && { team: own }),
            ...(time && { time }),
            ...(year && { year })
        })
        const told = cellOf(row, status) ?? signOf(cellOf(row, delivery))
        const by = cellOf(row, owner)
        if (feature && told) {
            const result = { written: toRichText(told, draft.document) }
            Object.assign(feature, { result, status: readStatus(named.text, result.written) })
        }
        if (feature && by && !open.test(by.text)) {
            feature.owner = by.text
        }
    }
}

const verdictHeading = /\b(?:status|state|rag|health|grade|score)\b/i

/** What a row reports: the cell of its status, else that of its progress or result. */
function reportOf(row: TableRow, table: Table): Inline | undefined {
    const cells = table.header.cells.flatMap((heading, index) => {
        const words = heading?.text ?? ''
        const cell = columns.status.test(words) && !columns.keyResult.test(words) ? cellOf(row, index) : undefined
        return cell && !open.test(cell.text) && !isPlaceholder(cell.text) ? [{ cell, words }] : []
    })
    return (cells.find(({ words }) => verdictHeading.test(words)) ?? cells[0])?.cell
}

const scoreHeading = /^(?:KR|Key Result)\s?#?(?<number>\d+)$/i

/** Read a table with a score in a column for each key result of the aim above it: `KR #1 | KR #2`. */
function readScores(draft: PlanDraft, table: Table, aim: AimDraft): void {
    const [row] = table.rows
    table.header.cells.forEach((heading, index) => {
        const number = Number(scoreHeading.exec(heading?.text ?? '')?.groups?.number)
        const cell = row && cellOf(row, index)
        if (cell && number <= aim.keyResults.length) {
            draft.setResult(aim, number - 1, cell)
        }
    })
}

/** Read a table with a key result in each row; the objective is that of its column, of the row above, or of the heading. */
function readKeyResultTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    let aim = context.aim
    for (const row of table.rows) {
        const named = cellOf(row, found.objective)
        if (named && named.text !== aim?.title.text) {
            const statement = readStatement({ content: named })
            aim = openAim(draft, 'objective', statement.words, rowLocation(draft, row), context)
        }
        const cell = cellOf(row, found.keyResult)
        if (!aim || !cell || isPlaceholder(cell.text)) {
            continue
        }
        const statement = readStatement({ content: cell })
        const told = reportOf(row, table) ?? statement.result
        const result = told && open.test(told.text) ? undefined : told
        draft.addKeyResult(
            aim,
            { ...statement, ...(result && { result }) },
            rowLocation(draft, row),
            cellOf(row, found.owner)?.text
        )
    }
}

/** Read a table with an objective in each row and what was reported for it. */
function readObjectiveTable(draft: PlanDraft, table: Table, found: Columns, context: TableContext): void {
    if (!context.families.includes('okrs') && !context.families.includes('goals')) {
        return
    }
    for (const row of table.rows) {
        const named = cellOf(row, found.objective)
        if (named && /\p{L}{2}/u.test(named.text) && !isPlaceholder(named.text)) {
            const statement = readStatement({ content: named })
            const aim = openAim(draft, 'objective', statement.words, rowLocation(draft, row), context)
            const told = reportOf(row, table)
            const owner = cellOf(row, found.owner)
            aim.owner ??= owner?.text
            if (told && !open.test(told.text)) {
                aim.result = told
            }
        }
    }
}

/** Whether a text names a quarter. */
export const namesQuarter = (text: string): boolean => quartersIn(text, { era: 'FY', year: 2000 }).length > 0
