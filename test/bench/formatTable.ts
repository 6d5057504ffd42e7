import type { BenchTable } from './bench'

/** A figure with about three digits that count: `0.012`, `4.57`, `129`. */
function formatNumber(value: number): string {
    if (!Number.isFinite(value)) {
        return '–'
    }
    const digits = Math.abs(value) < 1e-9 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))))
    return Number.isInteger(value) ? String(value) : value.toFixed(Math.min(digits, 4))
}

const formatCell = (cell: string | number): string =>
    typeof cell === 'number' ? formatNumber(cell) : cell.replaceAll('|', '\\|')

/** A table as Markdown, its columns aligned: the first to the left, the figures to the right. */
export function formatTable({ title, note, columns, rows }: BenchTable): string {
    const cells = [columns, ...rows].map(row => columns.map((_, column) => formatCell(row[column] ?? '')))
    const widths = columns.map((_, column) => Math.max(3, ...cells.map(row => row[column]!.length)))
    const line = (row: readonly string[]): string =>
        `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
    const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
    const [header, ...body] = cells
    return [`### ${title}`, '', ...(note ? [note, ''] : []), line(header!), line(rule), ...body.map(line), ''].join(
        '\n'
    )
}
