import { count } from '../count'
import { lines, text, type Markdown, type Part } from '../markdown'
import { box, rowsOf } from './box'

/** Entries of one kind, of which only the first few may fit. */
export interface Entries {
    readonly entries: readonly Markdown[]
    /** what an entry is, for “+3 more key results” */
    readonly noun: string
}

/** Lines of a card: the answer first, then lists, then where to go on. Missing lines leave no trace. */
export interface Card {
    readonly head: readonly Part[]
    readonly lists: readonly Entries[]
    readonly tail: readonly Part[]
}

/** The first `shown` entries, and how many more there are. */
const firstOf = ({ entries, noun }: Entries, shown: number): readonly Part[] => [
    ...entries.slice(0, shown),
    shown < entries.length && text(`+${count(entries.length - shown, `more ${noun}`)}`)
]

/** Lay a card out so that it can be read without scrolling: the longest list gives way, down to one entry each. */
export function layOut({ head, lists, tail }: Card): Markdown {
    // An entry takes a line at least; a team may have thousands.
    const shown = lists.map(({ entries }) => Math.min(entries.length, box.rows))
    const all = (): readonly Part[] => [
        ...head,
        ...lists.flatMap((list, index) => firstOf(list, shown[index] ?? 0)),
        ...tail
    ]
    while (rowsOf(all()) > box.rows && Math.max(...shown) > 1) {
        shown[shown.indexOf(Math.max(...shown))]!--
    }
    return lines(...all())
}
