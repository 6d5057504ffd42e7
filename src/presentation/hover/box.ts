import { lines, type Markdown, type Part } from '../markdown'

/** The part of a host's hover box that needs no scrolling, 34rem by 10rem: lines, and characters on a line. */
export const box = { rows: 8, columns: 84 }

/** What a reader sees of a line. Holds for the Markdown that presentation writes, not for any. */
const visible = ({ markdown }: Markdown): string =>
    markdown
        .replace(/\]\([^)]*\)/g, '')
        .replace(/(?<!\\)(?:\*\*|\[)/g, '')
        .replace(/\\(.)/g, '$1')
        .replace(/&#92;/g, '\\')

/** How many lines of the box these lines take, long ones being wrapped. */
export const rowsOf = (parts: readonly Part[]): number =>
    parts.reduce<number>((rows, part) => rows + Math.ceil(visible(lines(part)).length / box.columns), 0)
