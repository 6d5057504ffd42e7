import { parser, Strikethrough, Table, TaskList } from '@lezer/markdown'
import { marked } from 'marked'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { parseMarkdown } from '../../src/parsing/markdown/markdown'
import { parsePage } from '../../src/parsing/parsePage'
import type { Bench, BenchTable } from './bench'
import { compare, readOnce, times, type Work } from './compare'
import { pageGroups, type PageGroup } from './pages'

const lezer = parser.configure([Table, TaskList, Strikethrough])
const mdast = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }

/** Micromark needs minutes for what the others read in a second, so it is left out where a page is longer than this. */
const longestForMdast = 200_000

function throughput({ name, pages }: PageGroup): readonly (string | number)[] {
    const each =
        (read: (text: string) => unknown): Work =>
        () => {
            let last: unknown
            for (const { text } of pages) {
                last = read(text)
            }
            return last
        }
    const characters = pages.reduce((sum, { text }) => sum + text.length, 0)
    const isLong = characters / pages.length > longestForMdast
    const ours = {
        page: () => pages.map(parsePage),
        tree: () => pages.map(parseMarkdown),
        lezer: each(text => lezer.parse(text)),
        marked: each(text => marked.lexer(text)),
        limit: each(readOnce)
    }
    const options = { rounds: isLong ? 5 : 11, atLeast: 20 }
    const timings = isLong
        ? { ...compare(ours, options), mdast: undefined }
        : compare({ ...ours, mdast: each(text => fromMarkdown(text, mdast)) }, options)
    return [
        name,
        (characters / 1_000).toFixed(1),
        (characters / 1_000 / timings.page.ms).toFixed(2),
        times(timings.tree.ratio),
        times(timings.lezer.ratio),
        timings.mdast ? times(timings.mdast.ratio) : '–',
        times(timings.marked.ratio),
        times(timings.limit.ratio)
    ]
}

export const bench: Bench = {
    name: 'parsing',
    run: () =>
        Promise.resolve<readonly BenchTable[]>([
            {
                title: 'Reading pages',
                note: '`parsePage` in million characters a second; the others as multiples of its speed on the same page: our tree of blocks (`parseMarkdown`), the Markdown parser below it, mdast with GFM tables (the tree with places a team would otherwise take), marked’s tokens (no places), and one look at every character. Only `parsePage` also reads the goals.',
                columns: ['pages', 'KB', 'parsePage MB/s', 'our tree', '@lezer/markdown', 'mdast', 'marked', 'limit'],
                rows: pageGroups().map(throughput)
            }
        ])
}
