import { keyResultLines } from '../keyResultLines'
import { paragraphs, type Markdown } from '../markdown'
import type { LineChart } from '../viewPage'
import { breakdownTable, type Part } from './breakdown'
import { quarterKey, type KnownQuarter } from './quarters'

/** How many quarters are told, the latest ones. */
const mostQuarters = 24

/** Key results by quarter, in words, the latest first, and as lines over time that lead to each quarter. */
export function quarterSection(
    parts: readonly Part[],
    quarters: readonly KnownQuarter[]
): { readonly words: Markdown; readonly chart: LineChart | undefined } {
    const told = parts.slice(0, mostQuarters)
    const left = parts.length - told.length
    const chart = keyResultLines(
        quarters.flatMap(({ quarter, first }) => {
            const part = told.find(({ choice }) => choice.value === quarterKey(quarter))
            return part && part.tally.total > 0
                ? [{ ...part.tally, address: part.address, time: Date.parse(first) }]
                : []
        })
    )
    return {
        words: paragraphs(
            breakdownTable('Quarter', told),
            left > 0 && `${left} earlier quarters are not listed.`,
            chart && 'The lines tell how many key results each quarter has, and how many of them stand how.'
        ),
        chart
    }
}
