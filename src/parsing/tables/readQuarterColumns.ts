import type { Delivery } from '../../model/plan'
import type { PlanningYear } from '../../model/quarter'
import { sliceInline, toRichText, type Inline, type Table } from '../markdown/document'
import { addFeature, type TableContext } from '../addFeature'
import { findDelivery } from '../time/parseDelivery'
import type { PlanDraft } from '../planDraft'
import { isPlaceholder } from '../readStatement'
import { isStatusPhrase, startSigns } from '../status/statusPhrase'
import { cellOf, columnsOf, isOpen } from './tableColumns'

/** The quarter that a column's heading is: `Q1 FY23`, not “Delivery quarter (FY22)”. */
export function readQuarterHeading(heading: Inline | undefined, year: PlanningYear | undefined): Delivery | undefined {
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

/** Where one item of a cell ends and the next begins: at its lines, else at bullets, else at commas between capitalised items. */
function itemEnds({ text, breaks }: Inline): readonly number[] {
    const lines = breaks.filter(({ isHard }) => isHard).map(({ at }) => at)
    const bullets = Array.from(text.matchAll(/ (?=[•·] )/g), ({ index }) => index)
    const commas = /^[^,]{3,60}(?:, \p{Lu}[^,]{2,60})+$/u.test(text)
        ? Array.from(text.matchAll(/,/g), ({ index }) => index)
        : []
    return [lines, bullets, commas].find(ends => ends.length > 0) ?? []
}

/** “done” in the column of a quarter tells of the row, and is no feature. */
const isVerdict = (text: string): boolean =>
    text.split(' ').length <= 2 && startSigns(text) === 0 && isStatusPhrase(text)

/** The items of a cell; marks of a list that is no list here are left off. */
function itemsOf(cell: Inline): readonly Inline[] {
    const ends = [...itemEnds(cell), cell.text.length]
    return ends
        .map((end, index) => sliceInline(cell, index === 0 ? 0 : ends[index - 1]! + 1, end))
        .map(item => sliceInline(item, /^(?:[-*•·]|\d+[.)])\s+/.exec(item.text)?.[0].length ?? 0))
        .filter(({ text }) => /\p{L}{2}/u.test(text) && !isOpen(text) && !isPlaceholder(text) && !isVerdict(text))
}

/** Read a table with a column for each quarter: every item of a cell is a feature of that quarter. */
export function readQuarterColumns(
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
